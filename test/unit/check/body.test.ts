import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/check/check';
import { composeHandout } from '../../../shared/handout/compose';
import type { Exercise } from '../../../shared/exercise/schema';
import { findFigure } from '../../../shared/exercise/figures';
import { findExercise } from '../../../shared/exercise/library';
import { addDays, localDate, PartialDate } from '../../../shared/localDate';
import type { Condition, Patient } from '../../../shared/patient/schema';
import type { Program, ProgramItem } from '../../../shared/program/schema';
import type { CheckInput } from '../../../shared/check/input';
import {
  aFracture,
  aGroup,
  anInput,
  anItem,
  aPatient,
  aStrengthTest,
  atPercent,
  kilograms,
  lifted,
  monday,
  TODAY,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, severitiesOf } from './reading';

const known = (changes: Partial<Patient>) => aPatient({ changes });
const spine = (tScore = -2.6) => aPatient({ tScore, fractures: [aFracture('vertebra')] });
const asked = <T>(value: T) => ({ answer: 'value' as const, askedOn: TODAY, value });
const waiting = (fact: string, program: Program, patient: Patient) =>
  findingsOf(`missing-${fact}`, program, patient).flatMap(({ values }) => values['waiting']);

/** An exercise of the therapist's own, like one of the library but for some facts. */
function own(like: string, changes: Partial<Exercise>, name: string) {
  const exercise = findExercise(like);
  if (!exercise) throw new Error(like);
  const made: Exercise = {
    ...exercise,
    ...changes,
    id: 'own-exercise',
    easier: [],
    harder: [],
    text: { en: { ...exercise.text.en, name }, es: null },
  };
  const input = (
    patient: Patient,
    item: ProgramItem = { ...anItem(like), exerciseId: 'own-exercise' },
  ): CheckInput => ({
    ...anInput(monday([item]), patient),
    library: (id) => (id === 'own-exercise' ? made : findExercise(id)),
  });
  return {
    input,
    severities: (rule: string, patient: Patient) =>
      check(input(patient))
        .findings.filter(({ ruleId }) => ruleId.startsWith(rule))
        .map(({ severity }) => severity),
  };
}

describe('bending and twisting of the spine', () => {
  const sitUp = own('belly-brace-heel-slide', {}, 'Sit-up on the mat');
  const machine = own('leg-press', { movement: ['spinal-flexion'] }, 'Trunk machine');
  const swing = own('kettlebell-deadlift', {}, 'Kettlebell swing');
  it.each([
    [-2.6, ['stop']],
    [-2.5, ['stop']],
    [-2.4, ['warning']],
    [-1, ['warning']],
    [-0.9, []],
  ])('H18: a sit-up at T %d, known by its name', (tScore, expected) =>
    expect(sitUp.severities('H18', aPatient({ tScore }))).toEqual(expected),
  );
  it('H18: a vertebral fracture stops at any T-score', () => {
    expect(sitUp.severities('H18', spine(-0.5))).toEqual(['stop']);
    expect(sitUp.severities('H01', spine())).toEqual([]);
  });
  it.each([
    [-2.5, ['stop'], []],
    [-2.4, [], ['warning']],
    [-0.9, [], []],
  ])('H01 and H02: loaded flexion at T %d, known by what it is', (tScore, stop, warning) => {
    expect(machine.severities('H01', aPatient({ tScore }))).toEqual(stop);
    expect(machine.severities('H02', aPatient({ tScore }))).toEqual(warning);
    expect(machine.severities('H18', aPatient({ tScore }))).toEqual([]);
  });
  it('H02: a swing stops only after a vertebral fracture', () => {
    expect(swing.severities('H02', aPatient())).toEqual(['warning']);
    expect(swing.severities('H01', aPatient())).toEqual([]);
    expect(swing.severities('H01', spine())).toEqual(['stop']);
  });
  it('H03: twisting', () => {
    const twist = own('belly-brace-heel-slide', {}, 'Russian twist');
    expect(twist.severities('H03', spine())).toEqual(['stop']);
    expect(twist.severities('H03', aPatient({ tScore: -2.5 }))).toEqual(['warning']);
    expect(twist.severities('H03', aPatient({ tScore: -2.4 }))).toEqual([]);
  });
  it('no exercise of the library stops by its tags: a deadlift at T -2.6 is no flexion', () => {
    const program = monday([anItem('barbell-deadlift'), anItem('back-squat'), anItem('row-cable')]);
    for (const rule of ['H01', 'H02', 'H03', 'H18']) expect(severitiesOf(rule, program)).toEqual([]);
  });
  it('waits for the bones', () => {
    const open = aPatient({ tScore: -1.5, fracturesReviewed: false });
    expect(
      check(sitUp.input(open)).findings.find(({ ruleId }) => ruleId === 'missing-fractures')?.values[
        'waiting'
      ],
    ).toContain('H18-situp');
  });
  it('waits for fractures where the T-score does not stop the movement by itself', () => {
    const waits = (made: typeof swing, rule: string, tScore: number) =>
      check(made.input(aPatient({ tScore, fracturesReviewed: false })))
        .findings.filter(({ ruleId }) => ruleId === 'missing-fractures')
        .flatMap(({ values }) => values['waiting'])
        .includes(rule);
    const camel = own('hands-and-knees-rock', {}, 'Cat-camel');
    for (const tScore of [-2.4, -2.5, -3.5]) {
      expect(waits(swing, 'H01-flexion-loaded', tScore)).toBe(true);
      expect(waits(camel, 'H18-situp', tScore)).toBe(true);
    }
    expect(waits(machine, 'H01-flexion-loaded', -2.4)).toBe(true);
    expect(waits(machine, 'H01-flexion-loaded', -2.5)).toBe(false);
    expect(waits(sitUp, 'H18-situp', -2.5)).toBe(false);
  });
  it('is fixed by what the list names, or without it', () => {
    for (const [id, made] of [
      ['H18', sitUp],
      ['H01', machine],
    ] as const)
      expect(faultsOfFixes(id, made.input(aPatient()))).toEqual([]);
  });
});

