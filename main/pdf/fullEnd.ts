import { fits, lineExtent, lineOf, LONGEST_LINE, type Setting, type Word } from './lineWords';

/** A last line shorter than this share of the one before it looks lost, points to points. */
const SHORT_LAST = 0.3;
/** What the line before keeps at least, in parts of its room: less looks broken off. */
const KEPT = 2 / 3;
const KEPT_FROM_ORPHAN = 1 / 2;

/** A line's words; `cut` where it goes on in the middle of one. */
export type Words = { readonly words: Word[]; readonly cut: boolean };

/**
 * Moves words from the last line but one to a last line that is very short, to the start of a sentence if one is near.
 * The line before keeps two thirds of its room; half where a word would stand alone otherwise.
 */
export function withFullEnd(lines: readonly Words[], setting: Setting): readonly Words[] {
  const [before, last] = [lines.at(-2), lines.at(-1)];
  if (!before || !last || last.cut) return lines;
  const at = endingFrom(before.words, last.words, setting);
  if (at === before.words.length) return lines;
  return [
    ...lines.slice(0, -2),
    { words: before.words.slice(0, at), cut: before.cut },
    { words: [...before.words.slice(at), ...last.words], cut: false },
  ];
}

/** Index of the word that the last line starts with, among those of the line before; their number for none of them. */
function endingFrom(before: readonly Word[], last: readonly Word[], setting: Setting): number {
  const all = before.length;
  const ending = (at: number) => [...before.slice(at), ...last];
  const keptAt = (at: number) => lineOf(before.slice(0, at), setting).width;
  const isShort = (at: number) => lineOf(ending(at), setting).width < SHORT_LAST * keptAt(at);
  const room = roomOf(before, setting);
  const keeps = (at: number, share: number) =>
    at > 0 && keptAt(at) >= share * room && fits(lineExtent(ending(at), setting), setting);
  const opensSentence = (at: number) => at > 0 && at < all && endsSentence(before[at - 1]);
  if (!isShort(all)) {
    // The first words of a sentence do not stay behind alone.
    const stub = [all - 1, all - 2].find(opensSentence);
    return stub !== undefined && keeps(stub, KEPT) ? stub : all;
  }
  let at = all;
  while (isShort(at) && keeps(at - 1, KEPT)) at -= 1;
  if (at === all && last.length === 1 && keeps(at - 1, KEPT_FROM_ORPHAN)) at -= 1;
  for (let near = at; near > 0 && keeps(near, KEPT); near--) if (opensSentence(near)) return near;
  return at;
}

/** Not after a short form such as "Dr.". */
const endsSentence = (word: Word | undefined): boolean =>
  /(\p{L}{3}|\d)[.?!]$/u.test(word?.at(-1)?.text ?? '');

/** The width a line has for such words: 70 characters of them may take less than there is. */
function roomOf(words: readonly Word[], setting: Setting): number {
  const { length, width } = lineExtent(words, setting);
  return Math.min(setting.width, (width * LONGEST_LINE) / length);
}
