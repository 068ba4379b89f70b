import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Implement } from '../../../shared/exercise/schema';
import { toKilograms } from '../../../shared/mass';
import { type Equipment, NO_EQUIPMENT } from '../../../shared/patient/equipment';
import { makeableLoads, solveLoad } from '../../../shared/program/load';

const gym: Equipment = {
  ...NO_EQUIPMENT,
  bars: [20, 15],
  plates: [
    { weight: 10, pairs: 1 },
    { weight: 5, pairs: 1 },
    { weight: 1.25, pairs: 1 },
  ],
  dumbbells: [
    { weight: 4, count: 2 },
    { weight: 6, count: 1 },
  ],
  kettlebells: [8, 12],
  stack: { lightest: 5, step: 2.5, heaviest: 20 },
};

const values = (implement: Implement, kit = gym) =>
  makeableLoads(kit, implement).map((load) => load.mass.value);

describe('makeable loads', () => {
  test('a bar takes the same plates on both sides', () => {
    expect(values('barbell', { ...gym, bars: [20] })).toEqual([20, 22.5, 30, 32.5, 40, 42.5, 50, 52.5]);
  });

  test('the recipe adds up, heaviest plates first', () => {
    const load = makeableLoads({ ...gym, bars: [15] }, 'barbell').find(({ mass }) => mass.value === 27.5);
    expect(load?.plates).toEqual({ bar: 15, perSide: [5, 1.25] });
  });

  test('a pair needs two of a size; one hand takes any', () => {
    expect(values('dumbbell-pair')).toEqual([4]);
    expect(values('dumbbell')).toEqual([4, 6]);
    expect(makeableLoads(gym, 'dumbbell-pair')[0]?.perHand).toBe(true);
  });

  test('a stack counts from its lightest to its heaviest', () => {
    expect(values('stack')).toEqual([5, 7.5, 10, 12.5, 15, 17.5, 20]);
  });

  test('bands and body weight have no kilograms, and an empty kit has no load', () => {
    expect(values('band')).toEqual([]);
    expect(values('body')).toEqual([]);
    expect(values('barbell', NO_EQUIPMENT)).toEqual([]);
  });
});

describe('solving for a target', () => {
  const loads = makeableLoads({ ...gym, bars: [20] }, 'barbell');
  const solve = (targetKg: number, capKg: number, roundDown: boolean) =>
    solveLoad(loads, { targetKg, capKg, roundDown });
  const value = (answer: ReturnType<typeof solve>) =>
    answer.kind === 'load' ? answer.load.mass.value : null;

  test('rounds down when asked to, else to the nearest', () => {
    expect(value(solve(39, 45, true))).toBe(32.5);
    expect(value(solve(39, 45, false))).toBe(40);
  });

  test('never rounds up past the cap', () => {
    expect(value(solve(39, 39.5, false))).toBe(32.5);
  });

  test('takes the lightest when the target lies below it and the cap allows it', () => {
    expect(value(solve(15, 21, true))).toBe(20);
  });

  test('says so when even the lightest is above the cap', () => {
    expect(solve(15, 19, true)).toMatchObject({ kind: 'no-load', lightest: { mass: { value: 20 } } });
    expect(solveLoad([], { targetKg: 10, capKg: 20, roundDown: true })).toEqual({
      kind: 'no-load',
      lightest: null,
    });
  });

  test('names the next step up', () => {
    const answer = solve(40, 45, true);
    expect(answer.kind === 'load' ? answer.nextUp?.mass.value : null).toBe(42.5);
  });

  const kit = fc.record({
    unit: fc.constantFrom('kg' as const, 'lb' as const),
    bars: fc.array(fc.constantFrom(7.5, 10, 15, 20, 45), { maxLength: 3 }),
    plates: fc.array(
      fc.record({
        weight: fc.constantFrom(0.5, 1.25, 2.5, 5, 10, 20),
        pairs: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 4 },
    ),
  });

  test('the answer is makeable, at or below the cap, and rises with the target', () => {
    fc.assert(
      fc.property(
        kit,
        fc.double({ min: 1, max: 150, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.boolean(),
        (part, target, more, roundDown) => {
          const makeable = makeableLoads({ ...NO_EQUIPMENT, ...part }, 'barbell');
          const capKg = target * 1.05;
          const first = solveLoad(makeable, { targetKg: target, capKg, roundDown });
          const second = solveLoad(makeable, {
            targetKg: target + more,
            capKg: (target + more) * 1.05,
            roundDown,
          });
          if (first.kind === 'no-load') return;
          expect(makeable).toContain(first.load);
          expect(toKilograms(first.load.mass)).toBeLessThanOrEqual(capKg + 1e-6);
          expect(second.kind).toBe('load');
          if (second.kind === 'load')
            expect(toKilograms(second.load.mass)).toBeGreaterThanOrEqual(toKilograms(first.load.mass) - 1e-6);
        },
      ),
    );
  });

  test('a weight keeps the value that is printed on it', () => {
    fc.assert(
      fc.property(kit, (part) => {
        for (const load of makeableLoads({ ...NO_EQUIPMENT, ...part }, 'barbell')) {
          const sides = load.plates?.perSide.reduce((sum, weight) => sum + weight, 0) ?? 0;
          expect(load.mass.value).toBeCloseTo((load.plates?.bar ?? 0) + 2 * sides, 10);
          expect(load.mass.unit).toBe(part.unit);
        }
      }),
    );
  });
});
