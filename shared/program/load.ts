import type { Implement } from '../exercise/schema';
import { type Mass, toKilograms } from '../mass';
import type { Equipment } from '../patient/equipment';
import { plateSums, sameLoad, sumOf } from './plates';

/** A load that can be built from a kit. `mass` is what is on the iron; for a pair of dumbbells it is one of them. */
export type MakeableLoad = {
  readonly mass: Mass;
  readonly perHand: boolean;
  /** What to take: "bar 15 + 2 x (5 + 1.25)" as numbers; null for a single piece or a stack pin. */
  readonly plates: { readonly bar: number; readonly perSide: readonly number[] } | null;
  /** A landmine is weighed by the plates on its free end: its bar does not count, in tests and loads alike. */
  readonly platesOnly: boolean;
  /** The plates on the free end of a landmine, heaviest first. */
  readonly endPlates?: readonly number[];
};

/** The most a `Mass` may be, in either unit. */
const MOST = 700;

const known = new WeakMap<Equipment, Map<Implement, readonly MakeableLoad[]>>();

/**
 * All loads a kit can make for an implement, lightest first, in the unit printed on the iron. Bands and body weight
 * have none. Worked out once for a kit and implement: a kit never changes in place.
 */
export function makeableLoads(kit: Equipment, implement: Implement): readonly MakeableLoad[] {
  const byImplement = known.get(kit) ?? new Map<Implement, readonly MakeableLoad[]>();
  known.set(kit, byImplement);
  const loads = byImplement.get(implement) ?? distinct(loadsOf(kit, implement));
  byImplement.set(implement, loads);
  return loads;
}

/** One load of each total, the first of its kind, lightest first. */
function distinct(loads: readonly MakeableLoad[]): readonly MakeableLoad[] {
  const unique = new Map<number, MakeableLoad>();
  for (const load of loads) {
    const total = sameLoad(load.mass.value);
    if (!unique.has(total) && load.mass.value <= MOST) unique.set(total, load);
  }
  return [...unique.values()].sort((a, b) => a.mass.value - b.mass.value);
}

function loadsOf(kit: Equipment, implement: Implement): readonly MakeableLoad[] {
  const single = (value: number): MakeableLoad => ({
    mass: { value, unit: kit.unit },
    perHand: false,
    plates: null,
    platesOnly: false,
  });
  switch (implement) {
    case 'barbell':
      return onBars(kit, kit.bars);
    case 'trap-bar':
      return onBars(kit, kit.trapBar === null ? [] : [kit.trapBar]);
    case 'landmine':
      return kit.bars.length === 0
        ? []
        : plateSums(kit.plates, (pairs) => pairs * 2, MOST)
            .filter(({ plates }) => plates.length > 0)
            .map(({ total, plates }) => ({ ...single(total), platesOnly: true, endPlates: plates }));
    case 'dumbbell':
      return kit.dumbbells.map(({ weight }) => single(weight));
    case 'dumbbell-pair':
      return kit.dumbbells
        .filter(({ count }) => count >= 2)
        .map(({ weight }) => ({ ...single(weight), perHand: true }));
    case 'kettlebell':
      return kit.kettlebells.map(single);
    case 'dumbbell-or-kettlebell':
      return [...kit.dumbbells.map(({ weight }) => weight), ...kit.kettlebells].map(single);
    case 'stack':
      return stackPins(kit.stack).map(single);
    case 'band':
    case 'body':
      return [];
  }
}

/** Of two bars that make one total the heavier is taken, and with it the fewer plates. */
function onBars(kit: Equipment, bars: readonly number[]): readonly MakeableLoad[] {
  const sides = bars.length === 0 ? [] : plateSums(kit.plates, (pairs) => pairs, MOST / 2);
  const made = new Map<number, MakeableLoad>();
  for (const bar of [...bars].sort((a, b) => b - a))
    for (const { total, plates } of sides) {
      const value = total === 0 ? bar : sumOf([bar, total, total]);
      if (!made.has(sameLoad(value)))
        made.set(sameLoad(value), {
          mass: { value, unit: kit.unit },
          perHand: false,
          plates: { bar, perSide: plates },
          platesOnly: false,
        });
    }
  return [...made.values()];
}

/** From the lightest pin in equal steps to the heaviest; steps finer than the pins can be told apart are one. */
function stackPins(stack: Equipment['stack']): readonly number[] {
  if (!stack) return [];
  const step = Math.max(stack.step, 0.01);
  const count = Math.floor((stack.heaviest - stack.lightest) / step + 1e-9) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) =>
    i === 0 ? stack.lightest : sumOf([stack.lightest, i * step]),
  );
}

export type LoadAnswer =
  | {
      readonly kind: 'load';
      readonly load: MakeableLoad;
      /** The next heavier load the kit can make, below the cap or above it; null when there is none. */
      readonly nextUp: MakeableLoad | null;
      /** A load nearer to the target that only the cap forbids; null when the cap changed nothing. */
      readonly cappedFrom: MakeableLoad | null;
    }
  /** Even the lightest load the kit can make is above the cap; null when it can make none. */
  | { readonly kind: 'no-load'; readonly lightest: MakeableLoad | null };

/** Kilograms by which a load may miss the cap: pounds and percentages leave dust in the last digits. */
const TOLERANCE = 1e-6;

/**
 * The makeable load for a target, never above `capKg`. `roundDown` takes the heaviest at or below the target
 * (when T < -1.0, or unknown); otherwise the nearest, of two as near the lighter. Where nothing lies at or below the
 * target, the lightest one under the cap is taken. `loads` are sorted, lightest first.
 */
export function solveLoad(
  loads: readonly MakeableLoad[],
  target: { readonly targetKg: number; readonly capKg: number; readonly roundDown: boolean },
): LoadAnswer {
  const allowed = loads.filter((load) => toKilograms(load.mass) <= target.capKg + TOLERANCE);
  const load = rounded(allowed, target.targetKg, target.roundDown);
  if (!load) return { kind: 'no-load', lightest: loads[0] ?? null };
  const uncapped = rounded(loads, target.targetKg, target.roundDown);
  return {
    kind: 'load',
    load,
    nextUp: loads[loads.indexOf(load) + 1] ?? null,
    cappedFrom: uncapped && uncapped !== load ? uncapped : null,
  };
}

function rounded(
  loads: readonly MakeableLoad[],
  targetKg: number,
  roundDown: boolean,
): MakeableLoad | undefined {
  const isBelow = (load: MakeableLoad) => toKilograms(load.mass) <= targetKg + TOLERANCE;
  const below = loads.findLast(isBelow) ?? loads[0];
  const above = loads.find((load) => !isBelow(load));
  if (!below || !above || roundDown) return below;
  const distance = (load: MakeableLoad) => Math.abs(toKilograms(load.mass) - targetKg);
  return distance(above) < distance(below) - TOLERANCE ? above : below;
}
