import { describe, expect, test } from 'vitest';
import { plainNames } from '../../../../renderer/patient/programs/plainNames';
import { templateLimits } from '../../../../renderer/patient/programs/progress/templateLimits';
import { byVersion, nextTitle, titled } from '../../../../renderer/patient/programs/versionTitle';
import { findExercise } from '../../../../shared/exercise/library';
import { addDays } from '../../../../shared/localDate';
import { Program } from '../../../../shared/program/schema';
import { findTemplate, templates } from '../../../../shared/template/registry';
import { aPatient, aPhase, aProgram, monday, START } from '../../../support/programs';

describe('the title of a next version', () => {
  test('counts on from the highest number there is', () => {
    expect(nextTitle('Winter', ['Winter'])).toBe('Winter, version 2');
    expect(nextTitle('Winter', ['Winter', 'Winter, version 9', 'Spring, version 12'])).toBe(
      'Winter, version 10',
    );
    expect(nextTitle('Winter, version 2', [])).toBe('Winter, version 3');
  });

  test('is never longer than the file format takes', () => {
    for (const title of [nextTitle('W'.repeat(120), []), titled('W'.repeat(120), ' (other window, 14:02)')]) {
      expect(Program.shape.title.safeParse(title).success).toBe(true);
      expect(title).toMatch(/, version 2$|\(other window, 14:02\)$/);
    }
  });

  test('orders versions of one start by their number', () => {
    const named = (title: string, days = 0) => ({ ...monday([]), title, startDate: addDays(START, days) });
    const list = [named('A, version 10'), named('B', -7), named('A, version 2'), named('A')];
    expect(list.toSorted(byVersion).map(({ title }) => title)).toEqual([
      'B',
      'A',
      'A, version 2',
      'A, version 10',
    ]);
  });
});

describe('what a copy and a next version know of templates', () => {
  const liftmor = findTemplate('liftmor');
  if (!liftmor) throw new Error('no LIFTMOR');

  test('names of templates may be kept, and the title falls back on the template', () => {
    const names = plainNames(templates, { template: { id: 'liftmor', version: liftmor.version } });
    expect(names.title).toBe(liftmor.title);
    expect(names.known.has(liftmor.title)).toBe(true);
    expect(names.known.has('Monday')).toBe(true);
    expect(plainNames(templates, { template: null }).title).toBe('Program');
  });

  test('the band of the phase of the same purpose is the limit', () => {
    const squat = findExercise('back-squat');
    if (!squat) throw new Error('no squat');
    const program = aProgram([aPhase([], { purpose: 'learn' }), aPhase([])]);
    const limits = templateLimits(program, liftmor, aPatient());
    expect(limits(1, squat)).toEqual({ percent1RM: 85, reps: 5 });
    expect(templateLimits(program, null, aPatient())(1, squat)).toEqual({ percent1RM: null, reps: null });
  });
});
