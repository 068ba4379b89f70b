import type { Dose, Effort, Progression, ResistanceDose, SetGroup, WeekOverride } from '../program/dose';
import type { Range } from '../range';

/** What fixes do to a dose. Each keeps everything it does not speak of. */

const capped = (range: Range, cap: number): Range => ({
  low: Math.min(range.low, cap),
  high: Math.min(range.high, cap),
});

/** A course and its weekly overrides held at or below a cap of one variable. */
function progressionCapped(
  progression: Progression,
  variable: 'reps' | 'percent1RM',
  cap: number,
): Progression {
  const { course, overrides } = progression;
  const held = ((): Progression['course'] => {
    if (course.kind === 'ramp' && course.variable === variable)
      return { ...course, from: Math.min(course.from, cap), to: Math.min(course.to, cap) };
    if (course.kind === 'step' && course.variable === variable)
      return { ...course, limit: Math.min(course.limit ?? cap, cap) };
    return course;
  })();
  return {
    ...progression,
    course: held,
    overrides: overrides.map((week): WeekOverride => {
      const range = week[variable];
      return range ? { ...week, [variable]: capped(range, cap) } : week;
    }),
  };
}

/** Repetitions of each group of sets held at its limit; the weeks' course and overrides at the lowest of the work sets. */
export function repsCapped(dose: ResistanceDose, limits: ReadonlyMap<number, number>): ResistanceDose {
  const limitOf = (index: number) => limits.get(index) ?? Infinity;
  const cap = Math.min(
    ...dose.groups.map(({ role }, index) => (role === 'work' ? limitOf(index) : Infinity)),
  );
  return {
    ...dose,
    groups: dose.groups.map((group, index) => ({ ...group, reps: capped(group.reps, limitOf(index)) })),
    progression: Number.isFinite(cap) ? progressionCapped(dose.progression, 'reps', cap) : dose.progression,
  };
}

/** No set above a % of 1RM in any week. */
export const percentCapped = (dose: ResistanceDose, cap: number): ResistanceDose => ({
  ...dose,
  groups: dose.groups.map((group) => ({
    ...group,
    percent1RM: group.percent1RM && capped(group.percent1RM, cap),
  })),
  progression: progressionCapped(dose.progression, 'percent1RM', cap),
});

/** The % of 1RM of all work sets in some weeks of the phase held at a cap, as overrides of those weeks. */
export function percentCappedInWeeks(
  dose: ResistanceDose,
  weeks: ReadonlyMap<number, Range>,
  cap: number,
): ResistanceDose {
  const { overrides } = dose.progression;
  const held = [...weeks].map(([week, range]): WeekOverride => ({
    ...overrides.find((known) => known.week === week),
    week,
    percent1RM: capped(range, cap),
  }));
  const others = overrides.filter(({ week }) => !weeks.has(week));
  const all = [...others, ...held].sort((a, b) => a.week - b.week);
  return { ...dose, progression: { ...dose.progression, overrides: all } };
}

function without(week: WeekOverride, key: 'percent1RM' | 'load'): WeekOverride {
  const rest = { ...week };
  delete rest[key];
  return rest;
}

/** Whether an override still changes anything beside naming its week. */
const saysSomething = (week: WeekOverride): boolean => Object.keys(week).length > 1;

/** All work sets at one % range through the phase. */
export function percentSet(dose: ResistanceDose, percent1RM: Range): ResistanceDose {
  const { course, overrides } = dose.progression;
  const moves = course.kind !== 'constant' && course.kind !== 'double' && course.variable === 'percent1RM';
  return {
    ...dose,
    groups: dose.groups.map((group) =>
      group.role === 'work' ? { ...group, percent1RM: { ...percent1RM } } : group,
    ),
    progression: {
      ...dose.progression,
      course: moves ? { kind: 'constant' } : course,
      overrides: overrides.map((week) => without(week, 'percent1RM')).filter(saysSomething),
    },
  };
}

/** The therapist chooses the load of every set that has a % of 1RM and no iron under it. */
export function therapistSetsLoad(dose: ResistanceDose): ResistanceDose {
  const { overrides } = dose.progression;
  const percentByWeek = overrides.some(({ percent1RM }) => percent1RM !== undefined);
  const floats = (load: SetGroup['load']) =>
    load === null || load.kind === 'band' || load.kind === 'body-weight';
  return {
    ...dose,
    groups: dose.groups.map((group) => {
      const hasPercent = group.percent1RM !== null || (group.role === 'work' && percentByWeek);
      return hasPercent && floats(group.load) ? { ...group, load: { kind: 'therapist-sets' } } : group;
    }),
    progression: {
      ...dose.progression,
      overrides: overrides
        .map((week) => (week.load !== undefined && floats(week.load) ? without(week, 'load') : week))
        .filter(saysSomething),
    },
  };
}

/** The highest rating of each scale that does not count as above RPE 7. */
const AT_MOST_SEVEN: Record<Effort['scale'], number> = { 'rir-rpe': 7, cr10: 7, 'borg-6-20': 15, omni: 8 };

const eased = (effort: Effort | null): Effort | null =>
  effort && { ...effort, range: capped(effort.range, AT_MOST_SEVEN[effort.scale]) };

/** No set rated above RPE 7. */
export const effortCapped = (dose: Dose): Dose =>
  dose.kind === 'resistance'
    ? { ...dose, groups: dose.groups.map((group) => ({ ...group, effort: eased(group.effort) })) }
    : { ...dose, effort: eased(dose.effort) };

/** Warm-up sets put before the first set. */
export const warmedUp = (dose: ResistanceDose, warmUp: SetGroup): ResistanceDose => ({
  ...dose,
  groups: [warmUp, ...dose.groups],
});
