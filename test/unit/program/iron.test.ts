import { describe, expect, test } from 'vitest';
import { findExercise } from '../../../shared/exercise/library';
import { type Equipment, NO_EQUIPMENT } from '../../../shared/patient/equipment';
import { CONSTANT, type Dose, type Load } from '../../../shared/program/dose';
import { asIron } from '../../../shared/program/iron';

const kit = (unit: 'kg' | 'lb', weights: readonly number[]): Equipment => ({
  ...NO_EQUIPMENT,
  unit,
  dumbbells: weights.map((weight) => ({ weight, count: 1 })),
});
const mass = (value: number, unit: 'kg' | 'lb' = 'kg'): Load => ({
  kind: 'mass',
  mass: { value, unit },
  perHand: false,
});
const dose = (load: Load): Dose => ({
  kind: 'resistance',
  groups: [{ role: 'work', sets: 3, reps: { low: 8, high: 8 }, percent1RM: null, effort: null, load }],
  restSeconds: null,
  tempo: null,
  intent: 'controlled',
  handSupport: 'none',
  side: 'both',
  timesPerDay: 1,
  progression: CONSTANT,
});

function iron(planned: Load, typed: Load, own: Equipment | null) {
  const exercise = findExercise('sit-to-stand-weighted');
  if (!exercise) throw new Error('no exercise');
  const made = asIron(dose(planned), dose(typed), exercise, own);
  return made.kind === 'resistance' ? made.groups[0]?.load : null;
}

describe('a progressed load as iron', () => {
  const own = kit('kg', [4, 6]);

  test('what was typed stands as typed', () => expect(iron(mass(5), mass(5), own)).toEqual(mass(5)));
  test('between two weights the lighter is taken', () =>
    expect(iron(mass(5.33), mass(4), own)).toEqual(mass(4)));
  test('below the lightest the therapist sets it: no weight is printed that nobody has', () =>
    expect(iron(mass(2.4), mass(4), own)).toEqual({ kind: 'therapist-sets' }));
  test('a kit in the other unit takes every week, so that units never mix', () =>
    expect(iron(mass(4), mass(4), kit('lb', [5, 8, 10]))).toEqual(mass(8, 'lb')));
  test('below a half, without a kit, the therapist sets it: nothing is rounded up', () => {
    expect(iron(mass(0.45), mass(4), null)).toEqual({ kind: 'therapist-sets' });
    expect(iron(mass(0.5), mass(4), null)).toEqual(mass(0.5));
  });
  test('without a kit, down to a half', () => expect(iron(mass(4.67), mass(4), null)).toEqual(mass(4.5)));
});
