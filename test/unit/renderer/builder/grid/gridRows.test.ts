import { describe, expect, it } from 'vitest';
import { viewCell } from '../../../../../renderer/builder/grid/gridCell';
import { layPaste } from '../../../../../renderer/builder/grid/gridPaste';
import { gridRows, isSameRow } from '../../../../../renderer/builder/grid/gridRows';
import { newClinic } from '../../../../../shared/clinic/newClinic';
import { findExercise } from '../../../../../shared/exercise/library';
import { NO_EQUIPMENT } from '../../../../../shared/patient/equipment';
import { applyEdit } from '../../../../../shared/program/edit';
import type { Program, ProgramItem } from '../../../../../shared/program/schema';
import {
  aGroup,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  aStrengthTest,
  atPercent,
  kilograms,
  lifted,
} from '../../../../support/programs';

const rowsOf = (program: Program) => gridRows(program, findExercise).flatMap(({ rows }) => rows);
const onTrack = (item: ProgramItem, exerciseId: string): ProgramItem => ({
  ...anItem(exerciseId),
  track: item.track,
});
const goblet = anItem('goblet-squat');
const squat = onTrack(goblet, 'back-squat');
const press = anItem('overhead-press-barbell');

describe('the rows of the grid', () => {
  const program = aProgram([
    aPhase([aSession(['mon'], [goblet], { name: 'Monday' })], { weeks: 2 }),
    aPhase(
      [
        aSession(['mon'], [press, squat], { name: 'Monday' }),
        aSession(['thu'], [onTrack(goblet, 'back-squat')], { name: 'Thursday' }),
      ],
      { weeks: 1 },
    ),
  ]);

  it('carry one lift through all weeks, though it is swapped from phase to phase', () => {
    const [first] = rowsOf(program);
    expect(first).toMatchObject({ name: 'Barbell back squat', before: ['Goblet squat to box'] });
    expect(first?.cells.map((cell) => [cell?.name, cell?.week, cell?.weeks])).toEqual([
      ['Goblet squat to box', 1, 2],
      ['Goblet squat to box', 2, 2],
      ['Barbell back squat', 1, 1],
    ]);
  });

  it('stand by session, and are empty where the lift is not done', () => {
    const sections = gridRows(program, findExercise);
    expect(sections.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Monday', 2],
      ['Thursday', 1],
    ]);
    expect(sections[0]?.rows[1]?.cells.map((cell) => cell?.name ?? null)).toEqual([
      null,
      null,
      'Barbell overhead press',
    ]);
  });

  it('go on in a session of another name where the old one is gone', () => {
    const renamed = aProgram([
      aPhase([aSession(['mon'], [goblet], { name: 'Monday' })], { weeks: 1 }),
      aPhase([aSession(['mon'], [squat], { name: 'Clinic' })], { weeks: 1 }),
    ]);
    expect(rowsOf(renamed)).toHaveLength(1);
  });

  it('stay in their session when one lift is done in two of them', () => {
    const [monday, thursday] = [onTrack(goblet, 'goblet-squat'), onTrack(goblet, 'goblet-squat')];
    const named = (name: string, item: ProgramItem) => aSession(['mon'], [item], { name });
    const both = aProgram([
      aPhase([named('Monday', goblet), named('Thursday', squat)], { weeks: 1 }),
      aPhase([named('Thursday', thursday), named('Monday', monday)], { weeks: 1 }),
    ]);
    expect(rowsOf(both).map(({ cells }) => cells.map((cell) => cell?.item.id))).toEqual([
      [goblet.id, monday.id],
      [squat.id, thursday.id],
    ]);
  });

  it('never put two exercises of one phase into one row', () => {
    const twice = aProgram([
      aPhase([aSession(['mon'], [goblet, onTrack(goblet, 'back-squat')], { name: 'Monday' })]),
    ]);
    expect(rowsOf(twice)).toHaveLength(2);
  });

  it('are the same as before unless their own dose changed', () => {
    const edited = applyEdit(
      program,
      { kind: 'set-dose', item: press.id, dose: { ...press.dose, restSeconds: 33 } },
      findExercise,
    );
    if (!edited.ok) throw new Error(edited.error.message);
    const [before, after] = [rowsOf(program), rowsOf(edited.value)];
    expect(after.map((row, index) => before[index] && isSameRow(row, before[index]))).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('a paste', () => {
  const rows = rowsOf(
    aProgram([
      aPhase([aSession(['mon'], [goblet], { name: 'Monday' })], { weeks: 2 }),
      aPhase([aSession(['mon'], [squat, press], { name: 'Monday' })], { weeks: 2 }),
    ]),
  );
  const at = (row: number, left: number, right = left, bottom = row) => ({ top: row, bottom, left, right });

  it('is laid over the grid from the chosen cell', () => {
    const laid = layPaste(rows, 4, at(0, 2), [
      ['2x5', '3x5'],
      ['', '4x5'],
    ]);
    expect(laid.ok && laid.value.map(({ spot, text, week }) => [spot.row, spot.column, week, text])).toEqual([
      [0, 2, 2, '2x5'],
      [0, 3, 1, '3x5'],
      [1, 3, 1, '4x5'],
    ]);
  });

  it('of one cell fills the selection', () => {
    const laid = layPaste(rows, 4, at(0, 1, 4), [['2x5']]);
    expect(laid.ok && laid.value.map(({ text }) => text)).toEqual(['2x5', '2x5', '2x5', '2x5']);
  });

  it('is refused whole where it does not fit, and says by how much', () => {
    expect(layPaste(rows, 4, at(1, 1), [['a'], ['b']])).toMatchObject({
      ok: false,
      error: { message: 'The paste has 2 rows; from here down the table has 1.' },
    });
    expect(layPaste(rows, 4, at(0, 4), [['a', 'b']])).toMatchObject({
      ok: false,
      error: { message: 'The paste has 2 weeks; from week 4 on the program has 1.' },
    });
    expect(layPaste(rows, 4, at(1, 1), [['2x5']])).toMatchObject({
      ok: false,
      error: { spot: { row: 1, column: 1 } },
    });
    expect(layPaste(rows, 4, at(0, 1), [])).toMatchObject({ ok: false });
  });
});

describe('a cell', () => {
  const patient = aPatient({ tests: [aStrengthTest('back-squat', 40)] });
  const clinic = {
    ...newClinic(),
    equipment: {
      ...NO_EQUIPMENT,
      bars: [20],
      plates: [
        { weight: 5, pairs: 2 },
        { weight: 1.25, pairs: 1 },
      ],
    },
  };
  const view = (item: ProgramItem, column = 1) => {
    const [row] = rowsOf(aProgram([aPhase([aSession(['mon'], [item])], { weeks: 4 })]));
    const cell = row?.cells[column - 1];
    const exercise = findExercise(item.exerciseId);
    if (!cell || !exercise) throw new Error('no cell');
    return viewCell(cell, exercise, { patient, clinic });
  };

  it('says the dose of its week, the iron it comes to and how that is built', () => {
    expect(view(anItem('back-squat', lifted([atPercent(73, 5, { load: null })])))).toEqual({
      text: '5x5 @73%',
      load: '32.5 kg',
      recipe: '32.5 kg (72 %) · bar 20 + 2 × (5 + 1.25)',
      overridden: false,
      easier: false,
    });
  });

  it('gives plates for a typed weight too, and says when the kit cannot make it', () => {
    expect(view(anItem('back-squat', lifted([kilograms(30)]))).recipe).toBe('30 kg · bar 20 + 2 × 5');
    expect(view(anItem('back-squat', lifted([kilograms(31)]))).recipe).toBe('31 kg · not in this kit');
  });

  it('says a weight between plates as the one that can be made below it', () => {
    const steps = {
      course: { kind: 'step', variable: 'load', by: 2, everyWeeks: 1, limit: null },
      deload: null,
      overrides: [],
    } as const;
    const item = anItem('back-squat', lifted([kilograms(30)], { progression: { ...steps, overrides: [] } }));
    expect(view(item, 1)).toMatchObject({ text: '5x5 @30kg', load: null });
    expect(view(item, 2)).toMatchObject({ text: '5x5 @32kg', load: '30 kg' });
  });

  it('marks a week written by hand and an easier week', () => {
    const item = anItem(
      'back-squat',
      lifted([aGroup()], {
        progression: {
          course: { kind: 'constant' },
          deload: { everyWeeks: 4, factor: 0.8 },
          overrides: [{ week: 2, sets: 3 }],
        },
      }),
    );
    expect([1, 2, 3, 4].map((week) => [view(item, week).overridden, view(item, week).easier])).toEqual([
      [false, false],
      [true, false],
      [false, false],
      [false, true],
    ]);
  });
});
