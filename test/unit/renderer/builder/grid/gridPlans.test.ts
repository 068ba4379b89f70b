import { describe, expect, it } from 'vitest';
import { planClear, planFill, planPaste, planWrite } from '../../../../../renderer/builder/grid/gridPlans';
import { gridRows } from '../../../../../renderer/builder/grid/gridRows';
import { findExercise } from '../../../../../shared/exercise/library';
import { anItem, aPhase, aProgram, aSession, atPercent, lifted } from '../../../../support/programs';

const squat = () => anItem('back-squat', lifted([atPercent(70, 5, { load: null })]));
const rows = gridRows(
  aProgram([aPhase([aSession(['mon'], [squat(), squat()])], { weeks: 3 }), aPhase([], { weeks: 2 })]),
  findExercise,
).flatMap((section) => section.rows);
const size = { rows: 2, weeks: 5, phaseEnds: [3, 5] };
const block = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });

describe('a step of the grid', () => {
  it('is named after what it does, for undo', () => {
    expect(planWrite(rows, { row: 0, column: 2 }, '3x5')).toMatchObject({
      value: { label: 'change Barbell back squat in week 2' },
    });
    expect(planClear(rows, block(0, 0, 2, 2))).toMatchObject({
      label: 'clear 1 cell',
      done: '1 cell back to the progression',
    });
    expect(planPaste(rows, 5, block(0, 0, 1, 1), '3x5\t3x5\n3x5\t3x5\n')).toMatchObject({
      value: { label: 'paste 4 cells', done: 'Pasted 4 cells' },
    });
    expect(planFill(rows, block(0, 1, 1, 2), size, findExercise)?.label).toBe('fill right 2 exercises');
  });

  it('passes over weeks that do not have the exercise, and is refused where only these are meant', () => {
    expect(planClear(rows, block(0, 0, 2, 5)).changes.map(({ spot }) => spot.column)).toEqual([2, 3]);
    expect(planWrite(rows, { row: 0, column: 4 }, '3x5')).toMatchObject({ ok: false });
  });

  it('fills from a single week on to the end of its phase, and says when that is reached', () => {
    const plan = planFill(rows, block(1, 1, 1, 1), size, findExercise);
    expect(plan?.label).toBe('fill right Barbell back squat');
    expect(plan?.changes.map(({ spot, text }) => [spot.column, text])).toEqual([
      [2, '5x5 @70%'],
      [3, '5x5 @70%'],
    ]);
    expect(planFill(rows, block(1, 1, 3, 3), size, findExercise)).toBeNull();
  });
});
