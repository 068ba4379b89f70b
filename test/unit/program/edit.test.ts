import { newClinic } from '../../../shared/clinic/newClinic';
import fc from 'fast-check';
import { applyPatches } from 'immer';
import { describe, expect, test } from 'vitest';
import { examples } from '../../../shared/examples';
import { findExercise, library } from '../../../shared/exercise/library';
import { ItemId, PhaseId, SessionId } from '../../../shared/id';
import { newPatient } from '../../../shared/patient/newPatient';
import { applyEdit, applyEditWithPatches, type ProgramEdit } from '../../../shared/program/edit';
import { Program, type ProgramItem } from '../../../shared/program/schema';
import { startingDose } from '../../../shared/program/startingDose';
import { generateProgram } from '../../../shared/template/generate';
import { templates } from '../../../shared/template/registry';
import { localDate } from '../../../shared/localDate';
import { countedId } from '../../support/countedId';

const [example] = examples;
if (!example) throw new Error('there are no examples');
const { program } = example;
const newId = countedId();

const sessionsOf = (p: Program) => p.phases.flatMap((phase) => phase.sessions);
const itemsOf = (p: Program) => sessionsOf(p).flatMap((session) => session.items);
const order = (p: Program) => sessionsOf(p).map((session) => session.items.map((item) => item.id));

function at<T>(list: readonly T[], index: number): T {
  const entry = list[index];
  if (entry === undefined) throw new Error(`nothing at ${index}`);
  return entry;
}

function item(exerciseId: string): ProgramItem {
  const exercise = findExercise(exerciseId);
  if (!exercise) throw new Error(exerciseId);
  return {
    id: ItemId.parse(newId()),
    track: at(itemsOf(program), 0).track,
    exerciseId,
    dose: startingDose(exercise, true),
    cues: null,
    note: '',
    superset: null,
  };
}

const apply = (edit: ProgramEdit, to = program) => applyEdit(to, edit, findExercise);
function applied(edit: ProgramEdit, to = program): Program {
  const result = apply(edit, to);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('moving, copying and removing', () => {
  const first = at(sessionsOf(program), 0);
  const second = at(sessionsOf(program), 1);
  const moved = at(first.items, 0);

  test('a moved item lands at its index and leaves no trace', () => {
    const next = applied({ kind: 'move-item', item: moved.id, session: second.id, index: 1 });
    expect(order(next)[0]).toEqual(first.items.slice(1).map(({ id }) => id));
    expect(at(order(next), 1)[1]).toBe(moved.id);
  });

  test('reordering within a session counts the index after the item was taken out', () => {
    const next = applied({ kind: 'move-item', item: moved.id, session: first.id, index: 2 });
    expect(order(next)[0]?.indexOf(moved.id)).toBe(2);
  });

  test('a copy keeps the track and has an id of its own', () => {
    const id = ItemId.parse(newId());
    const next = applied({ kind: 'copy-item', item: moved.id, newId: id, session: second.id, index: 99 });
    expect(at(at(sessionsOf(next), 1).items, second.items.length)).toMatchObject({
      id,
      track: moved.track,
      exerciseId: moved.exerciseId,
    });
    expect(
      apply({ kind: 'copy-item', item: moved.id, newId: moved.id, session: second.id, index: 0 }),
    ).toMatchObject({ ok: false });
  });

  test('moves agree with a plain list model', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: itemsOf(program).length - 1 }),
        fc.nat({ max: sessionsOf(program).length - 1 }),
        fc.nat({ max: 8 }),
        (i, s, index) => {
          const id = at(itemsOf(program), i).id;
          const session = at(sessionsOf(program), s);
          const model = order(program).map((ids) => ids.filter((other) => other !== id));
          at(model, s).splice(index, 0, id);
          expect(order(applied({ kind: 'move-item', item: id, session: session.id, index }))).toEqual(model);
        },
      ),
    );
  });

  test('what is gone is named', () => {
    const gone = ItemId.parse(newId());
    expect(apply({ kind: 'remove-item', item: gone })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('not in the program') },
    });
    expect(
      apply({ kind: 'move-item', item: moved.id, session: SessionId.parse(newId()), index: 0 }),
    ).toMatchObject({ ok: false });
  });
});

