import type { Exercise, ImpactLevel } from '../../exercise/schema';
import type { Context } from '../context';
import type { Place } from '../place';

/** What lands, how hard, and how often. */

/** Both feet or one leave the floor. */
const JUMPS: readonly Exercise['movementPattern'][] = ['jump', 'hop', 'drop-landing', 'vertical-pull-jump'];

export const isJump = ({ exercise }: Place): boolean =>
  exercise !== null && JUMPS.includes(exercise.movementPattern);

export const isHop = ({ exercise }: Place): boolean => exercise?.movementPattern === 'hop';

/** Walking: gait of low impact at most. Running is gait as well, and lands. */
export const isWalking = ({ movementPattern, loading: { impactLevel } }: Exercise): boolean =>
  movementPattern === 'gait' && (impactLevel === null || impactLevel === 'low');

/** The level of an impact exercise; walking is none. `low-moderate` counts as moderate, the stricter reading. */
export function levelOf({ exercise }: Place): Exclude<ImpactLevel, 'low-moderate'> | null {
  const level = exercise?.loading.impactLevel ?? null;
  if (level === null || exercise === null || isWalking(exercise)) return null;
  return level === 'low-moderate' ? 'moderate' : level;
}

/** The exercises that land. */
export const landings = (context: Context): readonly Place[] =>
  context.places.filter((place) => levelOf(place) !== null);

/** Contacts of one exercise on a day of each week, all goes of the day together. */
export const contactsByWeek = (context: Context, place: Place): ReadonlyMap<number, number> =>
  new Map(
    context
      .weekDoses(place)
      .flatMap(({ week, dose }) =>
        dose.kind === 'impact' ? [[week, dose.sets * dose.amount.high * dose.timesPerDay] as const] : [],
      ),
  );

/** Contacts of a session on a day of each week. */
export function sessionContacts(context: Context, places: readonly Place[]): ReadonlyMap<number, number> {
  const weeks = new Map<number, number>();
  for (const place of places)
    for (const [week, contacts] of contactsByWeek(context, place))
      weeks.set(week, (weeks.get(week) ?? 0) + contacts);
  return weeks;
}

/** The impact exercises of each session that has any. */
export function bySession(places: readonly Place[]): readonly (readonly Place[])[] {
  const sessions = new Map<string, Place[]>();
  for (const place of places)
    sessions.set(place.session.id, [...(sessions.get(place.session.id) ?? []), place]);
  return [...sessions.values()];
}
