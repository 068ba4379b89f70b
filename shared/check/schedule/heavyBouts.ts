import type { Context } from '../context';
import { HEAVY } from '../hirit';
import { impliedHeavy } from '../impliedLoad';
import type { Place } from '../place';

/** When a lift is heavy: what rule C04 compares. */

/** One heavy bout of a lift: the day as an offset from the start of the program. */
export type Bout = {
  readonly day: number;
  readonly place: Place;
  /** The % that only the effort implies; null where a % or a load says it is heavy. */
  readonly implied: number | null;
};

/** The weeks in which an exercise is at >= 80 % of 1RM, with the % where only the effort implies it. */
export function heavyWeeks(context: Context, place: Place): ReadonlyMap<number, number | null> {
  const weeks = new Map<number, number | null>();
  for (const { week, percent } of impliedHeavy(context, place))
    weeks.set(week, Math.max(percent, weeks.get(week) ?? 0));
  if (context.peak(place) >= HEAVY)
    for (const { week, percent } of context.weekSets(place))
      if (percent !== null && percent >= HEAVY) weeks.set(week, null);
  return weeks;
}

/** The days on which an exercise is heavy. */
export function bouts(context: Context, place: Place): readonly Bout[] {
  const weeks = heavyWeeks(context, place);
  if (weeks.size === 0) return [];
  return context.offsets(place.span, place.session).flatMap((day) => {
    const implied = weeks.get(Math.floor(day / 7) + 1);
    return implied === undefined ? [] : [{ day, place, implied }];
  });
}

/** One lift: the same track, or the same exercise. */
export const sameLift = (a: Place, b: Place) =>
  a.item.track === b.item.track || a.item.exerciseId === b.item.exerciseId;
