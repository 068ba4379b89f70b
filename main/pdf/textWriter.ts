import { rgb } from './color';
import { type Face, printFonts } from './fonts';
import type { Fragment } from './lineWords';
import type { PdfDocument } from './pen';
import { addOperators, type EmbeddedFont, embeddedFont, useFont } from './pdfkitInner';
import { wordsWithSpace } from './shapeMemo';

/**
 * Writes lines that are broken and measured already. pdfkit's `text()` measures, counts words and saves and restores
 * the page's state for each fragment, and encodes each word each time it occurs; the operators that come out are the
 * same here: one text object a line, the glyphs by number, kerning between them.
 */
export type TextWriter = {
  /** Fragments of one line with its left end at `x` and its baseline at `y`, points from the page's top left. */
  line(
    fragments: readonly Fragment[],
    at: { readonly x: number; readonly y: number },
    ink: { readonly size: number; readonly color: string },
  ): void;
};

export function createTextWriter(doc: PdfDocument): TextWriter {
  const faces = new Map<Face, FaceWriter>();
  const faceOf = (face: Face): FaceWriter => {
    const known = faces.get(face) ?? createFaceWriter(withKnownWords(embeddedFont(doc, face), face));
    faces.set(face, known);
    return known;
  };
  return {
    line(fragments, { x, y }, { size, color }) {
      const operators = fragments.map(({ text, face, x: offset }) => {
        const writer = faceOf(face);
        useFont(doc, writer.font);
        // A page is drawn with y downwards, so the letters are turned up again.
        const place = `1 0 0 -1 ${hundredths(x + offset)} ${hundredths(y)} Tm`;
        return `${place} /${writer.font.id} ${hundredths(size)} Tf ${writer.shown(text, size)}`;
      });
      if (operators.length > 0) addOperators(doc, `BT ${rgb(color)} rg\n${operators.join('\n')}\nET`);
    },
  };
}

/** Words that an earlier document has laid out are laid out in this one. */
function withKnownWords(font: EmbeddedFont, face: Face): EmbeddedFont {
  font.layoutCache = printFonts()[face].laidOut();
  return font;
}

type FaceWriter = {
  readonly font: EmbeddedFont;
  /** The operators that show a text. */
  shown(text: string, size: number): string;
};

/** A word as the inside of the array that `TJ` takes, begun and left within a string of glyphs. */
type Word = (size: number) => string;

function createFaceWriter(font: EmbeddedFont): FaceWriter {
  const words = new Map<string, Word>();
  const wordOf = (text: string): Word => {
    const known = words.get(text) ?? encoded(font, text);
    words.set(text, known);
    return known;
  };
  return {
    font,
    shown(text, size) {
      const inside = wordsWithSpace(text)
        .map((word) => wordOf(word)(size))
        .join('');
      // A string without glyphs stands between two steps, or between a step and an end.
      return `[<${inside}>] TJ`.replaceAll('<>', ' ');
    },
  };
}

function encoded(font: EmbeddedFont, text: string): Word {
  const [glyphs, positions] = font.encode(text);
  const parts: (string | ((size: number) => string))[] = [];
  glyphs.forEach((glyph, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0, advanceWidth = 0 } = positions[i] ?? {};
    // An accent that stands on another glyph: moved right and up, and back again.
    if (xOffset !== 0) parts.push(moved(xOffset));
    if (yOffset !== 0) parts.push((size) => raised((yOffset * size) / 1000));
    parts.push(glyph);
    if (yOffset !== 0) parts.push(raised(0));
    const gap = xAdvance - advanceWidth - xOffset;
    if (gap !== 0) parts.push(moved(gap));
  });
  if (parts.every((part) => typeof part === 'string')) {
    const whole = parts.join('');
    return () => whole;
  }
  return (size) => parts.map((part) => (typeof part === 'string' ? part : part(size))).join('');
}

/** A step to the right between two strings of glyphs, thousandths of em. */
const moved = (right: number): string => `>${hundredths(-right)}<`;
const raised = (rise: number): string => `>] TJ ${hundredths(rise)} Ts [<`;

const hundredths = (value: number): number => Math.round(value * 100) / 100 || 0;
