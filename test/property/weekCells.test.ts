import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findExercise } from '../../shared/exercise/library';
import { WeekOverride } from '../../shared/program/dose';
import { applyEdit } from '../../shared/program/edit';
import {
  cellEdits,
  fillRight,
  weekCellText,
  withOverride,
  withoutOverride,
} from '../../shared/program/weekCells';
import { readTable, writeTable } from '../../shared/program/weekCellsTable';
import { doseInWeek } from '../../shared/program/weekPlan';
import { anExercise, doseFor } from '../support/arbitraryDoses';
import { anItem, aPhase, aProgram, aSession } from '../support/programs';
import '../support/propertyRuns';

const WEEKS = 8;
const anyItem = anExercise.chain((exercise) =>
  doseFor(exercise).map((dose) => ({ exercise, item: anItem(exercise.id, dose) })),
);
const anyWeek = fc.integer({ min: 1, max: WEEKS });
const amounts = (dose: Parameters<typeof doseInWeek>[0], week: number) => {
  const { progression: _, ...rest } = doseInWeek(dose, week, WEEKS);
  return rest;
};

it('a table read back from the clipboard is the table that was written', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('', '5x5 @80%', 'a\tb', '"', 'x\ny', '\r\n', '"a"\t'));
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(
    fc.property(table, (rows) => {
      expect(readTable(writeTable(rows))).toEqual(rows);
    }),
  );
});

it('a cell entered again as it is shown changes nothing', () => {
  fc.assert(
    fc.property(anyItem, anyWeek, ({ exercise, item }, week) => {
      const program = aProgram([aPhase([aSession(['mon'], [item])], { weeks: WEEKS })]);
      const place = { item, week, weeks: WEEKS };
      const edits = cellEdits(program, [{ ...place, text: weekCellText(place, exercise) }], {
        library: findExercise,
        unit: 'kg',
      });
      if (!edits.ok) throw new Error(edits.error.message);
      const applied = edits.value.reduce((before, edit) => {
        const after = applyEdit(before, edit, findExercise);
        if (!after.ok) throw new Error(after.error.message);
        return after.value;
      }, program);
      const dose = applied.phases[0]?.sessions[0]?.items[0]?.dose;
      if (!dose) throw new Error('no dose');
      for (let at = 1; at <= WEEKS; at += 1)
        if (at !== week) expect(amounts(dose, at)).toEqual(amounts(item.dose, at));
      expect(weekCellText({ item: { ...item, dose }, week, weeks: WEEKS }, exercise)).toBe(
        weekCellText(place, exercise),
      );
    }),
  );
});

it('a week written by hand is that week and no other, fits the file, and is taken away without a trace', () => {
  const cell = fc.record(
    {
      sets: fc.integer({ min: 1, max: 6 }),
      reps: fc.integer({ min: 1, max: 15 }).map((n) => ({ low: n, high: n })),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anyItem, anyWeek, cell, ({ item: { dose } }, week, override) => {
      const written = withOverride(dose, { week, weeks: WEEKS }, override);
      const whole = { ...override, week };
      const naive = {
        ...dose,
        progression: {
          ...dose.progression,
          overrides: [...withoutOverride(dose, week).progression.overrides, whole],
        },
      };
      expect(amounts(written, week)).toEqual(amounts(naive, week));
      for (let at = 1; at <= WEEKS; at += 1)
        if (at !== week) expect(amounts(written, at)).toEqual(amounts(dose, at));
      for (const one of written.progression.overrides) expect(WeekOverride.safeParse(one).success).toBe(true);
      const inOrder = (one: typeof dose) => one.progression.overrides.toSorted((a, b) => a.week - b.week);
      expect(inOrder(withoutOverride(written, week))).toEqual(inOrder(withoutOverride(dose, week)));
    }),
  );
});

it('a cell filled into another week makes that week read the same', () => {
  const single = anyItem.filter(
    ({ item: { dose } }) =>
      dose.kind !== 'resistance' || dose.groups.filter(({ role }) => role === 'work').length === 1,
  );
  fc.assert(
    fc.property(single, anyWeek, anyWeek, ({ exercise, item }, from, to) => {
      const program = aProgram([aPhase([aSession(['mon'], [item])], { weeks: WEEKS })]);
      const place = (week: number) => ({ item, week, weeks: WEEKS });
      const changes = fillRight([[place(from), place(to)]], findExercise);
      const edits = cellEdits(program, changes, { library: findExercise, unit: 'kg' });
      if (!edits.ok) throw new Error(`${changes[0]?.text}: ${edits.error.message}`);
      const [edit] = edits.value;
      const dose = edit?.kind === 'set-dose' ? edit.dose : item.dose;
      expect(weekCellText({ ...place(to), item: { ...item, dose } }, exercise)).toBe(
        weekCellText(place(from), exercise),
      );
    }),
  );
});
