import { copyAsOwn, withOwnPart } from '../../shared/exercise/editOwn';
import { findExercise } from '../../shared/exercise/library';
import type { ExercisePhoto, OwnExercise } from '../../shared/exercise/own';
import { localDate } from '../../shared/localDate';

/** Exercises that a clinic made for itself. */

export const uuidOf = (digit: number | string): string =>
  `00000000-0000-4000-b000-${String(digit).padStart(12, '0')}`;

/** A copy of an exercise of the library, by the digits at the end of its id. */
export function ownCopy(of = 'goblet-squat', digit: number | string = 1): OwnExercise {
  const exercise = findExercise(of);
  if (!exercise) throw new Error(`no exercise ${of}`);
  return copyAsOwn(exercise, null, { uuid: uuidOf(digit), today: localDate('2026-11-23') });
}

/** "Squat with a pause", made from the goblet squat. */
export function ownSquat(digit: number | string = 1, changes: Partial<OwnExercise> = {}): OwnExercise {
  const copy = ownCopy('goblet-squat', digit);
  const text = { ...copy.text, en: { ...copy.text.en, name: 'Squat with a pause' } };
  return { ...copy, text, ...changes };
}

export const named = (exercise: OwnExercise, name: string): OwnExercise => ({
  ...exercise,
  text: { ...exercise.text, en: { ...exercise.text.en, name } },
});

export const aPhoto = (id: string = uuidOf('fade')): ExercisePhoto => ({
  id,
  width: 1200,
  height: 1600,
  consent: { by: 'A. Therapist, PT', on: localDate('2026-11-23') },
});

export const withPhoto = (exercise: OwnExercise, photo = aPhoto()): OwnExercise =>
  withOwnPart(exercise, { photos: { start: photo, end: null } });
