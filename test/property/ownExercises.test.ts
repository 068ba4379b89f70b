import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/check';
import {
  withFlag,
  withImplement,
  withOwnPart,
  withSupervisedOnly,
  withText,
  withWay,
} from '../../shared/exercise/editOwn';
import { findExercise, library } from '../../shared/exercise/library';
import type { OwnExercise } from '../../shared/exercise/own';
import { ownExerciseFaults } from '../../shared/exercise/ownFault';
import { readOwnFile, writeOwnFile } from '../../shared/exercise/ownFile';
import { type Exercise, type ExerciseLookup, PRECAUTIONS } from '../../shared/exercise/schema';
import type { Patient } from '../../shared/patient/schema';
import { WAYS_OF_LOADING } from '../../shared/exercise/waysOfLoading';
import type { Setting } from '../../shared/program/schema';
import { startingDose } from '../../shared/program/startingDose';
import { aPhoto, ownCopy, uuidOf, withPhoto } from '../support/ownExercises';
import { anInput, anItem, monday } from '../support/programs';
import { anyPatient } from '../support/anyPatient';

type Change = (exercise: OwnExercise) => OwnExercise;

const words = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .filter((text) => text.trim() !== '' && text.length <= 80);

/** What a therapist may do in the form, one thing after another. */
const aChange: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(...WAYS_OF_LOADING).map(
    ({ id }): Change =>
      (one) =>
        withWay(one, id),
  ),
  fc.tuple(fc.constantFrom(...PRECAUTIONS), fc.constantFrom('none', 'care', 'avoid')).map(
    ([flag, standing]): Change =>
      (one) =>
        withFlag(one, flag, standing),
  ),
  fc.boolean().map(
    (only): Change =>
      (one) =>
        withSupervisedOnly(one, only),
  ),
  fc.boolean().map(
    (retired): Change =>
      (one) =>
        withOwnPart(one, { retired }),
  ),
  words.map(
    (name): Change =>
      (one) =>
        withText(one, { name }),
  ),
  fc.array(words, { minLength: 1, maxLength: 8 }).map(
    (steps): Change =>
      (one) =>
        withText(one, { steps }),
  ),
  fc.constant<Change>((one) => withPhoto(one)),
);

const anOwnExercise = fc
  .tuple(fc.constantFrom(...library.keys()), fc.array(aChange, { maxLength: 12 }))
  .map(([of, changes]) => changes.reduce((one, change) => change(one), ownCopy(of)));

const known = { findBuiltIn: findExercise, all: [...library.values()] };
const isBuiltIn = (id: string) => library.has(id);

describe('an own exercise, whatever was chosen in the form', () => {
  it('is sound, also with every implement of its way', () => {
    fc.assert(
      fc.property(anOwnExercise, (exercise) => {
        expect(ownExerciseFaults(exercise, known)).toEqual([]);
        const way = WAYS_OF_LOADING.find(
          (one) => one.doseKind === exercise.doseKind && one.type === exercise.loading.type,
        );
        for (const implement of way?.implements ?? [])
          expect(ownExerciseFaults(withImplement(exercise, implement), known)).toEqual([]);
      }),
    );
  });

  it('comes out of a file as it went in', () => {
    fc.assert(
      fc.property(anOwnExercise, anOwnExercise, (one, another) => {
        const second = { ...another, id: `own-${uuidOf(2)}` };
        const hasPhoto = [one, second].some(({ own }) => own.photos.start !== null);
        const file = {
          exercises: [one, second],
          photos: hasPhoto ? [{ id: aPhoto().id, base64: 'AAAA' }] : [],
        };
        expect(readOwnFile(writeOwnFile(file, isBuiltIn))).toEqual({ ok: true, value: file });
      }),
    );
  });

  const findingsOf = (exercise: Exercise, patient: Patient, setting: Setting) => {
    const find: ExerciseLookup = (id) => (id === exercise.id ? exercise : findExercise(id));
    const item = {
      ...anItem('goblet-squat'),
      exerciseId: exercise.id,
      dose: startingDose(exercise, false),
    };
    const { findings } = check({ ...anInput(monday([item], {}, { setting }), patient), library: find });
    return findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`);
  };

  it('can be prescribed and checked, for any patient', () => {
    fc.assert(
      fc.property(anOwnExercise, anyPatient, (exercise, patient) => {
        expect(findingsOf(exercise, patient, 'home')).toBeInstanceOf(Array);
      }),
    );
  });

  it('is checked as the exercise it was copied from, rule by rule: no rule goes by an id', () => {
    const patients = fc.sample(anyPatient, 4);
    for (const original of library.values())
      for (const patient of patients)
        for (const setting of ['clinic', 'home'] as const)
          expect(findingsOf(ownCopy(original.id), patient, setting), original.id).toEqual(
            findingsOf(original, patient, setting),
          );
  });
});
