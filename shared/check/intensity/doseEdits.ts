import type { Dose, DoseOf, ResistanceDose, SetGroup, WeekOverride } from '../../program/dose';
import type { Range } from '../../range';

/** What the fixes of group D do to a dose. Each keeps everything it does not speak of. */

/** Some weeks of the phase written out by hand; what is given replaces what those weeks said. */
export function overriddenInWeeks<D extends Dose>(
  dose: D,
  weeks: ReadonlyMap<number, Omit<WeekOverride, 'week'>>,
): D {
  const { overrides } = dose.progression;
  const held = [...weeks].map(([week, override]) => ({
    ...overrides.find((known) => known.week === week),
    ...override,
    week,
  }));
  const others = overrides.filter(({ week }) => !weeks.has(week));
  const all = [...others, ...held].sort((a, b) => a.week - b.week);
  return { ...dose, progression: { ...dose.progression, overrides: all } };
}

const into = (range: Range, { low, high }: Range): Range => {
  const within = (value: number) => Math.min(high, Math.max(low, value));
  return { low: within(range.low), high: within(range.high) };
};

const mapWork = (dose: ResistanceDose, change: (group: SetGroup) => SetGroup): ResistanceDose => ({
  ...dose,
  groups: dose.groups.map((group) => (group.role === 'work' ? change(group) : group)),
});

/** The repetitions of all work sets in all weeks put into a range. */
export function repsInto(dose: ResistanceDose, range: Range): ResistanceDose {
  const { course, overrides } = dose.progression;
  const moves = course.kind !== 'constant' && course.kind !== 'double' && course.variable === 'reps';
  return {
    ...mapWork(dose, (group) => ({ ...group, reps: { ...range } })),
    progression: {
      ...dose.progression,
      course: moves ? { kind: 'constant' } : course,
      overrides: overrides.map((week) => (week.reps ? { ...week, reps: into(week.reps, range) } : week)),
    },
  };
}

/** The one group of work sets, which alone can be given a number of sets; null where there are several. */
export function withSets(dose: ResistanceDose, sets: number): ResistanceDose | null {
  const { course, overrides } = dose.progression;
  const moves =
    (course.kind !== 'constant' && course.kind !== 'double' && course.variable === 'sets') ||
    overrides.some((week) => week.sets !== undefined);
  const work = dose.groups.filter(({ role }) => role === 'work');
  return moves || work.length !== 1 ? null : mapWork(dose, (group) => ({ ...group, sets }));
}

/** Contacts in a set at most `most`, with a rest between sets of at least `rest` seconds, and no contact more in all. */
export function setsSplit(dose: DoseOf<'impact'>, most: number, rest: number): DoseOf<'impact'> | null {
  const { course, overrides } = dose.progression;
  const moves =
    course.kind !== 'constant' ||
    overrides.some(({ sets, amount }) => sets !== undefined || amount !== undefined);
  const total = dose.sets * dose.amount.high;
  const sets = Math.max(dose.sets, Math.ceil(total / most));
  if (moves || sets > 30) return null;
  const high = Math.floor(total / sets);
  return {
    ...dose,
    sets,
    amount: { low: Math.min(high, dose.amount.low), high },
    restSeconds: Math.max(rest, dose.restSeconds ?? 0),
  };
}