describe('lifting with fragile bones', () => {
  it('H05: from the floor with T <= -2.5, outside high intensity', () => {
    const floor = monday([anItem('kettlebell-deadlift', lifted([atPercent(60)]))]);
    expect(severitiesOf('H05', floor, aPatient({ tScore: -2.5 }))).toEqual(['advice']);
    expect(severitiesOf('H05', floor, aPatient({ tScore: -2.4 }))).toEqual([]);
    expect(severitiesOf('H05', floor, spine())).toEqual([]);
    expect(severitiesOf('H05', monday([anItem('kettlebell-deadlift', lifted([atPercent(80)]))]))).toEqual([]);
  });
  const squat = (percent: number, reps: number) =>
    monday([anItem('goblet-squat', lifted([atPercent(percent, reps)]))]);
  it.each([
    [75, 8, []],
    [76, 8, ['stop']],
    [60, 7, ['stop']],
    [60, 12, []],
  ])('H06: %d %% x %d after a vertebral fracture', (percent, reps, expected) => {
    expect(severitiesOf('H06', squat(percent, reps), spine())).toEqual(expected);
    expect(severitiesOf('H06', squat(percent, reps), aPatient())).toEqual([]);
  });
  it('H06 reads a typed load, and leaves body weight alone', () => {
    const heavy = monday([anItem('goblet-squat', lifted([kilograms(20, { reps: { low: 8, high: 8 } })]))]);
    const tested = { ...spine(), strengthTests: [aStrengthTest('goblet-squat', 20)] };
    expect(severitiesOf('H06', heavy, tested)).toEqual(['stop']);
    const body = aGroup({ reps: { low: 5, high: 5 }, load: { kind: 'body-weight' } });
    expect(severitiesOf('H06', monday([anItem('goblet-squat', lifted([body]))]), spine())).toEqual([]);
  });
  it('H06 is fixed by less weight and more repetitions', () => {
    expect(faultsOfFixes('H06', anInput(squat(80, 5), spine()))).toEqual([]);
    expect(waiting('fractures', squat(80, 5), aPatient({ fracturesReviewed: false }))).toContain(
      'H06-maxlift-vf',
    );
  });
  it('H07: prone', () => {
    const ytw = monday([anItem('prone-ytw')]);
    expect(severitiesOf('H07', ytw, spine())).toEqual(['warning']);
    expect(severitiesOf('H07', ytw, conditions('rib-pain'))).toEqual(['warning']);
    expect(severitiesOf('H07', ytw)).toEqual([]);
    expect(severitiesOf('H07', monday([anItem('supine-head-press')]), spine())).toEqual([]);
    expect(faultsOfFixes('H07', anInput(ytw, spine()))).toEqual([]);
  });
});

