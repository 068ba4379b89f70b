import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newClinic } from '../../shared/clinic/newClinic';
import { findExercise } from '../../shared/exercise/library';
import { Implement } from '../../shared/exercise/schema';
import { MassUnit, toKilograms } from '../../shared/mass';
import { Equipment, NO_EQUIPMENT } from '../../shared/patient/equipment';
import { type MakeableLoad, makeableLoads, solveLoad } from '../../shared/program/load';
import { plateRecipe } from '../../shared/program/plateRecipe';
import { prescribeLoad } from '../../shared/program/prescription';
import { aPatient, aStrengthTest } from '../support/programs';

/** Weights as they are printed on iron, and some that nobody expects. */
const weight = fc.oneof(
  fc.constantFrom(0.5, 1, 1.25, 2, 2.5, 4, 5, 7.5, 8, 10, 12, 15, 20, 25, 33, 45),
  fc.integer({ min: 1, max: 60_000 }).map((thousandths) => thousandths / 1000),
);
const kit: fc.Arbitrary<Equipment> = fc
  .record({
    unit: fc.constantFrom(...MassUnit.options),
    bars: fc.array(weight, { maxLength: 3 }),
    trapBar: fc.option(weight),
    plates: fc.array(fc.record({ weight, pairs: fc.integer({ min: 1, max: 3 }) }), { maxLength: 4 }),
    dumbbells: fc.array(fc.record({ weight, count: fc.integer({ min: 1, max: 3 }) }), { maxLength: 5 }),
    kettlebells: fc.array(weight, { maxLength: 4 }),
    stack: fc.option(fc.record({ lightest: weight, step: weight, heaviest: weight })),
  })
  .map((part) => ({ ...NO_EQUIPMENT, ...part }));
const implement = fc.constantFrom(...Implement.options);
const kilograms = (max: number) => fc.double({ min: 0.1, max, noNaN: true });
const target = fc
  .record({
    targetKg: kilograms(150),
    over: fc.double({ min: 1, max: 1.2, noNaN: true }),
    roundDown: fc.boolean(),
  })
  .map(({ targetKg, over, roundDown }) => ({ targetKg, capKg: targetKg * over, roundDown }));

const kg = (load: MakeableLoad) => toKilograms(load.mass);
const DUST = 1e-6;

describe('the load solver, for any kit', () => {
  test('answers with a load of the kit at or below the cap, or says that even the lightest is above it', () => {
    fc.assert(
      fc.property(kit, implement, target, (own, how, wanted) => {
        const loads = makeableLoads(own, how);
        const answer = solveLoad(loads, wanted);
        if (answer.kind === 'load') {
          expect(loads).toContain(answer.load);
          expect(kg(answer.load)).toBeLessThanOrEqual(wanted.capKg + DUST);
        } else {
          expect(answer.lightest).toBe(loads[0] ?? null);
          for (const load of loads) expect(kg(load)).toBeGreaterThan(wanted.capKg);
        }
      }),
    );
  });

  test('takes the best of the loads it may take', () => {
    fc.assert(
      fc.property(kit, implement, target, (own, how, wanted) => {
        const loads = makeableLoads(own, how);
        const answer = solveLoad(loads, wanted);
        if (answer.kind !== 'load') return;
        const allowed = loads.filter((load) => kg(load) <= wanted.capKg + DUST);
        const below = allowed.filter((load) => kg(load) <= wanted.targetKg + DUST);
        const off = Math.abs(kg(answer.load) - wanted.targetKg);
        if (wanted.roundDown && below.length > 0) expect(answer.load).toBe(below.at(-1));
        else
          for (const load of allowed)
            expect(off).toBeLessThanOrEqual(Math.abs(kg(load) - wanted.targetKg) + 2 * DUST);
      }),
    );
  });

  test('rises with the target, under one cap and under a cap that rises with it', () => {
    fc.assert(
      fc.property(kit, implement, target, kilograms(60), fc.boolean(), (own, how, wanted, more, fixed) => {
        const loads = makeableLoads(own, how);
        const heavier = { ...wanted, targetKg: wanted.targetKg + more };
        const cap = fixed ? heavier.targetKg * 1.1 : null;
        const first = solveLoad(loads, { ...wanted, capKg: cap ?? wanted.capKg });
        const second = solveLoad(loads, { ...heavier, capKg: cap ?? wanted.capKg + more });
        if (first.kind === 'no-load') return;
        expect(second.kind).toBe('load');
        if (second.kind === 'load') expect(kg(second.load)).toBeGreaterThanOrEqual(kg(first.load) - DUST);
      }),
    );
  });

  test('the next step is the next heavier load, and a nearer one is forbidden only by the cap', () => {
    fc.assert(
      fc.property(kit, implement, target, (own, how, wanted) => {
        const loads = makeableLoads(own, how);
        const answer = solveLoad(loads, wanted);
        if (answer.kind !== 'load') return;
        const heavier = loads.filter((load) => kg(load) > kg(answer.load));
        expect(answer.nextUp).toBe(heavier[0] ?? null);
        if (answer.cappedFrom !== null) expect(kg(answer.cappedFrom)).toBeGreaterThan(wanted.capKg);
      }),
    );
  });
});

