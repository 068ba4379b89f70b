import { describe, expect, test } from 'vitest';
import type { Dose } from '../../../../shared/program/dose';
import { readWeekCell, writeWeekCell } from '../../../../shared/program/doseGrammar/weekCell';
import { contextOf, doseOf, exerciseOf, resistance } from './lines';

const cell = (id: string, text: string, change?: (dose: Dose) => Dose) =>
  readWeekCell(text, contextOf(id, change));

const faultOf = (id: string, text: string, change?: (dose: Dose) => Dose) => {
  const read = cell(id, text, change);
  if (read.ok) throw new Error(`${text} reads`);
  return [read.error.message, read.error.suggestion];
};

const exactly = (value: number) => ({ low: value, high: value });
const weight = (value: number) => ({ kind: 'mass', mass: { value, unit: 'kg' }, perHand: false });

describe('a cell of one week', () => {
  test.each<[string, string, object]>([
    ['back-squat', '5x5 @80%', { sets: 5, reps: exactly(5), percent1RM: exactly(80) }],
    ['back-squat', '3x8 42.5kg', { sets: 3, reps: exactly(8), load: weight(42.5) }],
    ['back-squat', '@82,5 %', { percent1RM: exactly(82.5) }],
    ['back-squat', '45kg', { load: weight(45) }],
    ['back-squat', '3x8', { sets: 3, reps: exactly(8) }],
    ['heel-drop-gentle', '4x15', { sets: 4, amount: exactly(15) }],
    ['tandem-stance', '4x40s', { sets: 4, amount: exactly(40) }],
    [
      'carry-farmer',
      '3x40 m @12kg',
      { sets: 3, amount: exactly(40), load: { ...weight(12), perHand: true } },
    ],
    ['sit-to-stand', '3x12', { sets: 3, reps: exactly(12) }],
  ])('%s: %s', (id, text, override) => expect(cell(id, text)).toEqual({ ok: true, value: override }));

  test.each<[string, string, string, string | null]>([
    ['back-squat', '5x', 'After the x: a number, or a range with a dash.', null],
    ['back-squat', '', 'Write what this week has, such as 5x5 @80-85%.', null],
    ['back-squat', '5x5 rest 90s', 'Rest is the same in every week: set it in the dose line.', null],
    ['back-squat', '5x5 rpe 7', 'Effort is the same in every week: set it in the dose line.', null],
    ['back-squat', '5x5 each side', 'The side is the same in every week: set it in the dose line.', null],
    ['back-squat', '5x5 2x/day', 'Times a day is the same in every week: set it in the dose line.', null],
    ['back-squat', '1x5, 3x5', 'One week has one group of sets: set more in the dose line.', null],
    ['back-squat', '5x5 @80% 40kg', 'Give a % of 1RM or a weight, not both.', null],
    ['back-squat', '5x5 @80', 'Say what 80 is: %, kg or rpe.', '5x5 @80%'],
    ['back-squat', '@120%', '% of 1RM: at most 100.', null],
    ['back-squat', '5x500', 'Reps: at most 100.', null],
    ['sit-to-stand', '3x150', 'Reps: at most 100.', null],
    ['reverse-lunge', '@70%', '% of 1RM does not apply to Reverse lunge: dose it by effort and reps.', null],
    ['tandem-stance', '3x40', 'Tandem stance is dosed in seconds: write 40s.', '3x40s'],
    ['tandem-stance', '3x2x40s', 'Holds a set are the same in every week: set them in the dose line.', null],
    ['carry-farmer', '3x30s', 'This dose is in metres: change that in the dose line.', null],
  ])('%s: %j is a fault', (id, text, message, suggestion) =>
    expect(faultOf(id, text)).toEqual([message, suggestion]),
  );

  test('a load step of the phase does not forbid a % in one week', () => {
    const stepped = resistance((dose) => ({
      ...dose,
      groups: dose.groups.map((group) => ({
        ...group,
        percent1RM: null,
        load: { kind: 'mass', mass: { value: 30, unit: 'kg' }, perHand: false },
      })),
      progression: {
        course: { kind: 'step', variable: 'load', by: 2.5, everyWeeks: 1, limit: null },
        deload: null,
        overrides: [],
      },
    }));
    expect(cell('back-squat', '@70%', stepped)).toEqual({ ok: true, value: { percent1RM: exactly(70) } });
  });

  test.each(['5x5', '4x6 @75%', '@75%', '40kg'])('%s is a fault where groups of sets differ', (text) => {
    const wave = resistance((dose) => ({
      ...dose,
      groups: dose.groups.flatMap((group) => [
        { ...group, sets: 3, percent1RM: exactly(80) },
        { ...group, sets: 2, percent1RM: exactly(60) },
      ]),
    }));
    expect(faultOf('back-squat', text, wave)).toEqual([
      'This dose has 2 groups of sets: change them in the dose line.',
      null,
    ]);
  });

  test('a % alone goes to all groups of sets that share theirs', () => {
    const twice = resistance((dose) => ({
      ...dose,
      groups: dose.groups.flatMap((group) => [group, { ...group, reps: exactly(3) }]),
    }));
    expect(cell('back-squat', '@75%', twice)).toEqual({ ok: true, value: { percent1RM: exactly(75) } });
    expect(faultOf('back-squat', '5x5 @75%', twice)[0]).toContain('2 groups of sets');
  });

  test('a bare weight is in the unit of the dose, not of the kit', () => {
    const pounds = (dose: Dose) => doseOf('reverse-lunge', '2x10 @40lb', () => dose);
    expect(cell('reverse-lunge', '@45', pounds)).toMatchObject({
      value: { load: { mass: { value: 45, unit: 'lb' } } },
    });
  });

  test('is written as it is read, without the noise of arithmetic', () => {
    const { dose, exercise } = contextOf(
      'back-squat',
      resistance((own) => ({
        ...own,
        groups: own.groups.map((group) => ({ ...group, percent1RM: exactly(61.300000000000004) })),
      })),
    );
    expect(writeWeekCell(dose, exercise)).toBe('5x5 @61.3%');
    expect(writeWeekCell(contextOf('tandem-stance').dose, exerciseOf('tandem-stance'))).toBe('3x20-30s');
  });
});