describe('doses that do not fit are refused with their rule', () => {
  const squat = item('back-squat');
  const session = at(sessionsOf(program), 0).id;
  const add = (entry: ProgramItem) => apply({ kind: 'add-item', session, index: 0, item: entry });

  test('a fitting dose is taken', () => expect(add(squat).ok).toBe(true));

  test('B18: % of 1RM on a body-weight exercise', () => {
    expect(add({ ...squat, exerciseId: 'sit-to-stand' })).toMatchObject({
      ok: false,
      error: { ruleId: 'B18-bodyweight-pct' },
    });
  });

  test('B19: a dose of another kind', () => {
    const hold = item('tandem-stance');
    expect(add({ ...squat, dose: hold.dose })).toMatchObject({
      ok: false,
      error: { ruleId: 'B19-dose-unit' },
    });
  });

  test.each([0, -1, Number.NaN, Infinity, 2.5])('B20: %s sets', (sets) => {
    const dose =
      squat.dose.kind === 'resistance'
        ? { ...squat.dose, groups: squat.dose.groups.map((group) => ({ ...group, sets })) }
        : squat.dose;
    const result = add({ ...squat, dose });
    expect(result).toMatchObject({ ok: false, error: { field: expect.stringContaining('sets') } });
  });

  test('B20: zero and below carry the rule', () => {
    const dose =
      squat.dose.kind === 'resistance'
        ? { ...squat.dose, groups: squat.dose.groups.map((group) => ({ ...group, sets: 0 })) }
        : squat.dose;
    expect(add({ ...squat, dose })).toMatchObject({
      ok: false,
      error: { ruleId: 'B20-zero', message: expect.stringContaining('above 0') },
    });
  });

  test('B16: kilograms and pounds do not mix in one program', () => {
    const weighed = (unit: 'kg' | 'lb'): ProgramItem => {
      const entry = item('goblet-squat');
      if (entry.dose.kind !== 'resistance') throw new Error('kind');
      return {
        ...entry,
        dose: {
          ...entry.dose,
          groups: entry.dose.groups.map((group) => ({
            ...group,
            percent1RM: null,
            load: { kind: 'mass' as const, mass: { value: 8, unit }, perHand: false },
          })),
        },
      };
    };
    expect(add(weighed('kg')).ok).toBe(true);
    expect(add(weighed('lb'))).toMatchObject({ ok: false, error: { ruleId: 'B16-units' } });
  });

  test('B16 and B18 also see single weeks and warm-up sets', () => {
    const entry = item('back-squat');
    if (entry.dose.kind !== 'resistance') throw new Error('kind');
    const [work] = entry.dose.groups;
    if (!work) throw new Error('no work set');
    const load = (value: number, unit: 'kg' | 'lb') => ({
      kind: 'mass' as const,
      mass: { value, unit },
      perHand: false,
    });
    const heavy = { ...work, percent1RM: null, load: load(40, 'kg') };
    const warm = { ...heavy, role: 'warm-up' as const, load: load(45, 'lb') };
    expect(add({ ...entry, dose: { ...entry.dose, groups: [warm, heavy] } })).toMatchObject({
      error: { ruleId: 'B16-units' },
    });
    const week = (override: object) => ({
      ...entry.dose,
      progression: { ...entry.dose.progression, overrides: [{ week: 1, ...override }] },
    });
    expect(
      add({ ...entry, dose: { ...week({ load: load(90, 'lb') }), kind: 'resistance', groups: [heavy] } }),
    ).toMatchObject({ error: { ruleId: 'B16-units' } });
    const band = item('row-band-seated');
    const percentWeek = {
      ...band.dose,
      progression: week({ percent1RM: { low: 90, high: 90 } }).progression,
    };
    expect(add({ ...band, dose: percentWeek })).toMatchObject({ error: { ruleId: 'B18-bodyweight-pct' } });
  });

  test('B19: a weight in each hand needs an exercise with one in each hand', () => {
    const entry = item('back-squat');
    if (entry.dose.kind !== 'resistance') throw new Error('kind');
    const perHand = { kind: 'mass' as const, mass: { value: 20, unit: 'kg' as const }, perHand: true };
    const groups = entry.dose.groups.map((group) => ({ ...group, percent1RM: null, load: perHand }));
    expect(add({ ...entry, dose: { ...entry.dose, groups } })).toMatchObject({
      error: { ruleId: 'B19-dose-unit', field: 'load.perHand' },
    });
  });

  test('a joining session or phase is looked at as closely as a single exercise', () => {
    const misfit = { ...item('glute-bridge'), dose: squat.dose };
    const [first] = program.phases;
    const [someSession] = first?.sessions ?? [];
    if (!first || !someSession) throw new Error('no session');
    const joining = { ...someSession, id: SessionId.parse(newId()), items: [misfit] };
    expect(apply({ kind: 'add-session', phase: first.id, index: 0, session: joining })).toMatchObject({
      error: { ruleId: 'B18-bodyweight-pct' },
    });
    const phase = { ...first, id: PhaseId.parse(newId()), sessions: [joining] };
    expect(apply({ kind: 'add-phase', index: 0, phase })).toMatchObject({
      error: { ruleId: 'B18-bodyweight-pct' },
    });
  });

  test('an exercise the library does not have', () => {
    expect(add({ ...squat, exerciseId: 'somersault' })).toMatchObject({
      ok: false,
      error: { field: 'exerciseId', message: expect.stringContaining('somersault') },
    });
  });

  test('every exercise takes its own starting dose and no dose of another kind', () => {
    const kinds = new Map([...library.values()].map((exercise) => [exercise.doseKind, exercise]));
    for (const exercise of library.values())
      for (const [kind, other] of kinds) {
        const entry: ProgramItem = { ...item(exercise.id), dose: startingDose(other, true) };
        if (kind === exercise.doseKind && other.loading.type !== exercise.loading.type) continue;
        if (kind === exercise.doseKind && other.loading.unit !== exercise.loading.unit) continue;
        expect(add(entry).ok, `${exercise.id} with ${kind}`).toBe(kind === exercise.doseKind);
      }
  });
});

