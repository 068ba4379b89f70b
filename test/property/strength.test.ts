import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KILOGRAMS_PER_POUND, MassUnit, toKilograms } from '../../shared/mass';
import { StrengthTest } from '../../shared/patient/schema';
import { estimateOneRm } from '../../shared/patient/strength/oneRm';
import { impliedPercent, repsAt, rpeAt } from '../../shared/patient/strength/rtsGrid';
import { TODAY } from '../support/programs';

const aTest: fc.Arbitrary<StrengthTest> = fc
  .record({
    value: fc.integer({ min: 1, max: 70_000 }).map((hundredths) => hundredths / 100),
    unit: fc.constantFrom(...MassUnit.options),
    reps: fc.integer({ min: 1, max: 20 }),
    rir: fc.integer({ min: 0, max: 10 }),
  })
  .map(({ value, unit, reps, rir }) => ({
    date: TODAY,
    exerciseId: 'back-squat',
    load: { value, unit },
    reps,
    rir,
  }));

describe('the estimate of any test the record takes', () => {
  test('is a number at or above the load, its low end at or below its high end', () => {
    fc.assert(
      fc.property(aTest, (one) => {
        expect(StrengthTest.safeParse(one).success).toBe(true);
        const { low, high } = estimateOneRm(one);
        expect(low).toBeGreaterThanOrEqual(toKilograms(one.load));
        expect(high).toBeGreaterThanOrEqual(low);
        expect(high).toBeLessThanOrEqual((toKilograms(one.load) * 36) / 27 + 1e-9);
      }),
    );
  });

  test('never falls when one repetition more was done', () => {
    fc.assert(
      fc.property(aTest, (one) => {
        const more = estimateOneRm({ ...one, reps: one.reps + 1 });
        expect(more.low).toBeGreaterThanOrEqual(estimateOneRm(one).low);
        expect(more.high).toBeGreaterThanOrEqual(estimateOneRm(one).high);
      }),
    );
  });

  test('up to 10 repetitions the load is worked out from the lowest of all seven', () => {
    fc.assert(
      fc.property(
        aTest.filter(({ reps, rir }) => reps + rir <= 10),
        (one) => {
          const { low, high, range } = estimateOneRm(one);
          expect(range?.values).toHaveLength(7);
          expect(low).toBeCloseTo(range?.low.kilograms ?? 0, 9);
          expect(range?.high.kilograms ?? 0).toBeGreaterThanOrEqual(high);
        },
      ),
    );
  });

  test('does not depend on the unit the load was typed in', () => {
    fc.assert(
      fc.property(aTest, (one) => {
        const inKilograms = { ...one, load: { value: toKilograms(one.load), unit: 'kg' as const } };
        expect(estimateOneRm(inKilograms).low).toBe(estimateOneRm(one).low);
        const inPounds = {
          ...one,
          load: { value: toKilograms(one.load) / KILOGRAMS_PER_POUND, unit: 'lb' as const },
        };
        expect(estimateOneRm(inPounds).low).toBeCloseTo(estimateOneRm(one).low, 8);
      }),
    );
  });

  test('leaves the record as it was typed', () => {
    fc.assert(
      fc.property(aTest, (one) => {
        const before = structuredClone(one);
        expect(estimateOneRm(one).test).toBe(one);
        expect(one).toEqual(before);
      }),
    );
  });
});

describe('the grid of repetitions and RPE', () => {
  const rpe = fc.integer({ min: 13, max: 20 }).map((halves) => halves / 2);
  const percent = fc.integer({ min: 500, max: 1000 }).map((tenths) => tenths / 10);

  test('the repetitions at a % can be done at it, and one more cannot', () => {
    fc.assert(
      fc.property(percent, rpe, (share, rating) => {
        const reps = repsAt(share, rating);
        if (reps === null) return;
        expect(impliedPercent(reps, rating) ?? 0).toBeGreaterThanOrEqual(share);
        const next = impliedPercent(reps + 1, rating);
        if (next !== null) expect(next).toBeLessThan(share);
      }),
    );
  });

  test('no half point lies nearer to the % than the RPE given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), percent, rpe, (reps, share, other) => {
        const rating = rpeAt(reps, share);
        const rival = impliedPercent(reps, other);
        if (rating === null || rival === null) return;
        const off = Math.abs((impliedPercent(reps, rating) ?? 0) - share);
        expect(off).toBeLessThanOrEqual(Math.abs(rival - share) + 1e-9);
      }),
    );
  });

  test('falls with every repetition and every half point in reserve', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), rpe, (reps, rating) => {
        const here = impliedPercent(reps, rating);
        const more = impliedPercent(reps + 1, rating);
        const easier = impliedPercent(reps, rating - 0.5);
        if (here === null) return;
        if (more !== null) expect(more).toBeLessThan(here);
        if (easier !== null) expect(easier).toBeLessThan(here);
      }),
    );
  });
});
