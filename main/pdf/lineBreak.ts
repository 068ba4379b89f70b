import type { RichText } from '../../shared/handout/model';
import type { Face, PrintFonts } from './fonts';

/** Longer lines lose the reader's eye on the way back (60 to 70 characters, RNIB). */
export const LONGEST_LINE = 70;

/** Text of one face within a line; `x` in points from the line's left end. */
export type Fragment = { readonly text: string; readonly face: Face; readonly x: number };
export type Line = { readonly fragments: readonly Fragment[]; readonly width: number };

type Piece = { readonly text: string; readonly face: Face };
/** What may not be broken: one word, in several pieces where bold ends inside it. */
type Word = readonly Piece[];
type Setting = { readonly fonts: PrintFonts; readonly size: number; readonly width: number };

const NO_BREAK_SPACE = /\u00a0/g;

/** Texts kept with their lines, for the life of the process. Cleared when full. */
const MOST_TEXTS = 5000;
const known = new WeakMap<PrintFonts, Map<string, readonly Line[]>>();

/** A last line shorter than this share of the one before it looks lost, points to points. */
const SHORT_LAST = 0.3;

/**
 * Breaks text into lines of at most `width` points and 70 characters. Breaks between words, inside one only if it must.
 * No paragraph ends with a short word alone where the line before it can spare some.
 * Most texts of a handout were in the one before, and in the sizes that were tried before this one.
 */
export function breakLines(text: RichText, setting: Setting): readonly Line[] {
  const texts = known.get(setting.fonts) ?? new Map<string, readonly Line[]>();
  known.set(setting.fonts, texts);
  const runs = text.map((run) => `${run.strong ? 'b' : 'r'}${run.text}`).join('\0');
  const key = `${setting.size} ${setting.width} ${runs}`;
  const found = texts.get(key);
  if (found) return found;
  if (texts.size >= MOST_TEXTS) texts.clear();
  const lines = broken(text, setting);
  texts.set(key, lines);
  return lines;
}

/** A line's words; `cut` where it goes on in the middle of one. */
type Words = { readonly words: Word[]; readonly cut: boolean };

function broken(text: RichText, setting: Setting): readonly Line[] {
  const lines = paragraphs(text).flatMap((words) => withFullEnd(wordsOfLines(words, setting), setting));
  return lines.map(({ words }, i) => {
    const line = lineOf(words, setting);
    const next = lines[i + 1];
    // Whoever copies the text, or has it read aloud, would find the words of two lines as one.
    return next && !next.cut ? spaced(line) : line;
  });
}

function wordsOfLines(words: readonly Word[], setting: Setting): readonly Words[] {
  const lines: Words[] = [];
  let used: Extent = NONE;
  for (const whole of words)
    splitLong(whole, setting).forEach((word, i) => {
      const own = extentOf(word, setting);
      const line = lines.at(-1);
      const longer = line ? joined(used, own, setting) : own;
      if (line && fits(longer, setting)) {
        line.words.push(word);
        used = longer;
      } else {
        lines.push({ words: [word], cut: i > 0 });
        used = own;
      }
    });
  return lines;
}

/** Moves words from the last line but one to a last line that is very short. */
function withFullEnd(lines: readonly Words[], setting: Setting): readonly Words[] {
  const [before, last] = [lines.at(-2), lines.at(-1)];
  if (!before || !last || last.cut) return lines;
  const widthOf = (words: readonly Word[]) => lineOf(words, setting).width;
  let at = before.words.length;
  const ending = () => [...before.words.slice(at), ...last.words];
  while (at > 1 && widthOf(ending()) < SHORT_LAST * widthOf(before.words.slice(0, at))) at -= 1;
  if (at === before.words.length || !fits(lineExtent(ending(), setting), setting)) return lines;
  return [
    ...lines.slice(0, -2),
    { words: before.words.slice(0, at), cut: before.cut },
    { words: ending(), cut: false },
  ];
}

const lineExtent = ([first = [], ...rest]: readonly Word[], setting: Setting): Extent =>
  rest.reduce((sum, word) => joined(sum, extentOf(word, setting), setting), extentOf(first, setting));

/** With a space at its end, which takes no room. */
const spaced = ({ fragments, width }: Line): Line => ({
  width,
  fragments: fragments.map((fragment, i) =>
    i === fragments.length - 1 ? { ...fragment, text: `${fragment.text} ` } : fragment,
  ),
});

/** Room a stretch of text takes: characters and points. */
type Extent = { readonly length: number; readonly width: number };
const NONE: Extent = { length: 0, width: 0 };

const extentOf = (word: Word, { fonts, size }: Setting): Extent =>
  word.reduce(
    (sum, { text, face }) => ({
      length: sum.length + text.length,
      width: sum.width + fonts[face].widthOf(text) * size,
    }),
    NONE,
  );

const joined = (line: Extent, word: Extent, { fonts, size }: Setting): Extent => ({
  length: line.length + 1 + word.length,
  width: line.width + fonts.bold.widthOf(' ') * size + word.width,
});

const fits = ({ length, width }: Extent, setting: Setting) =>
  length <= LONGEST_LINE && width <= setting.width + 1e-6;

/** The words of each paragraph; a line feed in the text starts the next one. */
function paragraphs(text: RichText): readonly (readonly Word[])[] {
  const result: Word[][] = [];
  let words: Word[] = [];
  let word: Piece[] = [];
  const endWord = () => {
    if (word.length > 0) words.push(word);
    word = [];
  };
  for (const run of text)
    for (const part of run.text.split(/(\n|[^\S\n\u00a0]+)/)) {
      if (part === '') continue;
      if (part === '\n') {
        endWord();
        if (words.length > 0) result.push(words);
        words = [];
      } else if (/^[^\S\u00a0]+$/.test(part)) endWord();
      else word.push({ text: part.replace(NO_BREAK_SPACE, ' '), face: run.strong ? 'bold' : 'regular' });
    }
  endWord();
  if (words.length > 0) result.push(words);
  return result;
}

/** A word too long for a whole line is cut; any other stays whole. */
function splitLong(word: Word, setting: Setting): readonly Word[] {
  if (fits(extentOf(word, setting), setting)) return [word];
  const cut: Piece[][] = [[]];
  for (const piece of word)
    for (const character of piece.text) {
      const next = { text: character, face: piece.face };
      const current = cut.at(-1) ?? [];
      if (current.length > 0 && !fits(extentOf(merge([...current, next]), setting), setting))
        cut.push([next]);
      else current.push(next);
    }
  return cut.map(merge);
}

/** Neighbouring pieces of one face as one. */
function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last?.face === piece.face) merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

/** Words side by side, as one fragment for each stretch of one face. */
function lineOf(words: readonly Word[], { fonts, size }: Setting): Line {
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