describe('phases and sessions', () => {
  const phase = at(program.phases, 0);
  test.each([0, -3, 105, 1.5, Number.NaN])('%s weeks are refused and named', (weeks) => {
    expect(apply({ kind: 'resize-phase', phase: phase.id, weeks })).toMatchObject({
      ok: false,
      error: { field: 'weeks' },
    });
  });
  test('resize, rename, add and remove', () => {
    expect(at(applied({ kind: 'resize-phase', phase: phase.id, weeks: 6 }).phases, 0).weeks).toBe(6);
    expect(at(applied({ kind: 'rename-phase', phase: phase.id, name: 'Start' }).phases, 0).name).toBe(
      'Start',
    );
    const added = applied({
      kind: 'add-phase',
      index: 1,
      phase: { ...phase, id: PhaseId.parse(newId()), sessions: [] },
    });
    expect(added.phases).toHaveLength(program.phases.length + 1);
    expect(apply({ kind: 'add-phase', index: 0, phase })).toMatchObject({ ok: false });
    expect(applied({ kind: 'remove-phase', phase: phase.id }).phases).toHaveLength(program.phases.length - 1);
  });
  test('days and setting', () => {
    const session = at(phase.sessions, 0).id;
    const next = applied({ kind: 'set-schedule', session, schedule: { kind: 'days', days: ['wed'] } });
    expect(at(sessionsOf(next), 0).schedule).toEqual({ kind: 'days', days: ['wed'] });
    expect(apply({ kind: 'set-schedule', session, schedule: { kind: 'days', days: [] } })).toMatchObject({
      ok: false,
    });
    expect(
      apply({
        kind: 'set-schedule',
        session,
        schedule: { kind: 'times-a-week', times: 4, minimumRestDays: 2 },
      }),
    ).toMatchObject({ ok: false });
    expect(at(sessionsOf(applied({ kind: 'set-setting', session, setting: 'home' })), 0).setting).toBe(
      'home',
    );
  });
});

