/** Typing errors: letters missing, too many, wrong or swapped (optimal string alignment), in words still being typed. */

/** How many errors a word of this length may have. Three letters forgive one: bak for back. */
export const forgiven = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : 2);

const LONGEST = 32;
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

export type Misspelling = {
  readonly errors: number;
  /** The typed word stands for the beginning of the other only. */
  readonly isBeginning: boolean;
};

/**
 * The fewest errors that turn `typed` into `word` or into its beginning; null when that takes more than `most`. A
 * beginning is at least as long as what was typed, one shorter from five letters on: a short word would fit anything.
 */
export function misspellingOf(typed: string, word: string, most: number): Misspelling | null {
  const [n, m] = [Math.min(typed.length, LONGEST), Math.min(word.length, LONGEST)];
  if (n - m > most || !startsAlike(typed, word, most)) return null;
  let [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= m; j++) last[j] = j;
  for (let i = 1; i <= n; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= m; j++) {
      const same = typed.charCodeAt(i - 1) === word.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        typed.charCodeAt(i - 1) === word.charCodeAt(j - 2) &&
        typed.charCodeAt(i - 2) === word.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return null;
    [before, last, row] = [last, row, before];
  }
  return fewest(last, n, m, most);
}

/** First letters are seldom wrong: only a single error in a longer word may lie there. */
const startsAlike = (typed: string, word: string, most: number): boolean =>
  typed[0] === word[0] || (most > 0 && typed.length >= 4 && (typed[1] === word[1] || typed[1] === word[0]));

function fewest(last: Uint8Array, n: number, m: number, most: number): Misspelling | null {
  const whole = last[m] ?? most + 1;
  let beginning = most + 1;
  for (let j = n >= 5 ? n - 1 : n; j < m; j++) beginning = Math.min(beginning, last[j] ?? most + 1);
  const errors = Math.min(whole, beginning);
  return errors > most ? null : { errors, isBeginning: beginning < whole };
}
