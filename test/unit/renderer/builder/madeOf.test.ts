import { expect, test } from 'vitest';
import { madeOf } from '../../../../renderer/builder/madeOf';
import { newClinic } from '../../../../shared/clinic/newClinic';
import { findExercise } from '../../../../shared/exercise/library';
import type { Load } from '../../../../shared/program/dose';

const { equipment } = newClinic();

function iron(exerciseId: string, value: number, perHand = false): string {
  const exercise = findExercise(exerciseId);
  if (!exercise) throw new Error(`no exercise ${exerciseId}`);
  const load: Load = { kind: 'mass', mass: { value, unit: 'kg' }, perHand };
  return madeOf(load, exercise, equipment);
}

test('a bar comes with its plates', () => {
  expect(iron('barbell-deadlift', 42.5)).toBe('42.5 kg · bar 20 + 2 × (10 + 1.25)');
});

test.each([
  [20, false, '10 kg each hand'],
  [10, true, '10 kg each hand'],
  [22, false, '11 kg each hand · not in this kit'],
])('of a pair, %d kg, each hand: %s, is what a hand takes up', (value, perHand, made) => {
  expect(iron('romanian-deadlift-dumbbell', value, perHand)).toBe(made);
});
