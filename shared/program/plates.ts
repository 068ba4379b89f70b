import type { Equipment } from '../patient/equipment';

/** What can be hung on a bar: every total with the plates that make it. */
export type PlateSum = { readonly total: number; readonly plates: readonly number[] };

/** Loads nearer than this, in the unit of the iron, count as one. */
const FINENESS = 0.01;
export const sameLoad = (value: number): number => Math.round(value / FINENESS);

/** The sum of weights as printed on them, without the dust of floating point: 20 + 2 x 1.1 is 22.2. */
export function sumOf(weights: readonly number[]): number {
  const [only, ...rest] = weights;
  if (only !== undefined && rest.length === 0) return only;
  return Math.round(weights.reduce((sum, weight) => sum + weight, 0) * 1e9) / 1e9;
}

/** A sum on the way: its last plate and what came before, so that a long list is not copied at every step. */
type Stack = {
  readonly total: number;
  readonly count: number;
  readonly top: { readonly plate: number; readonly under: Stack } | null;
};

const EMPTY: Stack = { total: 0, count: 0, top: null };

const platesOf = ({ top }: Stack): readonly number[] =>
  top === null ? [] : [...platesOf(top.under), top.plate];

/**
 * Every total up to `most` that plates can make, nothing included, each with the fewest plates and the heaviest
 * first. `perSize` says how many of a size may be used: as many as there are pairs on one side of a bar, every single
 * one on the end of a landmine. A sum that no longer adds anything is not carried on, so even an absurd list of
 * plates costs no more than the totals it can make.
 */
export function plateSums(
  plates: Equipment['plates'],
  perSize: (pairs: number) => number,
  most: number,
): readonly PlateSum[] {
  const sums = new Map<number, Stack>([[0, EMPTY]]);
  for (const { weight, pairs } of [...plates].sort((a, b) => b.weight - a.weight)) {
    let front: readonly Stack[] = [...sums.values()];
    for (let used = 0; used < perSize(pairs) && front.length > 0; used++)
      front = front.flatMap((under) => {
        const total = sumOf([under.total, weight]);
        const known = sums.get(sameLoad(total));
        const count = under.count + 1;
        if (total > most || (known && known.count <= count)) return [];
        const stack: Stack = { total, count, top: { plate: weight, under } };
        sums.set(sameLoad(total), stack);
        return [stack];
      });
  }
  return [...sums.values()].map((stack) => ({ total: stack.total, plates: platesOf(stack) }));
}
