import type { RichText } from '../../shared/handout/model';
import type { PrintFonts } from './fonts';
import {
  extentOf,
  type Extent,
  fits,
  joined,
  type Line,
  lineOf,
  merge,
  NONE,
  type Piece,
  type Setting,
  type Word,
} from './lineWords';
import { withFullEnd, type Words } from './fullEnd';

const NO_BREAK_SPACE = /\u00a0/g;

/** Texts kept with their lines, for the life of the process. Cleared when full. */
export const MOST_TEXTS = 5000;
const known = new WeakMap<PrintFonts, Map<string, readonly Line[]>>();

/**
 * Breaks text into lines of at most `width` points and 70 characters. Breaks between words, inside one only if it must.
 * No paragraph ends with a short word alone where the line before it can spare some.
 * Most texts of a handout were in the one before, and in the sizes that were tried before this one.
 */
export function breakLines(text: RichText, setting: Setting): readonly Line[] {
  const texts = known.get(setting.fonts) ?? new Map<string, readonly Line[]>();
  known.set(setting.fonts, texts);
  const key = `${setting.width} ${keyOf(text, setting.size)}`;
  const found = texts.get(key);
  if (found) return found;
  if (texts.size >= MOST_TEXTS) texts.clear();
  const lines = broken(text, setting);
  texts.set(key, lines);
  return lines;
}

/** Tells texts of a size apart. */
export const keyOf = (text: RichText, size: number): string =>
  `${size} ${text.map((run) => `${run.strong ? 'b' : 'r'}${run.text}`).join('\0')}`;

/** The room that each word of each paragraph takes, without a line's width: characters and points. */
export const wordExtents = (
  text: RichText,
  { fonts, size }: Omit<Setting, 'width'>,
): readonly (readonly Extent[])[] =>
  paragraphs(text).map((words) => words.map((word) => extentOf(word, { fonts, size, width: 0 })));

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
    splitLong(whole, setting).forEach(({ word, cut }) => {
      const own = extentOf(word, setting);
      const line = lines.at(-1);
      const longer = line ? joined(used, own, setting) : own;
      if (line && fits(longer, setting)) {
        line.words.push(word);
        used = longer;
      } else {
        lines.push({ words: [word], cut });
        used = own;
      }
    });
  return lines;
}

/** With a space at its end, which takes no room. */
const spaced = ({ fragments, width }: Line): Line => ({
  width,
  fragments: fragments.map((fragment, i) =>
    i === fragments.length - 1 ? { ...fragment, text: `${fragment.text} ` } : fragment,
  ),
});

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
      else {
        const face = run.strong ? 'bold' : 'regular';
        // A number stays with its sign, "20 %": the word goes on over the space.
        const number = word.length === 0 && part.startsWith('%') ? words.pop() : undefined;
        if (number) word = [...number, { text: ' ', face }];
        word.push({ text: part.replace(NO_BREAK_SPACE, ' '), face });
      }
    }
  endWord();
  if (words.length > 0) result.push(words);
  return result;
}

/** A part of a word, `cut` where it goes on in the middle of what stays together everywhere else. */
type Part = { readonly word: Word; readonly cut: boolean };

/** A word too long for a whole line is cut, at a no-break space if it has one; any other stays whole. */
function splitLong(word: Word, setting: Setting): readonly Part[] {
  if (fits(extentOf(word, setting), setting)) return [{ word, cut: false }];
  const parts: { pieces: Piece[]; cut: boolean }[] = [{ pieces: [], cut: false }];
  for (const piece of word)
    for (const character of piece.text) {
      const next = { text: character, face: piece.face };
      const current = parts.at(-1)?.pieces ?? [];
      if (current.length === 0 || fits(extentOf(merge([...current, next]), setting), setting)) {
        current.push(next);
        continue;
      }
      const space = current.findLastIndex(({ text }) => text === ' ');
      if (next.text === ' ') parts.push({ pieces: [], cut: false });
      else if (space <= 0) parts.push({ pieces: [next], cut: true });
      else parts.push({ pieces: [...current.splice(space).slice(1), next], cut: false });
    }
  return parts
    .filter(({ pieces }) => pieces.length > 0)
    .map(({ pieces, cut }) => ({ word: merge(pieces), cut }));
}