describe('the loads of any kit', () => {
  test('are kits that the schema takes', () => {
    fc.assert(
      fc.property(kit, (own) => {
        expect(Equipment.safeParse(own).success).toBe(true);
      }),
    );
  });

  test('rise, in the unit of the kit, without two alike', () => {
    fc.assert(
      fc.property(kit, implement, (own, how) => {
        const loads = makeableLoads(own, how);
        for (const [index, load] of loads.entries()) {
          expect(load.mass.unit).toBe(own.unit);
          const next = loads[index + 1];
          if (next) expect(next.mass.value).toBeGreaterThan(load.mass.value);
        }
      }),
    );
  });

  test('a single weight comes out as it was typed', () => {
    fc.assert(
      fc.property(kit, fc.constantFrom('dumbbell', 'kettlebell', 'dumbbell-or-kettlebell'), (own, how) => {
        const typed = [...own.dumbbells.map((one) => one.weight), ...own.kettlebells];
        for (const { mass } of makeableLoads(own, how)) expect(typed).toContain(mass.value);
      }),
    );
  });

  test('a recipe adds up to its load, from plates the kit has', () => {
    fc.assert(
      fc.property(kit, fc.constantFrom('barbell', 'trap-bar', 'landmine'), (own, how) => {
        expect(makeableLoads(own, how).filter((load) => !isBuildable(own, load))).toEqual([]);
      }),
    );
  });
});

/** Whether a recipe sums to its load, heaviest first, and takes no plate that the kit does not have. */
function isBuildable(own: Equipment, load: MakeableLoad): boolean {
  const recipe = plateRecipe(load);
  if (!recipe) return false;
  const { bar, plates, sides, line } = recipe;
  const total = (bar ?? 0) + sides * plates.reduce((sum, plate) => sum + plate, 0);
  const owned = (plate: number) =>
    own.plates.reduce((sum, { weight, pairs }) => sum + (weight === plate ? pairs * 2 : 0), 0);
  const used = (plate: number) => plates.filter((one) => one === plate).length * sides;
  return (
    Math.abs(total - load.mass.value) < 1e-8 &&
    plates.every((plate, index) => index === 0 || plate <= (plates[index - 1] ?? 0)) &&
    plates.every((plate) => used(plate) <= owned(plate)) &&
    [...plates, ...(bar === null ? [] : [bar])].every((part) => line.includes(String(part)))
  );
}

describe('a prescription, for any kit and maximum', () => {
  const squat = findExercise('back-squat');
  if (!squat) throw new Error('no back squat');

  test('its true % never passes the top of the band, and a no-load says the % of the lightest', () => {
    fc.assert(
      fc.property(
        kit,
        fc.integer({ min: 5, max: 150 }),
        fc.integer({ min: 40, max: 90 }),
        fc.integer({ min: 0, max: 10 }),
        fc.option(fc.constantFrom(-2.6, -1.1, -1, 0.5)),
        (own, maximum, low, width, tScore) => {
          const percent1RM = { low, high: low + width };
          const answer = prescribeLoad(
            squat,
            { percent1RM, load: null },
            {
              patient: aPatient({ tScore, tests: [aStrengthTest('back-squat', maximum, 1)] }),
              clinic: { ...newClinic(), equipment: own },
              setting: 'clinic',
            },
          );
          if (answer.kind === 'computed') {
            expect(answer.percent).toBeLessThanOrEqual(percent1RM.high + 1e-4);
            expect((kg(answer.load) / maximum) * 100).toBeCloseTo(answer.percent, 8);
            if (answer.nextUp)
              expect((kg(answer.nextUp) / maximum) * 100).toBeCloseTo(answer.nextUpPercent ?? -1, 8);
          } else if (answer.kind === 'no-load' && answer.lightest) {
            expect(answer.percent ?? 0).toBeGreaterThan(percent1RM.high);
          } else expect(answer).toEqual({ kind: 'no-load', lightest: null, percent: null });
        },
      ),
    );
  });
});