const conditions = (...codes: Condition['code'][]) =>
  known({
    conditions: { reviewedOn: TODAY, entries: codes.map((code) => ({ code, since: null, note: '' })) },
  });

describe('joints', () => {
  it('H08: overhead with a shoulder or a kyphosis', () => {
    const press = monday([anItem('overhead-press-standing-dumbbell')]);
    for (const code of ['shoulder-limit-below-150', 'rotator-cuff-pain', 'hyperkyphosis'] as const)
      expect(severitiesOf('H08', press, conditions(code))).toEqual(['warning']);
    expect(severitiesOf('H08', press)).toEqual([]);
    expect(severitiesOf('H08', monday([anItem('landmine-press')]), conditions('rotator-cuff-pain'))).toEqual(
      [],
    );
    expect(faultsOfFixes('H08', anInput(press, conditions('rotator-cuff-pain')))).toEqual([]);
  });
  const hip = (
    daysAgo: number,
    posteriorPrecautions: 'yes' | 'no' | null = 'no',
    changes: Partial<Patient> = {},
  ) =>
    known({
      surgeries: {
        reviewedOn: TODAY,
        entries: [
          {
            kind: 'total-hip-arthroplasty',
            date: PartialDate.parse(addDays(TODAY, -daysAgo)),
            precautions: '',
            posteriorPrecautions,
          },
        ],
      },
      ...changes,
    });
  const squat = monday([anItem('goblet-squat', lifted([atPercent(60, 8)]))]);
  it('H09: deep bends within 12 weeks or under posterior precautions', () => {
    expect(severitiesOf('H09', squat, hip(83))).toEqual(['warning']);
    expect(severitiesOf('H09', squat, hip(84))).toEqual([]);
    expect(severitiesOf('H09', squat, hip(400, 'yes'))).toEqual(['warning']);
    expect(severitiesOf('H09', monday([anItem('row-cable')]), hip(10))).toEqual([]);
    expect(waiting('surgeries', squat, hip(400, null))).toContain('H09-hip-arthroplasty');
  });
  it('H09: heavy lifts of few repetitions with any hip', () => {
    const lift = (percent: number, reps: number) =>
      monday([anItem('leg-press', lifted([atPercent(percent, reps)]))]);
    expect(severitiesOf('H09', lift(80, 6), hip(400))).toEqual(['warning']);
    expect(severitiesOf('H09', lift(79, 6), hip(400))).toEqual([]);
    expect(severitiesOf('H09', lift(80, 7), hip(400))).toEqual([]);
  });
  it('H09 is answered by a clearance that names it', () => {
    const clearances = [
      { givenBy: 'Dr Roe', date: TODAY, ruleId: 'H09-hip-arthroplasty', purpose: 'squats to a box' },
    ];
    expect(severitiesOf('H09', squat, hip(10, 'no', { clearances }))).toEqual([]);
    expect(faultsOfFixes('H09', anInput(squat, hip(10)))).toEqual([]);
  });
  it('H10: knee pain above 5', () => {
    const pain = (value: number) => known({ kneePain0to10: asked(value) });
    expect(severitiesOf('H10', squat, pain(6))).toEqual(['warning']);
    expect(severitiesOf('H10', squat, pain(5))).toEqual([]);
    expect(severitiesOf('H10', monday([anItem('sit-to-stand')]), pain(9))).toEqual([]);
    expect(waiting('kneePain0to10', squat, known({ kneePain0to10: { answer: 'not-asked' } }))).toContain(
      'H10-knee',
    );
    expect(faultsOfFixes('H10', anInput(squat, pain(8)))).toEqual([]);
  });
  it('H13: weight on the wrist', () => {
    const rock = monday([anItem('hands-and-knees-rock')]);
    const broken = (daysAgo: number) =>
      aPatient({ fractures: [aFracture('wrist', addDays(TODAY, -daysAgo))] });
    expect(severitiesOf('H13', rock, broken(83))).toEqual(['warning']);
    expect(severitiesOf('H13', rock, broken(84))).toEqual([]);
    expect(severitiesOf('H13', rock, conditions('wrist-osteoarthritis'))).toEqual(['warning']);
    expect(severitiesOf('H13', monday([anItem('counter-push-up')]), broken(10))).toEqual(['warning']);
    expect(severitiesOf('H13', monday([anItem('goblet-squat')]), broken(10))).toEqual([]);
    expect(faultsOfFixes('H13', anInput(rock, broken(10)))).toEqual([]);
  });
});

