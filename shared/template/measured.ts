import { daysPerWeek, sessionsPerWeek } from '../program/calendar';
import type { Dose, Effort } from '../program/dose';
import type { Phase, Session } from '../program/schema';
import { doseInWeek } from '../program/weekPlan';
import { exactly, type Range } from '../range';
import { amountOfDay, sessionsByDay, setsAndAmount } from './amounts';
import { countsAsFamily, principalsOf } from './counting';
import type { Placed } from './measuredFamilies';
import type { Family, PhaseDose, Template, Work } from './schema';

/** What the doses of a program span, counted as the table against the research counts them. */

/** What is needed to say what counts as a family. */
export type Counting = {
  readonly placed: readonly Placed[];
  readonly oversight: Pick<Template, 'supervised' | 'week'>;
};

/** A value of the clinic's own: its source is the clinic. */
type OfClinic<T> = { value: T; confidence: 'J'; sources: 'C'[] };
export const ofClinic = <T>(value: T): OfClinic<T> => ({ value, confidence: 'J', sources: ['C'] });

export const spanning = (values: readonly number[]): Range | null =>
  values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) };

/** A range as a template writes it; null where there is none, or it is more than a template can say. */
const written = (range: Range | null, min: number, max: number): OfClinic<Range> | null =>
  range === null || range.low < min || range.high > max ? null : ofClinic(range);

/** The exercises of a phase that count as one of these families. */
export const placesOf = (
  { placed, oversight }: Counting,
  families: readonly Family[],
  phase: Phase,
): readonly Placed[] =>
  placed.filter(
    (place) =>
      place.phase === phase && families.some((family) => countsAsFamily(oversight, family, place, phase)),
  );

const sessionsOf = (places: readonly Placed[]): ReadonlySet<Session> =>
  new Set(places.map(({ session }) => session));

/** Days a week with one of these families in a phase. */
export const daysWith = (counting: Counting, families: readonly Family[], phase: Phase): number =>
  daysPerWeek(sessionsOf(placesOf(counting, families, phase)));

/** Sessions a week with one of these families in a phase. */
export const sessionsWith = (counting: Counting, families: readonly Family[], phase: Phase): number =>
  [...sessionsOf(placesOf(counting, families, phase))].reduce(
    (sum, { schedule }) => sum + sessionsPerWeek(schedule),
    0,
  );

const weeksOf = ({ weeks }: Phase): readonly number[] =>
  Array.from({ length: weeks }, (_, index) => index + 1);

/** The doses of the weeks that are not planned as easier ones. */
function fullDoses({ item, phase }: Placed): readonly Dose[] {
  const { deload } = item.dose.progression;
  return weeksOf(phase)
    .filter((week) => deload === null || week % deload.everyWeeks !== 0)
    .map((week) => doseInWeek(item.dose, week, phase.weeks));
}

/** Two decimals: progressions add up in floating point. */
const tidy = (percent: number): number => Math.round(percent * 100) / 100;

/** The % of 1RM of the heaviest work set of a week. */
function percentOf(dose: Dose): readonly number[] {
  const known =
    dose.kind === 'resistance'
      ? dose.groups.flatMap(({ role, percent1RM }) => (role === 'work' && percent1RM ? [percent1RM] : []))
      : [];
  const [heaviest] = known.toSorted((a, b) => b.high - a.high);
  return heaviest ? [tidy(heaviest.low), tidy(heaviest.high)] : [];
}

const effortsOf = (dose: Dose): readonly Effort[] =>
  dose.kind === 'resistance'
    ? dose.groups.flatMap(({ role, effort }) => (role === 'work' && effort ? [effort] : []))
    : dose.effort === null
      ? []
      : [dose.effort];

/** One effort that holds all of them; null where they differ in scale. */
function effortOver(doses: readonly Dose[]): Effort | null {
  const efforts = doses.flatMap(effortsOf);
  const scale = efforts[0]?.scale;
  const range = spanning(efforts.flatMap((effort) => [effort.range.low, effort.range.high]));
  return scale === undefined || range === null || efforts.some((effort) => effort.scale !== scale)
    ? null
    : { scale, range };
}

/** The amount of each day of a phase that has some of the work, in its fullest week. */
const dailyAmounts = (places: readonly Placed[], phase: Phase, work: Work): readonly number[] =>
  sessionsByDay(phase)
    .map((day) => places.filter(({ session }) => day.includes(session)))
    .filter((onDay) => onDay.length > 0)
    .map((onDay) =>
      Math.round(
        Math.max(
          0,
          ...weeksOf(phase).map((week) =>
            onDay.reduce(
              (sum, place) => sum + amountOfDay(place, doseInWeek(place.item.dose, week, phase.weeks), work),
              0,
            ),
          ),
        ),
      ),
    );

/** What a phase does of one kind of work; null where it does none. */
export function measuredDose(
  counting: Counting,
  families: readonly Family[],
  phase: Phase,
  work: Work,
): PhaseDose | null {
  const own = families.filter((family) => family.work === work);
  const places = [
    ...new Set(own.flatMap((family) => principalsOf(family, placesOf(counting, [family], phase)))),
  ];
  if (places.length === 0) return null;
  const weekly = places.flatMap(fullDoses);
  const amounts = weekly.map((dose) => setsAndAmount(dose, work));
  const doses = places.map(({ item }) => item.dose);
  const rests = doses.flatMap(({ restSeconds }) => restSeconds ?? []);
  const effort = effortOver(doses);
  const all = placesOf(counting, own, phase);
  return {
    sets: written(spanning(amounts.map(({ sets }) => sets)), 1, 20),
    amount: written(
      spanning(amounts.flatMap(({ amount }) => (amount === null ? [] : [amount.low, amount.high]))),
      1,
      200,
    ),
    // Lifting is counted by its sets; landings by the day, and all else by its minutes.
    perDay: work === 'resistance' ? null : written(spanning(dailyAmounts(all, phase, work)), 1, 300),
    exercises: null,
    percent1RM: written(spanning(weekly.flatMap(percentOf)), 1, 100),
    effort: effort && ofClinic(effort),
    restSeconds: written(spanning(rests), 0, 900),
    intent: doses.every(({ intent }) => intent === 'fast') ? ofClinic('fast' as const) : null,
  };
}

/** The weeks of each phase, counted from 1. */
export function weekRanges(phases: readonly Pick<Phase, 'weeks'>[]): readonly Range[] {
  let next = 1;
  return phases.map(({ weeks }) => {
    const range = weeks === 1 ? exactly(next) : { low: next, high: next + weeks - 1 };
    next += weeks;
    return range;
  });
}
