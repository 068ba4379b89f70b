import { describe, expect, test } from 'vitest';
import { KILOGRAMS_PER_POUND } from '../../../shared/mass';
import type { StrengthTest, TrainingStatus } from '../../../shared/patient/schema';
import { estimateOneRm, latestOneRm } from '../../../shared/patient/strength/oneRm';
import { oneRmAge } from '../../../shared/patient/strength/oneRmAge';
import { addDays, localDate } from '../../../shared/localDate';
import { aPatient, TODAY } from '../../support/programs';

const set = (value: number, reps: number, rir = 0, unit: 'kg' | 'lb' = 'kg'): StrengthTest => ({
  date: localDate('2026-11-02'),
  exerciseId: 'back-squat',
  load: { value, unit },
  reps,
  rir,
});

describe('estimated one-repetition maximum', () => {
  test.each([
    [3, 1.059, 1.075],
    [5, 1.125, 1.125],
    [8, 1.241, 1.2],
    [10, 1.333, 1.25],
  ])('%i repetitions: the printed multipliers of Brzycki %f and O’Conner %f', (reps, brzycki, oConner) => {
    const estimate = estimateOneRm(set(100, reps));
    expect(estimate.low).toBeCloseTo(Math.min(brzycki, oConner) * 100, 0);
    expect(estimate.high).toBeCloseTo(Math.max(brzycki, oConner) * 100, 0);
  });

  test('the worked example: 50 kg for 8 repetitions gives 60.0 and 62.1 kg', () => {
    const estimate = estimateOneRm(set(50, 8));
    expect(estimate.low).toBeCloseTo(60, 5);
    expect(estimate.high).toBeCloseTo(62.07, 2);
    expect(estimate.range?.high.kilograms).toBeCloseTo(63.84, 2);
  });

  test('repetitions in reserve count as done', () => {
    expect(estimateOneRm(set(50, 6, 2)).low).toBe(estimateOneRm(set(50, 8)).low);
  });

  test('one repetition to failure is the maximum itself', () => {
    expect(estimateOneRm(set(50, 1))).toMatchObject({ low: 50, high: 50, countedReps: 1 });
  });

  test('pounds are turned to kilograms at full precision', () => {
    expect(estimateOneRm(set(100, 1, 0, 'lb')).low).toBe(100 * KILOGRAMS_PER_POUND);
  });

  test('more than 10 repetitions are outside the valid range', () => {
    expect(estimateOneRm(set(50, 10)).inValidRange).toBe(true);
    expect(estimateOneRm(set(50, 9, 2)).inValidRange).toBe(false);
  });

  test('past 12 repetitions the estimate is held: a floor, whatever was entered', () => {
    expect(estimateOneRm(set(50, 12))).toMatchObject({ countedReps: 12, low: 65 });
    const thirty = estimateOneRm(set(50, 20, 10));
    expect(thirty).toMatchObject({ countedReps: 12, low: 65, range: null });
    expect(thirty.high).toBeCloseTo((50 * 36) / 27, 9);
    expect(estimateOneRm(set(50, 11)).low).toBeCloseTo(63.75, 9);
  });
});

describe('the estimate of a lift', () => {
  test('is the newest of that very lift, and of no other', () => {
    const patient = aPatient({
      tests: [
        { ...set(50, 1), date: localDate('2026-10-01') },
        { ...set(40, 1), date: localDate('2026-11-01') },
        { ...set(90, 1), exerciseId: 'leg-press' },
      ],
    });
    expect(latestOneRm(patient, 'back-squat')?.low).toBe(40);
    expect(latestOneRm(patient, 'rack-pull')).toBeNull();
  });
});

describe('the age of an estimate', () => {
  const age = (days: number, status: TrainingStatus | null) =>
    oneRmAge(estimateOneRm({ ...set(50, 5), date: addDays(TODAY, -days) }), TODAY, status);

  test.each([
    ['novice', 55, false],
    ['novice', 56, false],
    ['novice', 57, true],
    [null, 56, false],
    [null, 57, true],
    ['returning', 57, false],
    ['returning', 84, false],
    ['returning', 85, true],
    ['trained', 83, false],
    ['trained', 84, false],
    ['trained', 85, true],
  ] as const)('%s, %i days: stale %s', (status, days, stale) => {
    expect(age(days, status).stale).toBe(stale);
  });

  test('counts completed weeks and names its limit', () => {
    expect(age(57, 'novice')).toEqual({ days: 57, weeks: 8, limitWeeks: 8, stale: true });
    expect(age(0, 'trained')).toEqual({ days: 0, weeks: 0, limitWeeks: 12, stale: false });
  });

  test('a test dated after today is new', () => expect(age(-3, 'novice').days).toBe(0));
});
