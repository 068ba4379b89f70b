import { describe, expect, test } from 'vitest';
import { findExercise } from '../../../shared/exercise/library';
import { countDiff } from '../../../shared/program/countDiff';
import { diffDose } from '../../../shared/program/diffDose';
import { diffPrograms } from '../../../shared/program/diffPrograms';
import { Dose, type Progression } from '../../../shared/program/dose';
import { applyEdit, type ProgramEdit } from '../../../shared/program/edit';
import type { Program } from '../../../shared/program/schema';
import {
  anItem,
  aPhase,
  aProgram,
  aSession,
  atPercent,
  impactDose,
  kilograms,
  lifted,
  monday,
  rpe,
  WARM_UP,
} from '../../support/programs';

const squat = anItem('goblet-squat', lifted([kilograms(10, { sets: 3, reps: { low: 8, high: 8 } })]));
const row = anItem('row-band-seated');
const stand = anItem('single-leg-stance');
const one = aSession(['mon'], [squat, row, stand]);
const two = aSession(['thu'], []);
const program = aProgram([aPhase([one, two])]);

function edited(...edits: readonly ProgramEdit[]): Program {
  return edits.reduce((current, edit) => {
    const next = applyEdit(current, edit, findExercise);
    if (!next.ok) throw new Error(next.error.message);
    return next.value;
  }, program);
}
const rows = (after: Program, session = 0) =>
  diffPrograms(program, after).phases[0]?.sessions[session]?.items ?? [];

describe('the difference of two versions', () => {
  test('names the fields of a dose that differ, with both values', () => {
    const dose = lifted([kilograms(12, { sets: 3, reps: { low: 10, high: 10 } })]);
    const [first] = rows(edited({ kind: 'set-dose', item: squat.id, dose }));
    expect(
      first?.kind === 'kept' && first.dose.map(({ field, before, after }) => [field, before, after]),
    ).toEqual([
      ['reps', { low: 8, high: 8 }, { low: 10, high: 10 }],
      ['load', kilograms(10).load, kilograms(12).load],
    ]);
  });

  test('names the group of sets where there are several, and all of them where there are more', () => {
    const before = monday([anItem('barbell-deadlift', lifted([WARM_UP, atPercent(80)]))]);
    const dosed = (...percents: readonly number[]): Program => {
      const [item] = before.phases[0]?.sessions[0]?.items ?? [];
      if (!item) throw new Error('no item');
      const dose = lifted([WARM_UP, ...percents.map((percent) => atPercent(percent))]);
      const next = applyEdit(before, { kind: 'set-dose', item: item.id, dose }, findExercise);
      if (!next.ok) throw new Error(next.error.message);
      return next.value;
    };
    const changesTo = (after: Program) => {
      const [item] = diffPrograms(before, after).phases[0]?.sessions[0]?.items ?? [];
      return item?.kind === 'kept' ? item.dose : [];
    };
    expect(changesTo(dosed(85))).toMatchObject([{ field: 'percent1RM', group: { index: 1, role: 'work' } }]);
    expect(changesTo(dosed(80, 85)).map(({ field }) => field)).toEqual(['groups']);
  });

  test('tells a move from a change: one exercise taken to the front is one move', () => {
    const moved = edited({ kind: 'move-item', item: stand.id, session: one.id, index: 0 });
    expect(rows(moved).map((item) => item.kind === 'kept' && item.moved)).toEqual([
      { from: null },
      null,
      null,
    ]);
    expect(countDiff(diffPrograms(program, moved))).toMatchObject({ moved: 1, changed: 0, total: 1 });
  });

  test('an exercise in another session stands there as moved, and where it was as left', () => {
    const moved = edited({ kind: 'move-item', item: row.id, session: two.id, index: 0 });
    expect(rows(moved).map(({ kind }) => kind)).toEqual(['kept', 'left', 'kept']);
    expect(rows(moved, 1)).toMatchObject([{ kind: 'kept', moved: { from: 'Session mon' } }]);
    expect(countDiff(diffPrograms(program, moved)).total).toBe(1);
  });

  test('an exercise swapped for another of its lift is a change, not a new one', () => {
    const dose = lifted([atPercent(60)]);
    const after = edited({ kind: 'swap-exercise', item: squat.id, exerciseId: 'back-squat', dose });
    expect(rows(after)[0]).toMatchObject({ kind: 'kept', swapped: true });
  });

  test('what is gone stands where it was', () => {
    const after = edited({ kind: 'remove-item', item: row.id });
    expect(rows(after).map(({ kind }) => kind)).toEqual(['kept', 'removed', 'kept']);
    const phases = edited(
      { kind: 'add-phase', index: 0, phase: aPhase([], { name: 'Learn', purpose: 'learn' }) },
      { kind: 'remove-session', session: two.id },
    );
    const diff = diffPrograms(program, phases);
    expect(diff.phases.map(({ kind }) => kind)).toEqual(['added', 'kept']);
    expect(diff.phases[1]?.sessions.map(({ kind }) => kind)).toEqual(['kept', 'removed']);
  });

  test('phases and sessions say what of them changed', () => {
    const [phase] = program.phases;
    if (!phase) throw new Error('no phase');
    const after = edited(
      { kind: 'resize-phase', phase: phase.id, weeks: 9 },
      { kind: 'set-setting', session: one.id, setting: 'home' },
      { kind: 'set-title', title: 'Winter' },
    );
    const diff = diffPrograms(program, after);
    expect(diff.whole).toEqual([{ field: 'title', before: 'Program', after: 'Winter' }]);
    expect(diff.phases[0]?.changes).toEqual([{ field: 'weeks', before: 4, after: 9 }]);
    expect(diff.phases[0]?.sessions[0]?.changes).toEqual([
      { field: 'setting', before: 'clinic', after: 'home' },
    ]);
  });
});

