import { describe, expect, test } from 'vitest';
import { newClinic } from '../../../shared/clinic/newClinic';
import { findExercise } from '../../../shared/exercise/library';
import { ProgramId } from '../../../shared/id';
import { addDays, localDate } from '../../../shared/localDate';
import type { Patient } from '../../../shared/patient/schema';
import { CONSTANT, type Dose, type Load } from '../../../shared/program/dose';
import { itemsOf } from '../../../shared/program/items';
import type { Program, ProgramItem } from '../../../shared/program/schema';
import { type ProgressOrder, progressProgram } from '../../../shared/program/progressProgram';
import { progressionRules } from '../../../shared/program/progressionRules';
import { doseInWeek } from '../../../shared/program/weekPlan';
import { PLAIN } from '../../support/plainNames';
import {
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  asked,
  aStrengthTest,
  atPercent,
  countedId,
  kilograms,
  lifted,
  monday,
  START,
} from '../../support/programs';

const LIFT = 'goblet-squat';

function next(program: Program, changes: Partial<ProgressOrder> = {}, patient: Patient = aPatient()) {
  const made = progressProgram({
    program: { ...program, patientId: patient.id },
    patient,
    clinic: newClinic(),
    today: START,
    rule: progressionRules.acsm,
    repsInstead: false,
    fromWeek: 1,
    limitsOf: () => ({ percent1RM: null, reps: null }),
    findExercise,
    id: ProgramId.parse(countedId()),
    newId: countedId,
    names: PLAIN,
    ...changes,
  });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

const kg = (value: number): Load => ({ kind: 'mass', mass: { value, unit: 'kg' }, perHand: false });
const at = (program: Program, phase = 0, session = 0, item = 0): ProgramItem => {
  const found = program.phases[phase]?.sessions[session]?.items[item];
  if (!found) throw new Error('no such item');
  return found;
};
const loadOf = (dose: Dose, group = 0): Load | null | undefined =>
  dose.kind === 'resistance' ? dose.groups[group]?.load : undefined;
const weekLoad = ({ dose }: ProgramItem, week: number, weeks: number) =>
  loadOf(doseInWeek(dose, week, weeks));
const only = <T>(list: readonly T[]): T => {
  const [first] = list;
  if (first === undefined || list.length !== 1) throw new Error(`${list.length} entries`);
  return first;
};

describe('the next weight', () => {
  const press = (load: number) => monday([anItem('back-squat', lifted([kilograms(load)]))]);

  test('is the lightest the kit makes that is 2 to 10 % heavier (ACSM, S105)', () => {
    const { program, changes } = next(press(40));
    expect(loadOf(at(program).dose)).toEqual(kg(42.5));
    expect(only(changes).step).toMatchObject({ kind: 'load', risePercent: 6.25 });
    // 2.5 kg on 150 kg are 1.7 %: less than the rule asks for
    expect(loadOf(at(next(press(150)).program).dose)).toEqual(kg(155));
  });

  test('is 5 to 10 % heavier by 2-for-2 (S106)', () => {
    const { program } = next(press(60), { rule: progressionRules['two-for-two'] });
    expect(loadOf(at(program).dose)).toEqual(kg(65));
    expect(loadOf(at(next(press(60)).program).dose)).toEqual(kg(62.5));
  });

  test('is not taken when the step is above 10 %, or there is none', () => {
    const dumbbell = monday([anItem(LIFT, lifted([kilograms(6)]))]);
    expect(only(next(dumbbell).notMoved).why).toEqual({
      kind: 'step-too-large',
      mass: { value: 8, unit: 'kg' },
      risePercent: expect.closeTo(33.3, 1) as number,
    });
    const heaviest = monday([anItem(LIFT, lifted([kilograms(24)]))]);
    expect(only(next(heaviest).notMoved).why.kind).toBe('no-heavier');
    expect(at(next(heaviest).program).dose).toEqual(at(heaviest).dose);
  });

  test('of a pair is one that both hands can hold, also where both are written in all', () => {
    const clinic = newClinic();
    const dumbbells = [18, 19, 40].map((weight) => ({ weight, count: 2 }));
    const { program } = next(monday([anItem('reverse-lunge', lifted([kilograms(36)]))]), {
      clinic: { ...clinic, equipment: { ...clinic.equipment, dumbbells } },
    });
    expect(loadOf(at(program).dose)).toEqual(kg(38));
  });

  test('gives way to one repetition more where the therapist wants that', () => {
    const dumbbell = monday([anItem(LIFT, lifted([kilograms(6, { reps: { low: 8, high: 10 } })]))]);
    const { program, changes, notMoved } = next(dumbbell, { repsInstead: true });
    expect(only(changes).step).toMatchObject({
      kind: 'reps',
      from: { low: 8, high: 10 },
      to: { low: 9, high: 11 },
    });
    expect(notMoved).toEqual([]);
    expect(loadOf(at(program).dose)).toEqual(kg(6));
    const limited = next(dumbbell, {
      repsInstead: true,
      limitsOf: () => ({ percent1RM: null, reps: 10 }),
    });
    expect(only(limited.notMoved).why.kind).toBe('step-too-large');
  });

  test('never passes 85 % of 1RM, nor what the template allows of the phase', () => {
    // 1RM = 40 x 1.125 = 45: 37.5 is 83 %, 40 is 89 %
    const tested = aPatient({ tests: [aStrengthTest('back-squat', 40)] });
    expect(loadOf(at(next(press(35), {}, tested).program).dose)).toEqual(kg(37.5));
    const above = next(press(37.5), {}, tested);
    expect(only(above.notMoved).why).toMatchObject({ kind: 'above-percent', limit: 85 });
    const phase = next(press(35), { limitsOf: () => ({ percent1RM: 80, reps: null }) }, tested);
    expect(only(phase.notMoved).why).toMatchObject({ kind: 'above-percent', limit: 80 });
  });

  test('waits where nobody asked what the home has, or its weights are in pounds', () => {
    const atHome = monday([anItem(LIFT, lifted([kilograms(6)]))], {}, { setting: 'home' });
    expect(only(next(atHome).notMoved).why.kind).toBe('kit-unknown');
    const kit = { ...newClinic().equipment, unit: 'lb' as const };
    const inPounds = aPatient({ changes: { homeEquipment: asked(kit) } });
    expect(only(next(atHome, {}, inPounds).notMoved).why.kind).toBe('other-unit');
  });
});

describe('what goes on by itself', () => {
  test('a % of 1RM, planned steps and loads set in the room are left alone, and said', () => {
    const steps = { kind: 'step', variable: 'load', by: 2, everyWeeks: 2, limit: null } as const;
    const program = monday([
      anItem('back-squat', lifted([atPercent(70, 5, { load: null })])),
      anItem('barbell-deadlift', lifted([kilograms(40)], { progression: { ...CONSTANT, course: steps } })),
      anItem(LIFT),
      anItem('single-leg-stance'),
    ]);
    const { notMoved, changes } = next(program);
    expect(changes).toEqual([]);
    expect(notMoved.map(({ why }) => why.kind)).toEqual([
      'percent',
      'planned',
      'therapist-sets',
      'no-weight',
    ]);
  });

  test('the rule "as planned" moves nothing and complains of nothing', () => {
    const program = monday([anItem(LIFT, lifted([kilograms(6)]))]);
    const { changes, notMoved } = next(program, { rule: progressionRules['as-planned'] });
    expect([changes, notMoved]).toEqual([[], []]);
  });

  test('one repetition more keeps the weight, up to what the % of 1RM allows', () => {
    const rule = progressionRules.repetition;
    const { program } = next(monday([anItem('back-squat', lifted([atPercent(80, 5)]))]), { rule });
    expect(at(program).dose).toMatchObject({ groups: [{ reps: { low: 6, high: 6 } }] });
    const top = next(monday([anItem('back-squat', lifted([atPercent(80, 8)]))]), { rule });
    expect(only(top.notMoved).why).toEqual({ kind: 'top-of-reps', limit: 8 });
  });
});

describe('the weeks around the step', () => {
  const squat = (load: number) => anItem('back-squat', lifted([kilograms(load)]));
  const first = squat(40);
  const again = (load: number): ProgramItem => ({ ...squat(load), track: first.track });
  const course = aProgram(
    [
      aPhase([aSession(['mon'], [first])], { weeks: 6 }),
      aPhase([aSession(['mon'], [again(40)])], { weeks: 4 }),
      aPhase([aSession(['mon'], [again(41)])], { weeks: 4 }),
      aPhase([aSession(['mon'], [again(30)])], { weeks: 2, purpose: 'easier' }),
      aPhase([aSession(['mon'], [again(50)])], { weeks: 4 }),
    ],
    {},
  );

  test('before it everything stays as it was, so that the check sees the step', () => {
    const { program } = next(course, { fromWeek: 4, today: addDays(START, 21) });
    const loads = [1, 2, 3, 4, 5, 6].map((week) => weekLoad(at(program), week, 6));
    expect(loads).toEqual([40, 40, 40, 42.5, 42.5, 42.5].map(kg));
  });

  test('later phases never fall behind, and stay as planned where they are lighter or heavier', () => {
    const { program, followed } = next(course);
    expect(followed).toBe(2);
    expect([1, 2, 3, 4].map((phase) => loadOf(at(program, phase).dose))).toEqual(
      [42.5, 42.5, 30, 50].map(kg),
    );
  });

  test('weeks written by hand go up from the week reached on, not before', () => {
    const load = kilograms(40).load ?? undefined;
    const written = [1, 5].map((week) => ({ week, ...(load ? { load } : {}) }));
    const dose = lifted([kilograms(40), kilograms(30)], { progression: { ...CONSTANT, overrides: written } });
    const program = monday([anItem('back-squat', dose)], { weeks: 6 });
    const item = at(next(program, { fromWeek: 3, today: addDays(START, 14) }).program);
    expect([1, 5].map((week) => weekLoad(item, week, 6))).toEqual([kg(40), kg(42.5)]);
  });

  test('repetitions go up in later phases where the same load asked for the same ones', () => {
    const sets = (load: number, reps: number) =>
      lifted([kilograms(load, { reps: { low: reps, high: reps } })]);
    const now = anItem('goblet-squat', sets(6, 8));
    const later = (load: number, reps: number) => ({
      ...anItem('goblet-squat', sets(load, reps)),
      track: now.track,
    });
    const phases = [now, later(6, 8), later(8, 8), later(6, 12)].map((item) =>
      aPhase([aSession(['mon'], [item])]),
    );
    const { program } = next(aProgram(phases), { repsInstead: true });
    const reps = itemsOf(program).map(({ dose }) => dose.kind === 'resistance' && dose.groups[0]?.reps.high);
    expect(reps).toEqual([9, 9, 8, 12]);
  });

  test('a second step keeps what the first one wrote', () => {
    const once = next(course, { fromWeek: 3, today: addDays(START, 14) }).program;
    const twice = next(once, { fromWeek: 5, today: addDays(START, 28) }).program;
    const loads = [1, 2, 3, 4, 5, 6].map((week) => weekLoad(at(twice), week, 6));
    expect(loads).toEqual([40, 40, 42.5, 42.5, 45, 45].map(kg));
  });

  test('a week that was missed moves the start, so that the week reached is this week', () => {
    const today = addDays(START, 21);
    expect(next(course, { fromWeek: 4, today }).program.startDate).toBe(START);
    expect(next(course, { fromWeek: 2, today }).program.startDate).toBe(addDays(START, 14));
    const before = localDate('2026-11-20');
    expect(next(course, { fromWeek: 1, today: before }).program.startDate).toBe(START);
  });

  test('a week outside the program is refused in words', () => {
    const order = { fromWeek: 21 };
    expect(() => next(course, order)).toThrow('From week must be 1 to 20.');
    expect(() => next(aProgram([]), order)).toThrow('This program has no weeks yet.');
  });
});
