import { CONSTANT, type Dose, type ProgressVariable, type Progression, type WeekOverride } from './dose';
import { dosesByWeek, fitDose } from './fitDose';
import { doseInWeek } from './weekPlan';

/**
 * A dose of a phase of `weeks` weeks as two: of its first `at` weeks and of those after. Week by week they ask for
 * the very same work as before. Null when the rest cannot be written so: sets that differ from one another and a
 * course that is broken off midway.
 */
export function splitDose(dose: Dose, weeks: number, at: number): readonly [Dose, Dose] | null {
  const targets = dosesByWeek(dose, weeks);
  const first = fitDose(startsOf(dose, weeks, at), targets.slice(0, at));
  const second = fitDose(restsOf(dose, weeks, at), targets.slice(at));
  return first && second && [first, second];
}

/** The first weeks: as they are, a ramp ending where it has come to; a ramp of one week stands still. */
function startsOf(dose: Dose, weeks: number, at: number): readonly Dose[] {
  const overrides = dose.progression.overrides.filter(({ week }) => week <= at);
  const { course } = dose.progression;
  const cut = course.kind === 'ramp' ? { ...course, to: rampValue(course, at, weeks) } : course;
  const kept: Dose = { ...dose, progression: { ...dose.progression, course: cut, overrides } };
  return [kept, { ...courseAt(kept, 1, at), progression: { ...kept.progression, course: CONSTANT.course } }];
}

/** The weeks after `at`: the course taken up where it stands, with its easier weeks or with those written out. */
function restsOf(dose: Dose, weeks: number, at: number): readonly Dose[] {
  const { deload } = dose.progression;
  const overrides = dose.progression.overrides
    .filter(({ week }) => week > at)
    .map((override): WeekOverride => ({ ...override, week: override.week - at }));
  const here = courseAt(dose, at + 1, weeks);
  const steady: Dose = { ...here, progression: { ...here.progression, course: CONSTANT.course } };
  const easier = deload && at % deload.everyWeeks === 0 ? deload : null;
  return [takenUp(dose, here, at, weeks), steady].map((base) => ({
    ...base,
    progression: { ...base.progression, deload: easier, overrides },
  }));
}

/** The dose with its course begun anew at week `at` + 1. */
function takenUp(dose: Dose, here: Dose, at: number, weeks: number): Dose {
  const { course } = dose.progression;
  switch (course.kind) {
    case 'constant':
      return dose;
    case 'ramp': {
      const from = rampValue(course, at + 1, weeks);
      return { ...dose, progression: { ...dose.progression, course: { ...course, from } } };
    }
    case 'step':
      return here;
    case 'double':
      return withRepsOf(here, dose);
  }
}

type Ramp = Extract<Progression['course'], { kind: 'ramp'; variable: ProgressVariable }>;

const rampValue = ({ from, to }: Ramp, week: number, weeks: number): number =>
  from + ((to - from) * (week - 1)) / (weeks - 1);

/** The dose with what its course has come to in a week; warm-ups, easier weeks and overrides left as written. */
function courseAt(dose: Dose, week: number, weeks: number): Dose {
  const { progression } = dose;
  const there = doseInWeek(
    { ...dose, progression: { ...CONSTANT, course: progression.course } },
    week,
    weeks,
  );
  if (there.kind !== 'resistance' || dose.kind !== 'resistance') return { ...there, progression };
  const groups = there.groups.map((group, index) =>
    group.role === 'warm-up' ? (dose.groups[index] ?? group) : group,
  );
  return { ...there, groups, progression };
}

/** Double progression climbs through a range of repetitions: the range is that of the whole. */
function withRepsOf(dose: Dose, whole: Dose): Dose {
  if (dose.kind !== 'resistance' || whole.kind !== 'resistance') return dose;
  const groups = dose.groups.map((group, index) => ({
    ...group,
    reps: whole.groups[index]?.reps ?? group.reps,
  }));
  return { ...dose, groups };
}
