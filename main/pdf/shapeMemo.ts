import type { Font, Glyph, GlyphRun } from 'fontkit';

/** pdfkit's own record of words, for one document: glyphs with their places in thousandths of em, never changed again. */
export type LaidOut = Record<string, unknown>;

/** Shaped words kept across documents; a handout has about 400 different ones. Cleared when full. */
const MOST_WORDS = 8000;

export type ShapingFont = {
  /** A font for pdfkit whose `layout` remembers words of every document of this process. */
  readonly font: Font;
  /** What pdfkit makes of the words, for the next document to go on with. */
  laidOut(): LaidOut;
  /** Width of a text in em, added up word by word as pdfkit sets it. */
  widthOf(text: string): number;
};

/**
 * Shaping (GSUB and GPOS for each word) is half the time of a handout, and pdfkit remembers words for one document
 * only. Copies are handed out because pdfkit scales the positions of a run in place.
 */
export function withShapeMemo(source: Font): ShapingFont {
  const font = withOwnCodePoints(source);
  const runs = new Map<string, { readonly run: GlyphRun; readonly width: number }>();
  let laidOut = nothingYet();
  const shaped = (word: string) => {
    const known = runs.get(word);
    if (known) return known;
    if (runs.size >= MOST_WORDS) {
      runs.clear();
      laidOut = nothingYet();
    }
    const run = font.layout(word);
    const fresh = { run, width: run.advanceWidth / font.unitsPerEm };
    runs.set(word, fresh);
    return fresh;
  };
  const layout: Font['layout'] = (text, features, ...rest) =>
    features ? font.layout(text, features, ...rest) : copyOf(shaped(text).run);
  return {
    font: Object.create(font, { layout: { value: layout } }) as Font,
    laidOut: () => laidOut,
    widthOf: (text) => {
      if (text.indexOf(' ') === -1) return shaped(text).width;
      return wordsWithSpace(text).reduce((sum, word) => sum + shaped(word).width, 0);
    },
  };
}

/**
 * fontkit keeps one object for each glyph with the characters it first stood for, and none when it was first met as
 * a part of another glyph (the point of "i"). With a font shared by documents, a later one could then not be copied
 * or read aloud: its "." would have no character. Here every glyph comes with the characters it was asked for.
 */
function withOwnCodePoints(font: Font): Font {
  const getGlyph: Font['getGlyph'] = (id, codePoints = []) => {
    const glyph = font.getGlyph(id, codePoints);
    const same =
      glyph.codePoints.length === codePoints.length &&
      glyph.codePoints.every((code, i) => code === codePoints[i]);
    return same || codePoints.length === 0
      ? glyph
      : (Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph);
  };
  return Object.create(font, { getGlyph: { value: getGlyph } }) as Font;
}

const nothingYet = () => Object.create(null) as LaidOut;

const copyOf = (run: GlyphRun): GlyphRun =>
  Object.assign(Object.create(Object.getPrototypeOf(run) as object) as GlyphRun, run, {
    positions: run.positions.map((position) => ({ ...position })),
  });

/** Words with the space that follows them, the pieces pdfkit shapes. */
export const wordsWithSpace = (text: string): readonly string[] => text.match(/[^ ]* |[^ ]+$/g) ?? [];