describe('the difference of two doses', () => {
  const effort = rpe(6);
  const range = { low: 3, high: 4 };
  const everyDose: Readonly<Record<string, unknown>> = {
    restSeconds: 75,
    tempo: { down: 3, bottom: 1, up: 1, top: 0 },
    intent: 'fast',
    handSupport: 'full',
    side: 'left',
    timesPerDay: 3,
  };
  const courses: Readonly<Record<string, Partial<Progression>>> = {
    course: { course: { kind: 'ramp', variable: 'sets', from: 1, to: 3 } },
    deload: { deload: { everyWeeks: 4, factor: 0.8 } },
    weeks: { overrides: [{ week: 2, sets: 4 }] },
  };
  const { restSeconds, tempo, intent, handSupport, side, timesPerDay, progression } = lifted([]);
  const manner = { restSeconds, tempo, intent, handSupport, side, timesPerDay, progression };
  const common = { sets: 2, effort: null, ...manner };
  const kinds: readonly (readonly [Dose, Readonly<Record<string, unknown>>])[] = [
    [lifted([kilograms(10)]), {}],
    [
      Dose.parse({ ...common, kind: 'carry', amount: { low: 1, high: 2 }, measure: 'metres', load: null }),
      { sets: 5, effort, amount: range, measure: 'seconds', load: { kind: 'body-weight' } },
    ],
    [impactDose(), { sets: 2, effort, amount: range }],
    [
      Dose.parse({ ...common, kind: 'hold', amount: { low: 1, high: 2 }, holds: 1 }),
      { sets: 5, effort, amount: range, holds: 3 },
    ],
    [
      Dose.parse({ ...common, kind: 'repetition', reps: { low: 1, high: 2 } }),
      { sets: 5, effort, reps: range },
    ],
    [
      Dose.parse({ ...common, kind: 'time', amount: { low: 1, high: 2 } }),
      { sets: 5, effort, amount: range },
    ],
  ];

  test.each(kinds.map(([dose, own]) => [dose.kind, dose, own] as const))(
    'names each field of a %s dose by itself',
    (_, dose, own) => {
      const shown = (after: unknown) => diffDose(dose, Dose.parse(after)).map(({ field }) => field);
      for (const [field, value] of Object.entries({ ...everyDose, ...own }))
        expect(shown({ ...dose, [field]: value })).toEqual([field]);
      for (const [field, change] of Object.entries(courses))
        expect(shown({ ...dose, progression: { ...dose.progression, ...change } })).toEqual([field]);
    },
  );

  test('names each field of a group of sets by itself', () => {
    const group = kilograms(10);
    const changes = { sets: 2, reps: range, percent1RM: range, effort, load: null };
    for (const [field, value] of Object.entries(changes)) {
      const after = lifted([{ ...group, [field]: value }]);
      expect(diffDose(lifted([group]), after).map((change) => change.field)).toEqual([field]);
    }
  });

  test('compares doses of two kinds as a whole', () => {
    expect(diffDose(impactDose(), lifted([kilograms(4)])).map(({ field }) => field)).toEqual(['dose']);
  });
});
