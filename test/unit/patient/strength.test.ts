import { describe, expect, test } from 'vitest';
import { KILOGRAMS_PER_POUND } from '../../../shared/mass';
import type { StrengthTest } from '../../../shared/patient/schema';
import { estimateOneRm } from '../../../shared/patient/strength/oneRm';
import { localDate } from '../../../shared/localDate';

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
  });

  test('repetitions in reserve count as done', () => {
    expect(estimateOneRm(set(50, 6, 2)).low).toBe(estimateOneRm(set(50, 8)).low);
  });

  test('one repetition to failure is the maximum itself', () => {
    expect(estimateOneRm(set(50, 1))).toMatchObject({ low: 50, high: 50 });
  });

  test('pounds are turned to kilograms at full precision', () => {
    expect(estimateOneRm(set(100, 1, 0, 'lb')).low).toBe(100 * KILOGRAMS_PER_POUND);
  });

  test('more than 10 repetitions are outside the valid range', () => {
    expect(estimateOneRm(set(50, 10)).inValidRange).toBe(true);
    expect(estimateOneRm(set(50, 9, 2)).inValidRange).toBe(false);
  });
});
