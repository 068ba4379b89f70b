import { describe, expect, it } from 'vitest';
import { clinicExercises } from '../../../../shared/exercise/clinicExercises';
import {
  ageWords,
  equationWords,
  oneRmWords,
  rangeWords,
  sureWords,
} from '../../../../renderer/patient/strength/oneRmWords';
import { testTable } from '../../../../renderer/patient/strength/testTable';
import { addDays } from '../../../../shared/localDate';
import { estimateOneRm } from '../../../../shared/patient/strength/oneRm';
import { oneRmAge } from '../../../../shared/patient/strength/oneRmAge';
import { aPatient, aStrengthTest, TODAY } from '../../../support/programs';

const estimate = (kilograms: number, reps: number, rir = 0) =>
  estimateOneRm({ ...aStrengthTest('leg-press', kilograms, reps), rir });
const age = (days: number, status: 'novice' | 'trained') =>
  ageWords(
    oneRmAge({ test: { ...aStrengthTest('leg-press', 50), date: addDays(TODAY, -days) } }, TODAY, status),
  );

describe('the words of an estimate', () => {
  it('say what is used and what all equations give', () => {
    expect(oneRmWords(estimate(50, 8), 'kg')).toBe('60–62 kg, used: 60 kg');
    expect(rangeWords(estimate(50, 8), 'kg')).toBe('60–64 kg by 7 equations');
    expect(rangeWords(estimate(50, 8), 'lb')).toBe('132–141 lb by 7 equations');
    expect(equationWords(50, 'kg')).toBe('50.0 kg');
    expect(equationWords(62.07, 'kg')).toBe('62.1 kg');
  });

  it('have no range for a single repetition, nor past 15', () => {
    expect(rangeWords(estimate(50, 1), 'kg')).toBeNull();
    expect(oneRmWords(estimate(50, 1), 'kg')).toBe('50 kg');
    expect(rangeWords(estimate(50, 15), 'kg')).toBe('71 kg by Mayhew alone');
    expect(rangeWords(estimate(50, 16), 'kg')).toBeNull();
  });

  it('say where the estimate is less sure: past 10, and past 12 that it is a floor', () => {
    expect(sureWords(estimate(50, 10))).toBeNull();
    expect(sureWords(estimate(50, 9, 2))).toBe('Less sure past 10 repetitions.');
    expect(sureWords(estimate(50, 12))).toBe('Less sure past 10 repetitions.');
    expect(sureWords(estimate(50, 13))).toContain('Only 12 repetitions are counted');
  });

  it('say how old it is', () => {
    expect([0, 6, 7, 13, 14].map((days) => age(days, 'novice'))).toEqual([
      'today',
      'this week',
      '1 week old',
      '1 week old',
      '2 weeks old',
    ]);
    expect([56, 57, 63].map((days) => age(days, 'novice'))).toEqual([
      '8 weeks old',
      'more than 8 weeks old',
      '9 weeks old',
    ]);
    expect(age(57, 'trained')).toBe('8 weeks old');
  });
});

describe('the table of strength tests', () => {
  it('names its columns for any patient', () => {
    expect(testTable(aPatient(), TODAY, clinicExercises([])).columns.map(({ heading }) => heading)).toEqual([
      'Date',
      'Exercise',
      'Set',
      'Estimated 1RM',
    ]);
  });
});
