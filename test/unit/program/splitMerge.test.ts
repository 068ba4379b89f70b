import { describe, expect, test } from 'vitest';
import { findExercise } from '../../../shared/exercise/library';
import { TrackId } from '../../../shared/id';
import { copyPhase, newPhaseIds } from '../../../shared/program/copyPhase';
import { CONSTANT, type Progression } from '../../../shared/program/dose';
import { applyEdit, type ProgramEdit } from '../../../shared/program/edit';
import type { Program, ProgramItem } from '../../../shared/program/schema';
import {
  anItem,
  aPhase,
  aProgram,
  aSession,
  atPercent,
  countedId,
  impactDose,
  kilograms,
  lifted,
} from '../../support/programs';

const deadlift = (progression: Partial<Progression>, groups = [atPercent(70)]): ProgramItem =>
  anItem('barbell-deadlift', lifted(groups, { progression: { ...CONSTANT, ...progression } }));

const ofOne = (item: ProgramItem, weeks: number): Program =>
  aProgram([aPhase([aSession(['mon'], [item])], { weeks, name: 'Build' })]);

const apply = (program: Program, edit: ProgramEdit) => applyEdit(program, edit, findExercise);

function applied(program: Program, edit: ProgramEdit): Program {
  const result = apply(program, edit);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function phaseOf(program: Program, at: number) {
  const phase = program.phases[at];
  if (!phase) throw new Error(`no phase ${at}`);
  return phase;
}

const split = (program: Program, at: number): ProgramEdit => ({
  kind: 'split-phase',
  phase: phaseOf(program, 0).id,
  at,
  newPhase: { ...newPhaseIds(phaseOf(program, 0), countedId), name: 'Build 2' },
});
const merge = (program: Program): ProgramEdit => ({ kind: 'merge-phases', phase: phaseOf(program, 0).id });

const doseOf = (program: Program, at: number) => {
  const item = phaseOf(program, at).sessions[0]?.items[0];
  if (!item) throw new Error('no exercise');
  return item.dose;
};
const progressions = (program: Program) => program.phases.map((_, at) => doseOf(program, at).progression);

describe('splitting a phase', () => {
  test('a ramp is cut where it has come to, and goes on from there', () => {
    const course = { kind: 'ramp', variable: 'percent1RM', from: 50, to: 85 } as const;
    const program = ofOne(deadlift({ course }), 8);
    const next = applied(program, split(program, 4));
    expect(next.phases.map(({ name, weeks }) => [name, weeks])).toEqual([
      ['Build', 4],
      ['Build 2', 4],
    ]);
    expect(progressions(next)).toEqual([
      { course: { ...course, to: 65 }, deload: null, overrides: [] },
      { course: { ...course, from: 70 }, deload: null, overrides: [] },
    ]);
  });

  test('steps go on from the weight they have come to', () => {
    const course = { kind: 'step', variable: 'load', by: 2.5, everyWeeks: 2, limit: 50 } as const;
    const program = ofOne(deadlift({ course }, [kilograms(40)]), 8);
    const next = applied(program, split(program, 4));
    expect(doseOf(next, 1)).toMatchObject({
      groups: [{ load: { mass: { value: 45 } } }],
      progression: { course, overrides: [] },
    });
  });

  test('easier weeks that would be counted anew are written out', () => {
    const deload = { everyWeeks: 4, factor: 0.8 };
    const program = ofOne(deadlift({ deload }), 8);
    expect(progressions(applied(program, split(program, 4)))).toEqual([
      { ...CONSTANT, deload },
      { ...CONSTANT, deload },
    ]);
    expect(progressions(applied(program, split(program, 5)))[1]).toEqual({
      ...CONSTANT,
      overrides: [{ week: 3, percent1RM: { low: 56, high: 56 } }],
    });
  });

  test('weeks written by hand go to their half', () => {
    const overrides = [
      { week: 2, sets: 3 },
      { week: 6, sets: 4 },
    ];
    const program = ofOne(deadlift({ overrides }), 8);
    expect(progressions(applied(program, split(program, 4))).map((one) => one.overrides)).toEqual([
      [{ week: 2, sets: 3 }],
      [{ week: 2, sets: 4 }],
    ]);
  });

  test('a dose that cannot go on is refused with its name and the weeks that would do', () => {
    const groups = [atPercent(70, 5), atPercent(60, 8)];
    const program = ofOne(deadlift({ deload: { everyWeeks: 4, factor: 0.8 } }, groups), 9);
    expect(apply(program, split(program, 3))).toMatchObject({
      ok: false,
      error: {
        field: 'at',
        message: expect.stringMatching(/Barbell deadlift.*after week 3.*after week 4, 8/),
      },
    });
    expect(apply(program, split(program, 8)).ok).toBe(true);
  });

  test.each([0, 8, 2.5, Number.NaN])('a cut after %s of 8 weeks is refused with the limit', (at) => {
    const program = ofOne(deadlift({}), 8);
    expect(apply(program, split(program, at))).toMatchObject({
      ok: false,
      error: { field: 'at', message: expect.stringContaining('1 to 7') },
    });
  });

  test('ids that do not fit, or are in use, are refused', () => {
    const program = ofOne(deadlift({}), 8);
    const phase = phaseOf(program, 0);
    const withIds = (newPhase: Extract<ProgramEdit, { kind: 'split-phase' }>['newPhase']) =>
      apply(program, { kind: 'split-phase', phase: phase.id, at: 2, newPhase });
    const fresh = { ...newPhaseIds(phase, countedId), name: 'Rest' };
    expect(withIds({ ...fresh, sessions: [] })).toMatchObject({ ok: false, error: { field: 'newPhase' } });
    expect(withIds({ ...fresh, id: phase.id })).toMatchObject({ ok: false, error: { field: 'newPhase' } });
    expect(withIds({ ...fresh, name: '' })).toMatchObject({ ok: false, error: { field: 'newPhase.name' } });
  });
});

describe('merging a phase with the next', () => {
  test.each([1, 3, 4, 7])('what was cut after week %s becomes the program it was', (at) => {
    const course = { kind: 'ramp', variable: 'percent1RM', from: 50, to: 85 } as const;
    const program = ofOne(deadlift({ course, overrides: [{ week: 5, sets: 3 }] }), 8);
    expect(applied(applied(program, split(program, at)), merge(program))).toEqual(program);
  });

  const two = (first: ProgramItem, second: ProgramItem): Program =>
    aProgram([
      aPhase([aSession(['mon'], [first], { name: 'Monday' })], { weeks: 4, name: 'Learn', purpose: 'learn' }),
      aPhase([aSession(['mon'], [second], { name: 'Monday' })], { weeks: 2, name: 'Target' }),
    ]);

  test('other doses of the same lift are kept as weeks written out', () => {
    const first = deadlift({});
    const second = { ...deadlift({}, [atPercent(80, 5)]), track: first.track };
    const program = two(first, second);
    const next = applied(program, merge(program));
    expect(next.phases).toMatchObject([{ name: 'Learn', weeks: 6, purpose: 'learn' }]);
    expect(doseOf(next, 0).progression.overrides).toEqual([
      { week: 5, percent1RM: { low: 80, high: 80 } },
      { week: 6, percent1RM: { low: 80, high: 80 } },
    ]);
  });

  test('what a week cannot say is refused by name: another rest, other days, another exercise of the track', () => {
    const first = deadlift({});
    const twin = { ...deadlift({}), track: first.track };
    const restful = { ...twin, dose: { ...twin.dose, restSeconds: 180 } };
    const refusalOf = (program: Program) => {
      const result = apply(program, merge(program));
      return result.ok ? null : result.error;
    };
    expect(refusalOf(two(first, restful))).toMatchObject({
      field: 'dose',
      message: expect.stringContaining('Barbell deadlift'),
    });
    expect(refusalOf(two(first, { ...twin, exerciseId: 'back-squat' }))).toMatchObject({ field: 'items' });
    expect(refusalOf(two(first, { ...twin, note: 'slowly' }))).toMatchObject({ field: 'items' });
    const other = two(first, twin);
    const days = aProgram([
      phaseOf(other, 0),
      { ...phaseOf(other, 1), sessions: [aSession(['tue'], [twin])] },
    ]);
    expect(refusalOf(days)).toMatchObject({ field: 'schedule', message: expect.stringContaining('days') });
    expect(refusalOf(aProgram([phaseOf(other, 0)]))).toMatchObject({ field: 'phase' });
    const long = aProgram(other.phases.map((phase) => ({ ...phase, weeks: 60 })));
    expect(refusalOf(long)).toMatchObject({ field: 'weeks', message: expect.stringContaining('104') });
  });

  test('exercises of one phase alone are named, and nothing is merged', () => {
    const program = two(deadlift({}), anItem('heel-drop-firm', impactDose()));
    expect(apply(program, merge(program))).toMatchObject({
      ok: false,
      error: {
        field: 'items',
        message: expect.stringMatching(/Only in Learn: Barbell deadlift\. Only in Target: Heel/),
      },
    });
  });
});

describe('a border, a place and a copy', () => {
  const program = aProgram(['A', 'B', 'C'].map((name) => aPhase([], { name, weeks: 4 })));
  const names = (of: Program) => of.phases.map(({ name }) => name).join('');

  test('a shifted border leaves the program as long as it was', () => {
    const shifted = applied(program, { kind: 'resize-border', phase: phaseOf(program, 0).id, weeks: 6 });
    expect(shifted.phases.map(({ weeks }) => weeks)).toEqual([6, 2, 4]);
  });

  test.each([
    [0, 0, 'at least 1'],
    [0, 8, 'between 1 and 104'],
    [0, 105, 'at most 104'],
    [2, 3, 'no phase after'],
  ])('the border of phase %s cannot go to %s weeks', (at, weeks, message) => {
    expect(apply(program, { kind: 'resize-border', phase: phaseOf(program, at).id, weeks })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(message) },
    });
  });

  test('a phase moves to its place', () => {
    const move = (at: number, index: number) =>
      names(applied(program, { kind: 'move-phase', phase: phaseOf(program, at).id, index }));
    expect([move(0, 1), move(2, 0), move(0, 99), move(1, 1)]).toEqual(['BAC', 'CAB', 'BCA', 'ABC']);
  });

  test('a copy shares tracks and no id', () => {
    const item = deadlift({});
    const phase = aPhase([aSession(['mon'], [item])]);
    const copy = copyPhase(phase, countedId);
    const ids = (one: typeof phase) => [
      one.id,
      ...one.sessions.flatMap(({ id, items }) => [id, ...items.map((own) => own.id)]),
    ];
    expect(ids(copy).filter((id) => ids(phase).includes(id as never))).toEqual([]);
    expect(TrackId.parse(copy.sessions[0]?.items[0]?.track)).toBe(item.track);
    expect(applied(aProgram([phase]), { kind: 'add-phase', index: 1, phase: copy }).phases).toHaveLength(2);
  });
});
