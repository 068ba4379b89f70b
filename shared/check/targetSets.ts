import type { PhaseSpan } from '../program/calendar';
import type { Dose } from '../program/dose';
import type { Range } from '../range';
import { tidy, type Context } from './context';
import type { Place } from './place';
import { isEasierWeek, type Lift, placesOfLift } from './templateLifts';

/** What the lifts of a phase amount to, for the table against the research. Planned easier weeks do not count. */

/** The phases that the trial's own dose is expected in. */
export const targetSpans = ({ spans }: Context): readonly PhaseSpan[] =>
  spans.filter(({ phase }) => phase.purpose === 'target');

/** The exercises that stand for a lift: the trial's own where a session has it, else what counts as it. */
export function principalPlaces(context: Context, lift: Lift, span: PhaseSpan): readonly Place[] {
  const places = placesOfLift(context, lift, span);
  const own = new Set(
    places.filter(({ item }) => item.exerciseId === lift.exerciseId).map(({ session }) => session),
  );
  return places.filter(({ item, session }) => !own.has(session) || item.exerciseId === lift.exerciseId);
}

/** The work of one week: how many sets, and of how many repetitions or contacts. */
export type Work = { readonly sets: number; readonly reps: Range };

function workOf(dose: Dose): Work | null {
  if (dose.kind === 'impact') return { sets: dose.sets, reps: dose.amount };
  if (dose.kind === 'repetition') return { sets: dose.sets, reps: dose.reps };
  if (dose.kind !== 'resistance') return null;
  const work = dose.groups.filter(({ role }) => role === 'work');
  return {
    sets: work.reduce((sum, { sets }) => sum + sets, 0),
    reps: {
      low: Math.min(...work.map(({ reps }) => reps.low)),
      high: Math.max(...work.map(({ reps }) => reps.high)),
    },
  };
}

export const weeklyWork = (context: Context, place: Place): readonly Work[] =>
  context
    .weekDoses(place)
    .filter(({ week }) => !isEasierWeek(place, week))
    .flatMap(({ dose }) => workOf(dose) ?? []);

/** The % range of the heaviest work sets of each week; null for a week without a written %. */
export function weeklyPercent(
  context: Context,
  place: Place,
): readonly { readonly week: number; readonly range: Range | null }[] {
  const weeks = new Map<number, Range | null>();
  for (const { week, group } of context.weekSets(place)) {
    if (group.role !== 'work' || isEasierWeek(place, week)) continue;
    const known = weeks.get(week) ?? null;
    const range = group.percent1RM && { low: tidy(group.percent1RM.low), high: tidy(group.percent1RM.high) };
    weeks.set(week, known && (!range || known.high >= range.high) ? known : range);
  }
  return [...weeks].map(([week, range]) => ({ week, range }));
}