describe('straining', () => {
  const heavy = (percent: number) => monday([anItem('leg-press', lifted([atPercent(percent, 8)]))]);
  it('H11 advises from 70 %', () => {
    expect(severitiesOf('H11', heavy(70), conditions('prolapse'))).toEqual(['advice']);
    expect(severitiesOf('H11', heavy(69), conditions('prolapse'))).toEqual([]);
    expect(severitiesOf('H11', heavy(70))).toEqual([]);
  });
  const silent = (cues: string[]) => monday([{ ...anItem('chest-press-machine'), cues }]);
  it('H12 asks for a word about breathing', () => {
    const pressure = known({ bloodPressure: asked({ systolic: 160, diastolic: 90 }) });
    expect(severitiesOf('H12', silent(['Press slowly.']), pressure)).toEqual(['warning']);
    expect(severitiesOf('H12', silent(['Breathe out as you press.']), pressure)).toEqual([]);
    expect(severitiesOf('H12', silent(['Press slowly.']))).toEqual([]);
    expect(faultsOfFixes('H12', anInput(silent(['Press slowly.']), pressure))).toEqual([]);
  });
});

describe('the library and the patient', () => {
  it('H19 stops what is to be avoided, unless another rule already speaks of it', () => {
    expect(severitiesOf('H19', monday([anItem('back-squat')]), spine())).toEqual(['stop']);
    expect(severitiesOf('H19', monday([anItem('back-squat')]))).toEqual([]);
    expect(severitiesOf('H19', monday([anItem('barbell-deadlift'), anItem('mini-jump')]), spine())).toEqual(
      [],
    );
  });
  it('H19 waits for what its flags are read from', () => {
    expect(
      waiting('fractures', monday([anItem('back-squat')]), aPatient({ fracturesReviewed: false })),
    ).toContain('H19-avoid-flag');
    expect(
      waiting('fractures', monday([anItem('leg-press')]), aPatient({ fracturesReviewed: false })),
    ).not.toContain('H19-avoid-flag');
  });
  it('H19 is fixed along the ladder', () =>
    expect(faultsOfFixes('H19', anInput(monday([anItem('back-squat')]), spine()))).toEqual([]));
  it('H20 advises once for each flag', () => {
    const program = monday([anItem('goblet-squat'), anItem('sit-to-stand'), anItem('sit-to-stand')]);
    expect(findingsOf('H20', program, conditions('knee-osteoarthritis-moderate-severe'))).toMatchObject([
      { severity: 'advice', values: { flag: 'knee', exercises: ['Goblet squat to box', 'Sit to stand'] } },
    ]);
    expect(severitiesOf('H20', program, aPatient({ tScore: -0.5 }))).toEqual([]);
  });
  it('H14: every handout has a pain rule, whatever the options', () => {
    const input = anInput(monday([anItem('bird-dog')], {}, { setting: 'home' }));
    const made = composeHandout({
      program: input.program,
      patient: input.patient,
      clinic: input.clinic,
      options: {
        paper: 'a4',
        documents: ['handout'],
        layout: 'large',
        binding: false,
        inEnglish: false,
        notes: false,
        showChanges: false,
        week: 1,
        date: localDate('2026-11-23'),
        nextVisit: null,
      },
      findExercise,
      findFigure,
      versionId: 'ABC234',
      draft: false,
    });
    if (!made.ok) throw new Error(made.error.message);
    expect(JSON.stringify(made.value)).toMatch(/0 to 2 is fine.*3 to 5 is OK.*Over 5/);
  });
});
