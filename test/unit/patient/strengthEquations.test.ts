import { describe, expect, test } from 'vitest';
import { isSourceId } from '../../../shared/evidence/sources';
import { localDate } from '../../../shared/localDate';
import { EQUATIONS, equationsRange, type EquationId } from '../../../shared/patient/strength/equations';
import type { StrengthTest } from '../../../shared/patient/schema';

const equation = (id: EquationId) => {
  const found = EQUATIONS.find((one) => one.id === id);
  if (!found) throw new Error(`no equation ${id}`);
  return found;
};
const set = (value: number, reps: number, rir = 0): StrengthTest => ({
  date: localDate('2026-11-02'),
  exerciseId: 'back-squat',
  load: { value, unit: 'kg' },
  reps,
  rir,
});

const IDS = ['epley', 'brzycki', 'lander', 'lombardi', 'mayhew', 'oconner', 'wathan'] as const;

/** What each equation multiplies the load by, as printed. */
const MULTIPLIERS: readonly (readonly [reps: number, ...number[]])[] = [
  [3, 1.1, 1.059, 1.072, 1.116, 1.14, 1.075, 1.09],
  [5, 1.167, 1.125, 1.137, 1.175, 1.19, 1.125, 1.166],
  [8, 1.267, 1.241, 1.251, 1.231, 1.263, 1.2, 1.277],
  [10, 1.333, 1.333, 1.341, 1.259, 1.309, 1.25, 1.347],
];

/** The % of 1RM each equation gives a number of repetitions, as printed. */
const PERCENTS: readonly (readonly [reps: number, ...number[]])[] = [
  [2, 93.8, 97.2, 96.0, 93.3, 89.7, 95.2, 95.1],
  [3, 90.9, 94.4, 93.3, 89.6, 87.7, 93.0, 91.8],
  [4, 88.2, 91.7, 90.6, 87.1, 85.8, 90.9, 88.7],
  [5, 85.7, 88.9, 87.9, 85.1, 84.0, 88.9, 85.8],
  [6, 83.3, 86.1, 85.3, 83.6, 82.3, 87.0, 83.1],
  [7, 81.1, 83.3, 82.6, 82.3, 80.7, 85.1, 80.6],
  [8, 78.9, 80.6, 79.9, 81.2, 79.2, 83.3, 78.3],
  [9, 76.9, 77.8, 77.3, 80.3, 77.7, 81.6, 76.2],
  [10, 75.0, 75.0, 74.6, 79.4, 76.4, 80.0, 74.2],
  [12, 71.4, 69.4, 69.2, 78.0, 73.9, 76.9, 70.7],
  [15, 66.7, 61.1, 61.2, 76.3, 70.6, 72.7, 66.3],
];

const cells = (rows: typeof MULTIPLIERS) =>
  rows.flatMap(([reps, ...values]) =>
    IDS.map((id, column) => [id, reps, values[column] ?? Number.NaN] as const),
  );

describe('the seven equations', () => {
  test('are the seven, each once, with sources that exist', () => {
    expect(EQUATIONS.map(({ id }) => id)).toEqual([...IDS]);
    for (const { sources } of EQUATIONS) expect(sources.every((id) => isSourceId(id))).toBe(true);
    expect(EQUATIONS.every(({ confidence }) => confidence.formula === 'V')).toBe(true);
  });

  test.each(cells(MULTIPLIERS))('%s multiplies %i repetitions by %f', (id, reps, printed) => {
    expect(Math.abs(equation(id).maximum(1, reps) - printed)).toBeLessThanOrEqual(0.0005 + 1e-9);
  });

  test.each(cells(PERCENTS))('%s puts %i repetitions at %f %', (id, reps, printed) => {
    expect(Math.abs(100 / equation(id).maximum(1, reps) - printed)).toBeLessThanOrEqual(0.05 + 1e-9);
  });

  test.each([
    ['epley', 63.3],
    ['brzycki', 62.1],
    ['lombardi', 61.6],
    ['mayhew', 63.1],
    ['oconner', 60.0],
    ['wathan', 63.8],
  ] as const)('the worked example: 50 kg for 8 gives %s %f kg', (id, kilograms) => {
    expect(Math.abs(equation(id).maximum(50, 8) - kilograms)).toBeLessThanOrEqual(0.05 + 1e-9);
  });

  test.each(IDS)('one repetition is the maximum itself by %s', (id) => {
    expect(equation(id).maximum(47.5, 1)).toBe(47.5);
  });
});

describe('the range of the equations', () => {
  const names = (reps: number, rir = 0) =>
    equationsRange(set(50, reps, rir))?.values.map(({ equation: { id } }) => id) ?? null;

  test('of 50 kg for 8: from O’Conner to Wathan', () => {
    const range = equationsRange(set(50, 8));
    expect(range?.low).toMatchObject({ equation: { name: 'O’Conner' } });
    expect(range?.low.kilograms).toBeCloseTo(60, 5);
    expect(range?.high).toMatchObject({ equation: { name: 'Wathan' } });
    expect(range?.high.kilograms).toBeCloseTo(63.84, 2);
    expect(range?.spreadPercent).toBeCloseTo(6.39, 1);
  });

  test.each([
    [1, [...IDS]],
    [2, [...IDS]],
    [10, [...IDS]],
    [11, ['mayhew', 'oconner']],
    [12, ['mayhew', 'oconner']],
    [13, ['mayhew']],
    [15, ['mayhew']],
    [16, null],
    [20, null],
  ])('%i repetitions: only the equations meant for them', (reps, expected) => {
    expect(names(reps)).toEqual(expected);
  });

  test('repetitions in reserve count', () => {
    expect(names(8, 3)).toEqual(['mayhew', 'oconner']);
    expect(names(20, 10)).toBeNull();
  });

  test('one repetition has no spread', () => {
    expect(equationsRange(set(50, 1))).toMatchObject({
      low: { kilograms: 50 },
      high: { kilograms: 50 },
      spreadPercent: 0,
    });
  });
});
