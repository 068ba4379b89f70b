import { describe, expect, test } from 'vitest';
import { newClinic } from '../../../shared/clinic/newClinic';
import { findExercise } from '../../../shared/exercise/library';
import type { Exercise } from '../../../shared/exercise/schema';
import { type Equipment, NO_EQUIPMENT } from '../../../shared/patient/equipment';
import type { StrengthTest } from '../../../shared/patient/schema';
import { prescribeLoad, roundsDown } from '../../../shared/program/prescription';
import { aPatient, aStrengthTest, TODAY } from '../../support/programs';

const exercise = (id: string): Exercise => {
  const found = findExercise(id);
  if (!found) throw new Error(`no exercise ${id}`);
  return found;
};
const squat = exercise('back-squat');
const iron: Equipment = {
  ...NO_EQUIPMENT,
  bars: [20],
  plates: [
    { weight: 10, pairs: 1 },
    { weight: 5, pairs: 1 },
    { weight: 1.25, pairs: 1 },
  ],
};
/** A maximum of exactly this many kilograms. */
const single = (kilograms: number): StrengthTest => aStrengthTest('back-squat', kilograms, 1);
const band = (low: number, high: number) => ({ percent1RM: { low, high }, load: null });

const prescribe = (tScore: number | null, kilograms: number, low: number, high: number, kit = iron) =>
  prescribeLoad(squat, band(low, high), {
    patient: aPatient({ tScore, tests: [single(kilograms)] }),
    clinic: { ...newClinic(), equipment: kit },
    setting: 'clinic',
  });

describe('rounding', () => {
  test.each([
    [-0.9, false],
    [-1, false],
    [-1.1, true],
    [-2.5, true],
    [null, true],
  ])('at T %s loads are rounded down: %s', (tScore, expected) => {
    expect(roundsDown(aPatient({ tScore }))).toBe(expected);
  });

  test('39 kg asked for: the nearest is 40, below T −1.0 or without a T-score 32.5', () => {
    const loadAt = (tScore: number | null) => {
      const answer = prescribe(tScore, 50, 76, 80);
      return answer.kind === 'computed' ? answer.load.mass.value : null;
    };
    expect([-1, -1.1, null].map(loadAt)).toEqual([40, 32.5, 32.5]);
  });
});

describe('a load worked out', () => {
  test('says the true %, what was asked, and the next step', () => {
    const answer = prescribe(-2.6, 50, 76, 80);
    expect(answer).toMatchObject({
      kind: 'computed',
      load: { mass: { value: 32.5, unit: 'kg' }, plates: { bar: 20, perSide: [5, 1.25] } },
      percent: 65,
      targetPercent: 78,
      nextUp: { mass: { value: 40 } },
      nextUpPercent: 80,
      cappedFrom: null,
    });
    if (answer.kind !== 'computed') return;
    expect(answer.offTargetPercent).toBeCloseTo(-16.67, 2);
    expect(answer.stepPercent).toBeCloseTo(23.08, 2);
  });

  test('names the nearer load that the cap forbids', () => {
    expect(prescribe(0, 50, 76, 79)).toMatchObject({
      kind: 'computed',
      load: { mass: { value: 32.5 } },
      cappedFrom: { mass: { value: 40 } },
      nextUpPercent: 80,
    });
  });

  test('the heaviest load has no next step', () => {
    expect(prescribe(-2.6, 200, 80, 85)).toMatchObject({
      kind: 'computed',
      load: { mass: { value: 52.5 } },
      nextUp: null,
      nextUpPercent: null,
      stepPercent: null,
    });
  });

  test('says what the lightest would be when nothing is light enough', () => {
    expect(prescribe(-2.6, 25, 70, 79)).toMatchObject({
      kind: 'no-load',
      lightest: { mass: { value: 20 } },
      percent: 80,
    });
    expect(prescribe(-2.6, 25, 70, 80)).toMatchObject({ kind: 'computed', percent: 80 });
    expect(prescribe(-2.6, 25, 70, 80, NO_EQUIPMENT)).toEqual({
      kind: 'no-load',
      lightest: null,
      percent: null,
    });
  });

  test('a typed load stands, and without a maximum there is none', () => {
    const context = { patient: aPatient(), clinic: newClinic(), setting: 'clinic' } as const;
    const load = { kind: 'mass', mass: { value: 33.3, unit: 'lb' }, perHand: false } as const;
    expect(prescribeLoad(squat, { percent1RM: { low: 80, high: 80 }, load }, context)).toEqual({
      kind: 'typed',
      load,
    });
    expect(prescribeLoad(squat, band(80, 85), context)).toEqual({ kind: 'no-one-rm' });
    expect(prescribeLoad(squat, { percent1RM: null, load: null }, context)).toEqual({ kind: 'none' });
  });

  test('at home the home kit counts, and an unasked one is said', () => {
    const patient = aPatient({ tests: [single(50)] });
    const at = (whose: typeof patient) =>
      prescribeLoad(squat, band(80, 85), {
        patient: whose,
        clinic: { ...newClinic(), equipment: iron },
        setting: 'home',
      });
    expect(at(patient)).toEqual({ kind: 'kit-unknown' });
    const own = { ...iron, bars: [10] };
    expect(at({ ...patient, homeEquipment: { answer: 'value', askedOn: TODAY, value: own } })).toMatchObject({
      kind: 'computed',
      load: { mass: { value: 40 }, plates: { bar: 10 } },
    });
  });
});
