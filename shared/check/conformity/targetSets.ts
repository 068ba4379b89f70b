import type { PhaseSpan } from '../../program/calendar';
import type { Dose } from '../../program/dose';
import type { Range } from '../../range';
import { tidy, type Context } from '../context';
import type { Place, WeekSet } from '../place';
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

/** Whether nobody can say how heavy a set is: its load is typed, and no 1RM of the lift is known. */
export const isUnweighed = ({ group, lifted }: WeekSet): boolean =>
  group.load?.kind === 'mass' && lifted === null;

/** What the heaviest work sets of one week are trained at; null where nothing says so. */
export type WeekPercent = {
  readonly week: number;
  readonly range: Range | null;
  readonly from: 'percent' | 'load';
};

/** A typed load is what it is of the 1RM, whatever % is written beside it. */
function trainedAt({ week, group, lifted }: WeekSet): WeekPercent {
  if (group.load?.kind === 'mass')
    return { week, range: lifted === null ? null : { low: lifted, high: lifted }, from: 'load' };
  const { percent1RM } = group;
  const range = percent1RM && { low: tidy(percent1RM.low), high: tidy(percent1RM.high) };
  return { week, range, from: 'percent' };
}

/** The % of 1RM of the heaviest work sets of each week; unknown in a week with a typed load that no 1RM weighs. */
export function weeklyPercent(context: Context, place: Place): readonly WeekPercent[] {
  const weeks = new Map<number, WeekPercent>();
  const unweighed = new Set<number>();
  for (const set of context.weekSets(place)) {
    if (set.group.role !== 'work' || isEasierWeek(place, set.week)) continue;
    if (isUnweighed(set)) unweighed.add(set.week);
    const here = trainedAt(set);
    const known = weeks.get(set.week);
    if (!known || (here.range?.high ?? 0) > (known.range?.high ?? 0)) weeks.set(set.week, here);
  }
  return [...weeks.values()].map((one) => (unweighed.has(one.week) ? { ...one, range: null } : one));
}
