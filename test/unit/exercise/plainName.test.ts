import { describe, expect, test } from 'vitest';
import { copyAsOwn, withSpanish, withText } from '../../../shared/exercise/editOwn';
import { library } from '../../../shared/exercise/library';
import { OwnExercise } from '../../../shared/exercise/own';
import { readOwnFile } from '../../../shared/exercise/ownFile';
import { patientText } from '../../../shared/exercise/patientText';
import { restrictedBy } from '../../../shared/exercise/restricted';
import { ExerciseText, PLAIN_NAME_LENGTH } from '../../../shared/exercise/schema';
import { createExerciseSearch } from '../../../shared/exercise/search';
import { fleschKincaidGrade } from '../../../shared/handout/readingGrade';
import { localDate } from '../../../shared/localDate';
import { ownCopy, uuidOf } from '../../support/ownExercises';
import { exercise } from '../handout/builders';

const all = [...library.values()];
const LANGUAGES = ['en', 'es'] as const;
const printed = (language: 'en' | 'es') => all.map((one) => patientText(one, language).name);

/** Words of a clinic that a patient has no picture of. */
const CLINICAL =
  /\b(?:stance|extension|flexion|flexor|abduction|supine|prone|unilateral|bilateral|tandem|glutes?|isometric|hinge|thoracic|scapul\w*|dead ?lift|goblet|landmine|lat|romanian|trap|perturbation|plank|bridge|thrust|lunge|split|suitcase|waiter|farmer|carry|row|single-leg|multi-direction|curl|dowel|weighted|loaded|sit to stand|heel drop|heel raise|rack|tuck|bird|angel|chin-up)\b/i;

test('the list finds the words of a clinic, and lets everyday ones be', () => {
  for (const name of ['Single-leg stance', 'Glute bridge', 'Weighted sit to stand'])
    expect(name).toMatch(CLINICAL);
  for (const name of ['Calf stretch at wall', 'Brisk walk']) expect(name).not.toMatch(CLINICAL);
});

describe.each(all)('$id', ({ text: { en, es } }) => {
  test('is called by everyday words on paper, at grade 6 or below', () => {
    const name = en.plainName ?? en.name;
    expect(name).not.toMatch(CLINICAL);
    expect(name).toMatch(/^[A-Z][^.:;]*[a-zY]$/);
    expect(fleschKincaidGrade([name])).toBeLessThanOrEqual(6);
  });

  test('has a Spanish plain name where it has an English one, and none without', () => {
    expect(es?.plainName === undefined).toBe(en.plainName === undefined);
    expect(en.plainName).not.toBe(en.name);
    expect(es?.plainName ?? es?.name).not.toMatch(
      /isom|supin|prono|bisagra|glúteo|plancha|dominada|peso muerto/i,
    );
  });
});

test.each(LANGUAGES)('no two exercises have one name on paper (%s)', (language) => {
  const names = printed(language).map((name) => name.toLowerCase());
  expect(new Set(names).size).toBe(all.length);
  // Nor may one be called what the therapist calls another.
  all.forEach(({ text }, i) => {
    const clinical = text[language]?.name.toLowerCase() ?? '';
    expect(names.filter((name, j) => j !== i && name === clinical)).toEqual([]);
  });
});

test('a plain name of 60 characters is kept, one of 61 refused, an empty one too', () => {
  const { en } = exercise('sit-to-stand').text;
  const read = (plainName: string) => ExerciseText.safeParse({ ...en, plainName }).success;
  expect(PLAIN_NAME_LENGTH).toBe(60);
  expect([read('x'.repeat(60)), read('x'.repeat(61)), read('')]).toEqual([true, false, false]);
});

describe('an exercise of the clinic’s own', () => {
  test('stored before there were plain names is read as it stands, and prints its name', () => {
    const own = ownCopy('single-leg-stance-supported');
    const stored: unknown = JSON.parse(JSON.stringify(own));
    expect(JSON.stringify(stored)).not.toContain('plainName');
    expect(OwnExercise.parse(stored)).toEqual(own);
    expect(patientText(own, 'en').name).toBe('Single-leg stance with support (copy)');
    const file = { format: 'osteon-exercises', version: 1, exercises: [own], photos: [] };
    expect(readOwnFile(JSON.stringify(file)).ok).toBe(true);
  });

  test('does not take the plain name of the one it is copied from: two would be called the same', () => {
    const made = { uuid: uuidOf(4), today: localDate('2026-11-23') };
    const copy = copyAsOwn(exercise('sit-to-stand'), null, made);
    expect('plainName' in copy.text.en).toBe(false);
  });

  test('prints the plain name it is given, and its name again once that is taken out', () => {
    const named = withText(ownCopy('heel-raise'), { plainName: 'Up on your toes' });
    expect(patientText(OwnExercise.parse(named), 'en').name).toBe('Up on your toes');
    const bare = OwnExercise.parse(withText(named, { plainName: undefined }));
    expect(patientText(bare, 'en').name).toBe('Heel raise (copy)');
  });

  test('has Spanish words as soon as a plain Spanish name is written', () => {
    expect(withSpanish(ownCopy('heel-raise'), { plainName: 'De puntillas' }).text.es?.plainName).toBe(
      'De puntillas',
    );
  });

  test('that hides a restricted movement behind its name gives it away by its plain one', () => {
    const hidden = withText(ownCopy('heel-raise'), { name: 'Core three', plainName: 'Sit-up on the mat' });
    expect(restrictedBy(hidden)?.movement).toBe('spinal-flexion');
    expect(all.filter((one) => restrictedBy(one) !== null)).toEqual([]);
  });
});

test('a search finds an exercise by its plain name, in either language, after those of that name', () => {
  const search = createExerciseSearch(all);
  for (const one of all)
    for (const { plainName } of [one.text.en, one.text.es ?? one.text.en])
      if (plainName !== undefined) expect(search(plainName)[0]?.id, plainName).toBe(one.id);
  expect(search('heel raise')[0]?.id).toBe('heel-raise');
});
