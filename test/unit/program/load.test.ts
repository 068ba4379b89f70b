import { describe, expect, test } from 'vitest';
import type { Implement } from '../../../shared/exercise/schema';
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

  test('a stack keeps its printed weights, however many pins it has', () => {
    const fine = { ...gym, stack: { lightest: 4.5, step: 0.1, heaviest: 105 } };
    const pins = values('stack', fine);
    expect([pins.length, pins[0], pins[1], pins.at(-1)]).toEqual([1006, 4.5, 4.6, 105]);
    expect(values('stack', { ...gym, stack: { lightest: 20, step: 5, heaviest: 10 } })).toEqual([]);
  });

  test('plates of odd weight add up as printed', () => {
    const odd = { ...NO_EQUIPMENT, bars: [20], plates: [{ weight: 0.125, pairs: 2 }] };
    expect(values('barbell', odd)).toEqual([20, 20.25, 20.5]);
    expect(values('barbell', { ...odd, plates: [{ weight: 1.1, pairs: 3 }] })).toEqual([
      20, 22.2, 24.4, 26.6,
    ]);
  });

  test('a total is made of the fewest plates', () => {
    const plates = [
      { weight: 5, pairs: 2 },
      { weight: 10, pairs: 1 },
    ];
    const load = makeableLoads({ ...gym, bars: [20], plates }, 'barbell').find(
      ({ mass }) => mass.value === 40,
    );
    expect(load?.plates?.perSide).toEqual([10]);
  });

  test('no load is heavier than a mass may be', () => {
    const heavy = { ...gym, bars: [300], plates: [{ weight: 100, pairs: 3 }] };
    expect(values('barbell', heavy)).toEqual([300, 500, 700]);
  });

  test('an absurd kit is worked out in time, up to the heaviest mass and no further', () => {
    const plates = Array.from({ length: 20 }, (_, i) => ({ weight: 5.03 + i * 2.11, pairs: 20 }));
    const loads = values('barbell', { ...gym, bars: [20, 15.37, 7.5], plates });
    expect(loads.length).toBeGreaterThan(10_000);
    expect(loads.at(-1)).toBeLessThanOrEqual(700);
  });

  test('a trap bar is loaded like a bar; a landmine takes single plates and needs a bar', () => {
    const plates = [{ weight: 5, pairs: 1 }];
    expect(values('trap-bar', { ...gym, trapBar: 25, plates })).toEqual([25, 35]);
    expect(values('trap-bar', { ...gym, plates })).toEqual([]);
    expect(values('landmine', { ...gym, plates })).toEqual([5, 10]);
    expect(values('landmine', { ...gym, plates, bars: [] })).toEqual([]);
  });

  test('kettlebells and dumbbells of one weight are one load', () => {
    expect(values('dumbbell-or-kettlebell', { ...gym, kettlebells: [4, 8] })).toEqual([4, 6, 8]);
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

  test('of two as near the lighter is taken', () => expect(value(solve(36.25, 45, false))).toBe(32.5));

  test('meets a cap exactly, and not a hair above it', () => {
    expect(value(solve(40, 40, true))).toBe(40);
    expect(value(solve(40, 39.99, true))).toBe(32.5);
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

  test('names the nearer load that the cap forbids', () => {
    const answer = solve(39, 39.5, false);
    expect(answer.kind === 'load' ? answer.cappedFrom?.mass.value : null).toBe(40);
    const free = solve(39, 40, false);
    expect(free.kind === 'load' ? free.cappedFrom : 'none').toBeNull();
  });

  test('names the next step up', () => {
    const answer = solve(40, 45, true);
    expect(answer.kind === 'load' ? answer.nextUp?.mass.value : null).toBe(42.5);
  });
});