describe('a template lays out a whole program', () => {
  const template = at(templates, 0);
  const patient = newPatient({ ...example.patient, sexForReference: 'female' });
  const generate = (weeks: number | null) =>
    generateProgram({ template, patient, clinic: newClinic(), findExercise, newId, weeks });

  test('LIFTMOR has 35 weeks in three phases, and fits the file format', () => {
    const generated = generate(null);
    if (!generated.ok) throw new Error(generated.error);
    const next = applied({ kind: 'start-from-template', from: generated.value });
    expect(next.phases.map(({ purpose, weeks }) => [purpose, weeks])).toEqual([
      ['learn', 4],
      ['build', 4],
      ['target', 27],
    ]);
    expect(Program.safeParse(next).success).toBe(true);
    expect(next.id).toBe(program.id);
  });

  test('a lift keeps its track through the phases', () => {
    const generated = generate(null);
    if (!generated.ok) throw new Error(generated.error);
    const tracks = generated.value.phases.map((phase) => phase.sessions[0]?.items[0]?.track);
    expect(new Set(tracks).size).toBe(1);
  });

  test('shorter is allowed, too short is refused with the limit', () => {
    const short = generate(12);
    expect(short.ok && short.value.phases.at(-1)?.weeks).toBe(4);
    expect(generate(8)).toEqual({ ok: false, error: expect.stringContaining('9 to 104') });
  });
});

describe('purity and undo', () => {
  const edits = fc.oneof(
    fc.record({
      kind: fc.constant('move-item' as const),
      item: fc.constantFrom(...itemsOf(program).map(({ id }) => id)),
      session: fc.constantFrom(...sessionsOf(program).map(({ id }) => id)),
      index: fc.nat({ max: 70 }),
    }),
    fc.record({
      kind: fc.constant('remove-item' as const),
      item: fc.constantFrom(...itemsOf(program).map(({ id }) => id)),
    }),
    fc.record({
      kind: fc.constant('resize-phase' as const),
      phase: fc.constantFrom(...program.phases.map(({ id }) => id)),
      weeks: fc.integer({ min: -2, max: 110 }),
    }),
    fc.record({ kind: fc.constant('set-title' as const), title: fc.string({ maxLength: 130 }) }),
    fc.record({
      kind: fc.constant('set-planned-minutes' as const),
      session: fc.constantFrom(...sessionsOf(program).map(({ id }) => id)),
      minutes: fc.option(fc.integer({ min: -1, max: 400 })),
    }),
  );

  test('no run of edits leaves the file format, changes its input, or cannot be undone', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 25 }), (run) => {
        const frozen = JSON.stringify(program);
        let now: Program = program;
        for (const edit of run) {
          const result = applyEditWithPatches(now, edit, findExercise);
          if (!result.ok) {
            expect(result.error.message.length).toBeGreaterThan(0);
            continue;
          }
          expect(applyPatches(result.value.program, result.value.undo)).toEqual(now);
          expect(applyPatches(now, result.value.redo)).toEqual(result.value.program);
          now = result.value.program;
        }
        expect(Program.safeParse(now).success).toBe(true);
        expect(JSON.stringify(program)).toBe(frozen);
      }),
    );
  });

  test('the dates of a program', () => {
    const next = applied({ kind: 'set-dates', startDate: localDate('2027-01-04'), reviewOn: null });
    expect(next).toMatchObject({ startDate: '2027-01-04', reviewOn: null });
  });
});
