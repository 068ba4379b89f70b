import type { Face, PrintFonts } from './fonts';

/** Longer lines lose the reader's eye on the way back (60 to 70 characters, RNIB). */
export const LONGEST_LINE = 70;

/** Text of one face within a line; `x` in points from the line's left end. */
export type Fragment = { readonly text: string; readonly face: Face; readonly x: number };
export type Line = { readonly fragments: readonly Fragment[]; readonly width: number };

export type Piece = { readonly text: string; readonly face: Face };
/** What may not be broken: one word, in several pieces where bold ends inside it. */
export type Word = readonly Piece[];
export type Setting = { readonly fonts: PrintFonts; readonly size: number; readonly width: number };

/** Room a stretch of text takes: characters and points. */
export type Extent = { readonly length: number; readonly width: number };
export const NONE: Extent = { length: 0, width: 0 };

export const extentOf = (word: Word, { fonts, size }: Setting): Extent =>
  word.reduce(
    (sum, { text, face }) => ({
      length: sum.length + text.length,
      width: sum.width + fonts[face].widthOf(text) * size,
    }),
    NONE,
  );

export const joined = (line: Extent, word: Extent, { fonts, size }: Setting): Extent => ({
  length: line.length + 1 + word.length,
  width: line.width + fonts.bold.widthOf(' ') * size + word.width,
});

export const fits = ({ length, width }: Extent, setting: Setting) =>
  length <= LONGEST_LINE && width <= setting.width + 1e-6;

export const lineExtent = ([first = [], ...rest]: readonly Word[], setting: Setting): Extent =>
  rest.reduce((sum, word) => joined(sum, extentOf(word, setting), setting), extentOf(first, setting));

/** Neighbouring pieces of one face as one. */
export function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last?.face === piece.face) merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

/** Words side by side, as one fragment for each stretch of one face. */
export function lineOf(words: readonly Word[], { fonts, size }: Setting): Line {
  const apart = words.flatMap((word, i) => {
    const [first] = word;
    return i === 0 || !first
      ? word
      : [{ text: ' ', face: words[i - 1]?.at(-1)?.face ?? first.face }, ...word];
  });
  let x = 0;
  const fragments = merge(apart).map((piece) => {
    const fragment = { ...piece, x };
    x += fonts[piece.face].widthOf(piece.text) * size;
    return fragment;
  });
  return { fragments, width: x };
}
