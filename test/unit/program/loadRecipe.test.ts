import { describe, expect, test } from 'vitest';
import { type Equipment, NO_EQUIPMENT } from '../../../shared/patient/equipment';
import { makeableLoads } from '../../../shared/program/load';
import { plateRecipe } from '../../../shared/program/plateRecipe';

const kit: Equipment = {
  ...NO_EQUIPMENT,
  bars: [15],
  plates: [
    { weight: 5, pairs: 1 },
    { weight: 1.25, pairs: 1 },
    { weight: 0.125, pairs: 1 },
  ],
  dumbbells: [{ weight: 4, count: 2 }],
  stack: { lightest: 5, step: 2.5, heaviest: 10 },
};
const recipe = (implement: Parameters<typeof makeableLoads>[1], value: number, of = kit) => {
  const load = makeableLoads(of, implement).find(({ mass }) => mass.value === value);
  if (!load) throw new Error(`${value} cannot be made`);
  return plateRecipe(load);
};

describe('how a load is put together', () => {
  test('a bar and the plates of one side', () => {
    expect(recipe('barbell', 27.5)).toEqual({
      unit: 'kg',
      bar: 15,
      plates: [5, 1.25],
      sides: 2,
      line: 'bar 15 + 2 × (5 + 1.25)',
    });
  });

  test('one plate a side needs no brackets, none is said', () => {
    expect(recipe('barbell', 25)?.line).toBe('bar 15 + 2 × 5');
    expect(recipe('barbell', 15)?.line).toBe('bar 15, no plates');
  });

  test('a weight is written as it is printed on the iron', () => {
    expect(recipe('barbell', 15.25)?.line).toBe('bar 15 + 2 × 0.125');
  });

  test('a landmine takes single plates on one end', () => {
    expect(recipe('landmine', 11.25)).toEqual({
      unit: 'kg',
      bar: null,
      plates: [5, 5, 1.25],
      sides: 1,
      line: '5 + 5 + 1.25 on the free end',
    });
  });

  test('a single piece and a stack pin need none', () => {
    expect(recipe('dumbbell', 4)).toBeNull();
    expect(recipe('stack', 7.5)).toBeNull();
  });
});
