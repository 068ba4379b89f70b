import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { FindingValues } from '../finding';
import { isWalking } from '../impact/landings';
import { highestOf, impliedSets } from '../impliedLoad';
import type { Place } from '../place';

/** What in a program the safety gates look at: heavy sets, landings, and lifts that invite a held breath. */

export type HeavyWork = {
  readonly places: readonly Place[];
  /** The highest % of 1RM among them, and what says so. */
  readonly percent: number;
  readonly from: 'percent' | 'load' | 'effort';
};

/** Several rules ask the same of one context, and some of them twice: each answer is worked out once. */
function perContext<V>(compute: (context: Context, percent: number) => V): typeof compute {
  const known = new WeakMap<Context, Map<number, V>>();
  return (context, percent) => {
    const own = known.get(context) ?? new Map<number, V>();
    known.set(context, own);
    const found = own.get(percent);
    if (found !== undefined) return found;
    const value = compute(context, percent);
    own.set(percent, value);
    return value;
  };
}

/** Exercises with a set at or above a % of 1RM in some week, as written or by the load typed. Null without any. */
export const heavyWork = perContext((context, percent): HeavyWork | null => {
  const places = context.places.filter((place) => context.peak(place) >= percent);
  const heaviest = places.reduce<Place | null>(
    (best, place) => (best === null || context.peak(place) > context.peak(best) ? place : best),
    null,
  );
  if (heaviest === null) return null;
  const peak = context.peak(heaviest);
  const top = context.weekSets(heaviest).find((set) => set.percent === peak);
  return { places, percent: peak, from: top?.fromLoad === true ? 'load' : 'percent' };
});

/**
 * Exercises whose effort implies a % of 1RM on the RTS grid (V, S117; for older people J, so it only warns). From any
 * %: blood pressure matters below 80, and a clinic may tighten a gate.
 */
export const impliedWork = perContext((context, percent): HeavyWork | null => {
  const found = context.places
    .map((place) => ({ place, sets: impliedSets(context, place, percent) }))
    .filter(({ sets }) => sets.length > 0);
  if (found.length === 0) return null;
  return {
    places: found.map(({ place }) => place),
    percent: highestOf(found.flatMap(({ sets }) => sets)),
    from: 'effort',
  };
});

/** For rules that only warn: by the % first, else by the effort. */
export const heavyOrImplied = (context: Context, percent: number): HeavyWork | null =>
  heavyWork(context, percent) ?? impliedWork(context, percent);

/** Landings and stamps of any height; walking is what guidance allows. */
export const isAboveWalking = ({ exercise }: Place): boolean =>
  exercise !== null && exercise.loading.impactLevel !== null && !isWalking(exercise);

/** Marked in the library as inviting a held breath (J). */
export const isBreathHeld = ({ exercise }: Place): boolean =>
  exercise?.tags.includes('hypertension-valsalva') === true;

/** A lift: sets with a load, or a carry. */
export const isLift = ({ item }: Pick<Place, 'item'>): boolean =>
  item.dose.kind === 'resistance' || item.dose.kind === 'carry';

/** The exercises a finding names, once each, and the key that a written reason is bound to. */
export const workValues = (places: readonly Place[]): FindingValues => ({
  exercises: [...new Set(places.map(({ name }) => name))],
  doseKey: doseKey(...places),
});

/** As `workValues`, with how heavy it gets. */
export const heavyValues = (work: HeavyWork): FindingValues => ({
  ...workValues(work.places),
  percent: work.percent,
  from: work.from,
});
