import type { PhaseSpan } from '../../program/calendar';
import type { PhasePurpose } from '../../program/schema';
import type { Range } from '../../range';
import { tidy, type Context } from '../context';
import type { Place, WeekSet } from '../place';
import { isEasierWeek, placesOfFamily } from './templateFamilies';
import { type SetsAndAmount, setsAndAmount } from '../../template/amounts';
import { principalsOf } from '../../template/counting';
import type { Family, Work } from '../../template/schema';

/** What the lifts of a phase amount to, for the table against the research. Planned easier weeks do not count. */

/** The phases of a purpose: in those of purpose `target` the trial's own dose is expected. */
export const spansOf = ({ spans }: Context, purpose: PhasePurpose): readonly PhaseSpan[] =>
  spans.filter(({ phase }) => phase.purpose === purpose);

/** The exercises that stand for a family: the trial's own where a session has it, else what counts as it. */
export const principalPlaces = (context: Context, family: Family, span: PhaseSpan): readonly Place[] =>
  principalsOf(family, placesOfFamily(context, family, span));

export const weeklyWork = (context: Context, place: Place, work: Work): readonly SetsAndAmount[] =>
  context
    .weekDoses(place)
    .filter(({ week }) => !isEasierWeek(place, week))
    .map(({ dose }) => setsAndAmount(dose, work));

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
