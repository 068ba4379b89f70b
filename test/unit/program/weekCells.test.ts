import { describe, expect, it } from 'vitest';
import { findExercise } from '../../../shared/exercise/library';
import type { Dose, Progression } from '../../../shared/program/dose';
import type { ProgramItem } from '../../../shared/program/schema';
import {
  type CellChange,
  cellEdits,
  fillRight,
  overrideOf,
  weekCellText,
  withOverride,
} from '../../../shared/program/weekCells';
import { doseInWeek } from '../../../shared/program/weekPlan';
import { anItem, aPhase, aProgram, aSession, atPercent, kilograms, lifted } from '../../support/programs';

const ramp = (changes: Partial<Progression> = {}): Progression => ({
  course: { kind: 'ramp', variable: 'percent1RM', from: 60, to: 80 },
  deload: null,
  overrides: [],
  ...changes,
});
const squat = (progression: Progression = ramp()): ProgramItem =>
  anItem('back-squat', lifted([atPercent(60, 5, { load: null })], { progression }));
const programOf = (...items: ProgramItem[]) => aProgram([aPhase([aSession(['mon'], items)], { weeks: 5 })]);
const context = { library: findExercise, unit: 'kg' } as const;
const change = (item: ProgramItem, week: number, text: string): CellChange => ({
  item,
  week,
  weeks: 5,
  text,
});
const exercise = findExercise('back-squat');
if (!exercise) throw new Error('no squat');

function edited(item: ProgramItem, ...cells: readonly (readonly [number, string])[]): Dose {
  const edits = cellEdits(
    programOf(item),
    cells.map(([week, text]) => change(item, week, text)),
    context,
  );
  if (!edits.ok) throw new Error(edits.error.message);
  const [edit] = edits.value;
  return edit?.kind === 'set-dose' ? edit.dose : item.dose;
}

describe('a cell of the week grid', () => {
  it('writes only what differs from the progression', () => {
    const dose = edited(squat(), [3, '5x5 @75%']);
    expect(dose.progression.overrides).toEqual([{ week: 3, percent1RM: { low: 75, high: 75 } }]);
    expect(weekCellText({ item: { ...squat(), dose }, week: 3, weeks: 5 }, exercise)).toBe('5x5 @75%');
  });

  it('that says what the progression gives anyway writes nothing and takes an override away', () => {
    expect(edited(squat(), [3, '5x5 @70%']).progression.overrides).toEqual([]);
    const own = squat(ramp({ overrides: [{ week: 3, sets: 2 }] }));
    expect(edited(own, [3, '5x5 @70%']).progression.overrides).toEqual([]);
    expect(edited(own, [3, '5x5']).progression.overrides).toEqual([]);
  });

  it('shown with rounded numbers can be entered again as it stands', () => {
    const item = squat(
      ramp({ course: { kind: 'step', variable: 'percent1RM', by: 1 / 3, everyWeeks: 1, limit: null } }),
    );
    const text = weekCellText({ item, week: 2, weeks: 5 }, exercise);
    expect(text).toBe('5x5 @60.33%');
    expect(edited(item, [2, text])).toBe(item.dose);
    const own = withOverride(item.dose, { week: 2, weeks: 5 }, { sets: 2 });
    expect(edited({ ...item, dose: own }, [2, text]).progression.overrides).toEqual([]);
  });

  it('that is emptied goes back to the progression', () => {
    const own = squat(
      ramp({
        overrides: [
          { week: 2, sets: 2 },
          { week: 4, sets: 3 },
        ],
      }),
    );
    expect(edited(own, [2, ' ']).progression.overrides).toEqual([{ week: 4, sets: 3 }]);
  });

  it('with a weight in place of a % is lifted with that weight', () => {
    const dose = edited(squat(), [1, '3x5 40kg']);
    const week = doseInWeek(dose, 1, 5);
    expect(week.kind === 'resistance' ? week.groups[0] : null).toMatchObject({
      sets: 3,
      load: { kind: 'mass', mass: { value: 40, unit: 'kg' } },
    });
  });

  it('keeps the overrides in the order of their weeks', () => {
    const dose = edited(squat(), [4, '2x5'], [1, '3x5'], [2, '4x5']);
    expect(dose.progression.overrides.map(({ week }) => week)).toEqual([1, 2, 4]);
  });

  it('lies within its phase', () => {
    expect(() => withOverride(squat().dose, { week: 6, weeks: 5 }, { sets: 2 })).toThrow(
      'week 6 of a phase of 5',
    );
  });
});

describe('many cells at once', () => {
  it('are one edit for each exercise that changes', () => {
    const [a, b, same] = [squat(), squat(), squat()];
    const edits = cellEdits(
      programOf(a, b, same),
      [change(a, 1, '3x5'), change(a, 2, '3x5'), change(b, 1, '4x5'), change(same, 1, '5x5')],
      context,
    );
    expect(edits.ok && edits.value.map((edit) => (edit.kind === 'set-dose' ? edit.item : null))).toEqual([
      a.id,
      b.id,
    ]);
  });

  it('are all refused for one bad cell, which is named', () => {
    const item = squat();
    const edits = cellEdits(
      programOf(item),
      [change(item, 1, '3x5'), change(item, 2, '3x0'), change(item, 3, 'abc')],
      context,
    );
    expect(edits).toMatchObject({ ok: false, error: { index: 1 } });
    expect(edits.ok ? '' : edits.error.message).not.toBe('');
  });

  it('are refused by the rules of the whole program: kilograms beside pounds', () => {
    const [item, other] = [squat(), anItem('back-squat', lifted([kilograms(20)]))];
    const edits = cellEdits(programOf(item, other), [change(item, 2, '5x5 45lb')], context);
    expect(edits).toMatchObject({ ok: false, error: { index: 0 } });
    expect(edits.ok ? '' : edits.error.message).toContain('would mix units');
  });
});

describe('fill right', () => {
  const places = (item: ProgramItem, ...weeks: number[]) => weeks.map((week) => ({ item, week, weeks: 5 }));

  it('writes the first week of each row into the rest, and passes over weeks without the exercise', () => {
    const item = squat();
    const [first, ...rest] = places(item, 1, 2, 3);
    if (!first) throw new Error('no first');
    const filled = fillRight(
      [
        [first, null, ...rest],
        [null, ...places(item, 4)],
      ],
      findExercise,
    );
    expect(filled.map(({ week, text }) => [week, text])).toEqual([
      [2, '5x5 @60%'],
      [3, '5x5 @60%'],
    ]);
  });

  it('holds a ramp at the week it starts from', () => {
    const item = squat();
    const edits = cellEdits(programOf(item), fillRight([places(item, 2, 3, 4)], findExercise), context);
    const [edit] = edits.ok ? edits.value : [];
    if (edit?.kind !== 'set-dose') throw new Error('no edit');
    const percents = [1, 2, 3, 4, 5].map((week) => {
      const dose = doseInWeek(edit.dose, week, 5);
      return dose.kind === 'resistance' ? dose.groups[0]?.percent1RM?.high : null;
    });
    expect(percents).toEqual([60, 65, 65, 65, 80]);
    expect(overrideOf(edit.dose, 2)).toBeNull();
  });
});
