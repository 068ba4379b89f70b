import type { Implement } from '../exercise/schema';
import { type Mass, toKilograms } from '../mass';
import type { Equipment } from '../patient/equipment';

/** A load that can be built from a kit. `mass` is what is on the iron; for a pair of dumbbells it is one of them. */
export type MakeableLoad = {
  readonly mass: Mass;
  readonly perHand: boolean;
  /** What to take: "bar 15 + 2 x (5 + 1.25)" as numbers; null for a single piece or a stack pin. */
  readonly plates: { readonly bar: number; readonly perSide: readonly number[] } | null;
  /** A landmine is weighed by the plates on its free end: its bar does not count, in tests and loads alike. */
  readonly platesOnly: boolean;
};

const CENTI = 100;
const key = (value: number) => Math.round(value * CENTI);

/** Every total that plates can add to one side of a bar, each with its heaviest-first plates. */
function sideSums(plates: Equipment['plates'], singles: boolean): ReadonlyMap<number, readonly number[]> {
  let sums = new Map<number, readonly number[]>([[0, []]]);
  for (const { weight, pairs } of [...plates].sort((a, b) => b.weight - a.weight)) {
    const next = new Map(sums);
    for (const [sum, used] of sums)
      for (let count = 1; count <= (singles ? pairs * 2 : pairs); count++) {
        const total = sum + key(weight) * count;
        const recipe = [...used, ...Array.from({ length: count }, () => weight)];
        const known = next.get(total);
        if (!known || recipe.length < known.length) next.set(total, recipe);
      }
    sums = next;
  }
  return sums;
}

/** All loads a kit can make for an implement, lightest first. Bands and body weight have none. */
export function makeableLoads(kit: Equipment, implement: Implement): readonly MakeableLoad[] {
  const { unit } = kit;
  const single = (value: number): MakeableLoad => ({
    mass: { value, unit },
    perHand: false,
    plates: null,
    platesOnly: implement === 'landmine',
  });
  const loads = ((): readonly MakeableLoad[] => {
    switch (implement) {
      case 'barbell':
        return onBars(kit, kit.bars);
      case 'trap-bar':
        return onBars(kit, kit.trapBar === null ? [] : [kit.trapBar]);
      case 'landmine':
        return [...sideSums(kit.plates, true)].filter(([sum]) => sum > 0).map(([sum]) => single(sum / CENTI));
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
      case 'stack': {
        const { stack } = kit;
        if (!stack) return [];
        const count = Math.floor((stack.heaviest - stack.lightest) / stack.step + 1e-9) + 1;
        return Array.from({ length: Math.max(0, Math.min(count, 500)) }, (_, i) =>
          single(Math.round((stack.lightest + i * stack.step) * CENTI) / CENTI),
        );
      }
      case 'band':
      case 'body':
        return [];
    }
  })();
  const unique = new Map<number, MakeableLoad>();
  for (const load of loads) if (!unique.has(key(load.mass.value))) unique.set(key(load.mass.value), load);
  return [...unique.values()].sort((a, b) => a.mass.value - b.mass.value);
}

function onBars(kit: Equipment, bars: readonly number[]): readonly MakeableLoad[] {
  const sums = sideSums(kit.plates, false);
  return [...bars]
    .sort((a, b) => b - a)
    .flatMap((bar) =>
      [...sums].map(([side, perSide]) => ({
        mass: { value: Math.round((bar + (2 * side) / CENTI) * CENTI) / CENTI, unit: kit.unit },
        perHand: false,
        plates: { bar, perSide },
        platesOnly: false,
      })),
    );
}

export type LoadAnswer =
  | { readonly kind: 'load'; readonly load: MakeableLoad; readonly nextUp: MakeableLoad | null }
  /** Even the lightest load the kit can make is above the cap. */
  | { readonly kind: 'no-load'; readonly lightest: MakeableLoad | null };

/**
 * The makeable load for a target, never above `capKg`. `roundDown` takes the heaviest at or below the target
 * (when T < -1.0, or unknown); otherwise the nearest. Where nothing lies at or below the target, the lightest
 * one under the cap is taken.
 */
export function solveLoad(
  loads: readonly MakeableLoad[],
  target: { readonly targetKg: number; readonly capKg: number; readonly roundDown: boolean },
): LoadAnswer {
  const TOLERANCE = 1e-6;
  const allowed = loads.filter((load) => toKilograms(load.mass) <= target.capKg + TOLERANCE);
  const lightest = allowed[0];
  if (!lightest) return { kind: 'no-load', lightest: loads[0] ?? null };
  const below =
    allowed.filter((load) => toKilograms(load.mass) <= target.targetKg + TOLERANCE).at(-1) ?? lightest;
  const above = allowed.find((load) => toKilograms(load.mass) > target.targetKg + TOLERANCE);
  const distance = (load: MakeableLoad) => Math.abs(toKilograms(load.mass) - target.targetKg);
  const load = !target.roundDown && above && distance(above) < distance(below) ? above : below;
  return { kind: 'load', load, nextUp: loads[loads.indexOf(load) + 1] ?? null };
}
