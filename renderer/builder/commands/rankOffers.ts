import { foldWords, withoutFillers } from '../../../shared/exercise/fold';
import type { Offer } from './command';

type Ranked<T> = { readonly row: T; readonly rank: number; readonly exact: number };

/** What begins with the typed words counts most, then what has them all in its name, then what they are also called. */
export const BEGINS = 0;
const IN_WORDS = 1;
const ELSEWHERE = 2;

/** The rows whose offer the typed words may mean, the best first; equals stay in their order. */
export function rankOffers<T extends { readonly offer: Offer }>(
  typed: string,
  rows: readonly T[],
): readonly Ranked<T>[] {
  const all = foldWords(typed);
  if (all.length === 0) return [];
  return rows.flatMap((row) => rankOf(all, row) ?? []).sort((a, b) => a.rank - b.rank || b.exact - a.exact);
}

function rankOf<T extends { readonly offer: Offer }>(all: readonly string[], row: T): Ranked<T> | null {
  const { words, note, also = '' } = row.offer;
  const more = typeof note === 'string' ? note : '';
  const name = foldWords(words);
  const telling = withoutFillers(all);
  const exact = telling.filter((word) => name.includes(word)).length;
  if (name.join(' ').startsWith(all.join(' '))) return { row, rank: BEGINS, exact };
  if (holds(name, telling)) return { row, rank: IN_WORDS, exact };
  if (holds([...name, ...foldWords(more), ...foldWords(also)], telling))
    return { row, rank: ELSEWHERE, exact };
  return null;
}

const holds = (words: readonly string[], typed: readonly string[]): boolean =>
  typed.every((part) => words.some((word) => word.startsWith(part)));

/** Whether a name holds every typed word. */
export const isNamed = (typed: string, name: string): boolean =>
  holds(foldWords(name), withoutFillers(foldWords(typed)));
