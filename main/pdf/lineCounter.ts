import type { RichText } from '../../shared/handout/model';
import type { PrintFonts } from './fonts';
import { breakLines, keyOf, MOST_TEXTS, wordExtents } from './lineBreak';
import { type Extent, LONGEST_LINE, type Setting } from './lineWords';

type LineCounter = (width: number) => number;
const knownCounters = new WeakMap<PrintFonts, Map<string, LineCounter>>();

/** How many lines `breakLines` gives for each width, in points: much faster, for who tries many widths. */
export function lineCounter(text: RichText, setting: Omit<Setting, 'width'>): LineCounter {
  const counters = knownCounters.get(setting.fonts) ?? new Map<string, LineCounter>();
  knownCounters.set(setting.fonts, counters);
  const key = keyOf(text, setting.size);
  const found = counters.get(key);
  if (found) return found;
  if (counters.size >= MOST_TEXTS) counters.clear();
  const counter = freshCounter(text, setting);
  counters.set(key, counter);
  return counter;
}

function freshCounter(text: RichText, { fonts, size }: Omit<Setting, 'width'>): LineCounter {
  const all = wordExtents(text, { fonts, size });
  const widest = Math.max(0, ...all.flat().map(({ width }) => width));
  const longest = Math.max(0, ...all.flat().map(({ length }) => length));
  const space = fonts.bold.widthOf(' ') * size;
  const counted = (words: readonly Extent[], most: number): number => {
    let [lines, length, width] = [1, -1, -space];
    for (const word of words) {
      length += 1 + word.length;
      width += space + word.width;
      if (length <= LONGEST_LINE && width <= most) continue;
      lines += 1;
      ({ length, width } = word);
    }
    return lines;
  };
  // A word is cut only where it has to be: that is left to who breaks lines.
  return (width) =>
    longest <= LONGEST_LINE && widest <= width + 1e-6
      ? all.reduce((sum, words) => sum + counted(words, width + 1e-6), 0)
      : breakLines(text, { fonts, size, width }).length;
}
