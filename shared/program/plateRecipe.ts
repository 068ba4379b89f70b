import type { MassUnit } from '../mass';
import type { MakeableLoad } from './load';

/** What to hang where, as numbers and as a line. All weights in `unit`, as printed on the iron. */
export type PlateRecipe = {
  readonly unit: MassUnit;
  /** Null on a landmine, whose bar does not count. */
  readonly bar: number | null;
  /** Heaviest first; on one side of a bar, or on the free end of a landmine. */
  readonly plates: readonly number[];
  /** How many sides take these plates. */
  readonly sides: 1 | 2;
  /** "bar 15 + 2 × (5 + 1.25)"; every weight as printed on it, never rounded. */
  readonly line: string;
};

/** How a load is put together; null for a single piece and a stack pin, which need no recipe. */
export function plateRecipe({ mass, plates, endPlates }: MakeableLoad): PlateRecipe | null {
  const { unit } = mass;
  if (plates) {
    const { bar, perSide } = plates;
    return { unit, bar, plates: perSide, sides: 2, line: barLine(bar, perSide) };
  }
  if (!endPlates) return null;
  return { unit, bar: null, plates: endPlates, sides: 1, line: `${endPlates.join(' + ')} on the free end` };
}

function barLine(bar: number, perSide: readonly number[]): string {
  if (perSide.length === 0) return `bar ${bar}, no plates`;
  return `bar ${bar} + 2 × ${perSide.length === 1 ? perSide.join('') : `(${perSide.join(' + ')})`}`;
}
