import type { Font, GlyphRun } from 'fontkit';

/** Shaped words kept across documents; a handout has about 400 different ones. Cleared when full. */
const MOST_WORDS = 8000;

export type ShapingFont = {
  /** A font for pdfkit whose `layout` remembers words of every document of this process. */
  readonly font: Font;
  /** Width of a text in em, added up word by word as pdfkit sets it. */
  widthOf(text: string): number;
};

/**
 * Shaping (GSUB and GPOS for each word) is half the time of a handout, and pdfkit remembers words for one document
 * only. Copies are handed out because pdfkit scales the positions of a run in place.
 */
export function withShapeMemo(font: Font): ShapingFont {
  const runs = new Map<string, { readonly run: GlyphRun; readonly width: number }>();
  const shaped = (word: string) => {
    const known = runs.get(word);
    if (known) return known;
    if (runs.size >= MOST_WORDS) runs.clear();
    const run = font.layout(word);
    const fresh = { run, width: run.advanceWidth / font.unitsPerEm };
    runs.set(word, fresh);
    return fresh;
  };
  const layout: Font['layout'] = (text, features, ...rest) =>
    features ? font.layout(text, features, ...rest) : copyOf(shaped(text).run);
  return {
    font: Object.create(font, { layout: { value: layout } }) as Font,
    widthOf: (text) => wordsWithSpace(text).reduce((sum, word) => sum + shaped(word).width, 0),
  };
}

const copyOf = (run: GlyphRun): GlyphRun =>
  Object.assign(Object.create(Object.getPrototypeOf(run) as object) as GlyphRun, run, {
    positions: run.positions.map((position) => ({ ...position })),
  });

/** Words with the space that follows them, the pieces pdfkit shapes. */
const wordsWithSpace = (text: string): readonly string[] => text.match(/[^ ]* |[^ ]+$/g) ?? [];
