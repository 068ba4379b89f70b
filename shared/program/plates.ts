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

/**
 * Every total up to `most` that plates can make, nothing included, each with the fewest plates and the heaviest
 * first. `perSize` says how many of a size may be used: as many as there are pairs on one side of a bar, every single
 * one on the end of a landmine.
 */
export function plateSums(
  plates: Equipment['plates'],
  perSize: (pairs: number) => number,
  most: number,
): readonly PlateSum[] {
  let sums = new Map<number, PlateSum>([[0, { total: 0, plates: [] }]]);
  for (const { weight, pairs } of [...plates].sort((a, b) => b.weight - a.weight)) {
    const next = new Map(sums);
    for (const { plates: used } of sums.values())
      for (let count = 1; count <= perSize(pairs); count++) {
        const recipe = [...used, ...Array.from({ length: count }, () => weight)];
        const total = sumOf(recipe);
        if (total > most) break;
        const known = next.get(sameLoad(total));
        if (!known || recipe.length < known.plates.length)
          next.set(sameLoad(total), { total, plates: recipe });
      }
    sums = next;
  }
  return [...sums.values()];
}
