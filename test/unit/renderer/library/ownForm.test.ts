import { describe, expect, test } from 'vitest';
import { fileBase64 } from '../../../../renderer/api/fileBase64';
import { importedWords } from '../../../../renderer/library/own/importedWords';
import { readLines, readLinesOrNone } from '../../../../renderer/library/own/lines';
import { clinicExercises } from '../../../../shared/exercise/clinicExercises';
import { createExerciseSearch } from '../../../../shared/exercise/search';
import { ExerciseText } from '../../../../shared/exercise/schema';
import { withOwnPart } from '../../../../shared/exercise/editOwn';
import { ownSquat } from '../../../support/ownExercises';

describe('a list typed line by line', () => {
  const { steps, cues } = ExerciseText.shape;
  test('leaves out blank lines and the spaces around', () => {
    expect(readLines(steps, ' Sit. \n\n  Stand up.\r\n', 'Steps')).toEqual({
      ok: true,
      value: ['Sit.', 'Stand up.'],
    });
    expect(readLines(cues, '', 'Cues')).toEqual({ ok: true, value: [] });
  });

  test('may be left empty where that is meant, and is read alike once it is not', () => {
    expect(readLinesOrNone(steps, ' \n ', 'Steps in Spanish')).toEqual({ ok: true, value: [] });
    expect(readLinesOrNone(steps, 'Siéntese.', 'Steps in Spanish')).toEqual({
      ok: true,
      value: ['Siéntese.'],
    });
    expect(readLinesOrNone(steps, 'x'.repeat(241), 'Steps in Spanish')).toEqual({
      ok: false,
      error: 'Steps in Spanish: line 1 must be at most 240 characters.',
    });
  });

  test.each([
    ['', 'Steps must not be empty.'],
    ['one\ntwo\n3\n4\n5\n6\n7\n8\n9', 'Steps must be at most 8 lines.'],
    [`short\n${'x'.repeat(241)}`, 'Steps: line 2 must be at most 240 characters.'],
  ])('is refused with the line and the limit: %j', (text, error) => {
    expect(readLines(steps, text, 'Steps')).toEqual({ ok: false, error });
  });
});

test('an import is told in words', () => {
  expect(importedWords({ added: ['A'], replaced: [], photos: 0 })).toBe('1 exercise added: A.');
  expect(importedWords({ added: ['A', 'B'], replaced: ['C'], photos: 2 })).toBe(
    '2 exercises added: A, B. 1 exercise replaced: C. 2 photos came along: make sure that the consent holds for this clinic too.',
  );
});

test('a file that is too large or empty is never read', async () => {
  const blob = (size: number) => ({ size }) as Blob;
  const photo = { noun: 'photo', limit: 20_000_000 };
  expect(await fileBase64(blob(20_000_001), photo)).toEqual({
    ok: false,
    error: 'The file is larger than 20 MB. A photo must be at most that.',
  });
  expect(await fileBase64(blob(0), photo)).toEqual({ ok: false, error: 'The file is empty.' });
});

test('the library panel offers own exercises by name, and no retired ones', () => {
  const found = (own: ReturnType<typeof ownSquat>) =>
    createExerciseSearch(clinicExercises([own]).offered)('pause');
  expect(found(ownSquat()).map(({ id }) => id)).toEqual([ownSquat().id]);
  expect(found(withOwnPart(ownSquat(), { retired: true }))).toEqual([]);
});
