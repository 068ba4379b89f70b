import { describe, expect, test } from 'vitest';
import { findExercise } from '../../../shared/exercise/library';
import type { Course, Dose, Progression, ResistanceDose, WeekOverride } from '../../../shared/program/dose';
import { CONSTANT, Dose as DoseSchema } from '../../../shared/program/dose';
import { startingDose } from '../../../shared/program/startingDose';
import { doseInWeek } from '../../../shared/program/weekPlan';

function squat(progression: Partial<Progression>, kg: number | null = null): ResistanceDose {
  const exercise = findExercise('back-squat');
  if (!exercise) throw new Error('no back squat');
  const dose = startingDose(exercise, true);
  if (dose.kind !== 'resistance') throw new Error('not a resistance dose');
  return {
    ...dose,
    groups: [
      {
        role: 'warm-up',
        sets: 2,
        reps: { low: 5, high: 5 },
        percent1RM: { low: 50, high: 70 },
        effort: null,
        load: null,
      },
      {
        role: 'work',
        sets: 5,
        reps: { low: 8, high: 10 },
        percent1RM: kg === null ? { low: 80, high: 85 } : null,
        effort: null,
        load: kg === null ? null : { kind: 'mass', mass: { value: kg, unit: 'kg' }, perHand: false },
      },
    ],
    progression: { ...CONSTANT, ...progression },
  };
}

const work = (dose: Dose) => {
  const group = dose.kind === 'resistance' ? dose.groups.find(({ role }) => role === 'work') : undefined;
  if (!group) throw new Error('no work sets');
  return {
    sets: group.sets,
    reps: group.reps,
    percent: group.percent1RM,
    kg: group.load?.kind === 'mass' ? group.load.mass.value : null,
  };
};
const weekly = (dose: Dose, weeks: number) =>
  Array.from({ length: weeks }, (_, index) => work(doseInWeek(dose, index + 1, weeks)));
const ramp = (from: number, to: number): Course => ({ kind: 'ramp', variable: 'percent1RM', from, to });

describe('the dose of a week', () => {
  test('constant stays as it is', () => {
    const dose = squat({});
    expect(doseInWeek(dose, 3, 8)).toEqual(dose);
  });

  test('a ramp runs in a straight line from the first week to the last', () => {
    expect(weekly(squat({ course: ramp(50, 80) }), 4).map(({ percent }) => percent?.high)).toEqual([
      50, 60, 70, 80,
    ]);
  });

  test('a ramp over one week is at its end', () => {
    expect(weekly(squat({ course: ramp(50, 80) }), 1)[0]?.percent).toEqual({ low: 80, high: 80 });
  });

  test('warm-up sets do not ride the ramp', () => {
    const dose = doseInWeek(squat({ course: ramp(50, 80) }), 4, 4);
    expect(dose.groups[0]?.percent1RM).toEqual({ low: 50, high: 70 });
  });

  test('steps rise every so many weeks and stop at the limit', () => {
    const course: Course = { kind: 'step', variable: 'load', by: 2.5, everyWeeks: 2, limit: 45 };
    expect(weekly(squat({ course }, 40), 8).map(({ kg }) => kg)).toEqual([
      40, 40, 42.5, 42.5, 45, 45, 45, 45,
    ]);
  });

  test('a limit below the start never lowers the start', () => {
    const course: Course = { kind: 'step', variable: 'load', by: 2.5, everyWeeks: 1, limit: 30 };
    expect(weekly(squat({ course }, 40), 3).map(({ kg }) => kg)).toEqual([40, 40, 40]);
  });

  test('double progression: repetitions through the range, then more weight and back', () => {
    const course: Course = { kind: 'double', everyWeeks: 1, loadStep: 2 };
    expect(weekly(squat({ course }, 20), 5).map(({ reps, kg }) => [reps.low, kg])).toEqual([
      [8, 20],
      [9, 20],
      [10, 20],
      [8, 22],
      [9, 22],
    ]);
  });

  test('every n-th week is easier', () => {
    const progression = { deload: { everyWeeks: 3, factor: 0.8 } };
    expect(weekly(squat(progression), 4).map(({ percent }) => percent)).toEqual([
      { low: 80, high: 85 },
      { low: 80, high: 85 },
      { low: 64, high: 68 },
      { low: 80, high: 85 },
    ]);
  });

  test('an override of a week wins over course and deload, and only there', () => {
    const overrides: WeekOverride[] = [{ week: 3, sets: 3, percent1RM: { low: 70, high: 72 } }];
    const weeks = weekly(
      squat({ course: ramp(50, 80), deload: { everyWeeks: 3, factor: 0.5 }, overrides }),
      4,
    );
    expect(weeks[2]).toMatchObject({ sets: 3, percent: { low: 70, high: 72 } });
    expect(weeks[3]).toMatchObject({ sets: 5, percent: { low: 80, high: 80 } });
  });

  test('a warm-up is never heavier than the work of its week', () => {
    const groups = (week: number) => doseInWeek(squat({ course: ramp(50, 80) }), week, 4).groups;
    expect(groups(1)[0]?.percent1RM).toEqual({ low: 50, high: 50 });
    expect(groups(2)[0]?.percent1RM).toEqual({ low: 50, high: 60 });
    expect(groups(4)[0]?.percent1RM).toEqual({ low: 50, high: 70 });
  });

  test('a % written for one week takes the place of a typed weight in that week', () => {
    const overrides: WeekOverride[] = [{ week: 2, percent1RM: { low: 50, high: 50 } }];
    const weeks = weekly(squat({ overrides }, 40), 3);
    expect(weeks.map(({ kg, percent }) => [kg, percent?.low ?? null])).toEqual([
      [40, null],
      [null, 50],
      [40, null],
    ]);
  });

  test('every week of every course is still a dose', () => {
    const courses: Course[] = [
      ramp(1, 100),
      { kind: 'step', variable: 'reps', by: 50, everyWeeks: 1, limit: null },
      { kind: 'step', variable: 'sets', by: 10, everyWeeks: 1, limit: null },
      { kind: 'ramp', variable: 'reps', from: 1, to: 500 },
    ];
    for (const course of courses)
      for (let week = 1; week <= 20; week++) {
        const dose = doseInWeek(squat({ course, deload: { everyWeeks: 2, factor: 0.3 } }), week, 20);
        expect(DoseSchema.safeParse(dose).error?.issues).toBeUndefined();
      }
  });
});
