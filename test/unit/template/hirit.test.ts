import { describe, expect, it } from 'vitest';
import type { Patient } from '../../../shared/patient/schema';
import { departures, stopsOf } from '../../support/againstResearch';
import { aTemplate, exercisesOf, itemsOf, made } from '../../support/generated';
import { aFracture, aPatient, aStrengthTest } from '../../support/programs';

/** LIFTMOR, LIFTMOR-M and MEDEX-OP: high-intensity resistance and impact training, supervised. */

const LIFTS = ['barbell-deadlift', 'back-squat', 'overhead-press-barbell'];
const woman = (tests: Patient['strengthTests'] = []) => aPatient({ training: 'novice', tScore: -2.6, tests });
const man = (tests: Patient['strengthTests'] = []): Patient => ({
  ...woman(tests),
  sexForReference: 'male',
  menopausalStatus: { answer: 'not-asked' },
});

describe.each([
  ['liftmor', woman],
  ['liftmor-m', man],
  ['medex-op', woman],
] as const)('%s', (id, whom) => {
  const template = aTemplate(id);

  describe.each([
    ['without any 1RM', []],
    ['with the 1RMs of the lifts', LIFTS.map((lift) => aStrengthTest(lift, 30))],
  ])('for a suitable novice, %s', (_, tests) => {
    const patient = whom(tests);
    const own = made(template, patient);

    it('leaves nothing out, meets its whole table, and raises no stop', () => {
      expect(own.leftOut).toEqual([]);
      expect(departures(template, patient, own)).toEqual([]);
      expect(stopsOf(template, patient, own)).toEqual([]);
    });
  });

  it('learns for four weeks with easier forms, builds up, and reaches the four lifts in week 9', () => {
    const own = made(template, whom());
    expect(own.program.phases.map(({ purpose, weeks }) => [purpose, weeks])).toEqual([
      ['learn', 4],
      ['build', 4],
      ['target', 27],
    ]);
    const lifts = (purpose: 'learn' | 'target') =>
      [...new Set(itemsOf(own, purpose).map(({ item }) => item.exerciseId))].slice(0, 4);
    expect(lifts('learn')).toEqual([
      'kettlebell-deadlift-elevated',
      'goblet-squat',
      'overhead-press-seated-dumbbell',
      'jumping-chin-up',
    ]);
    expect(lifts('target')).toEqual([...LIFTS, 'jumping-chin-up-drop-landing']);
  });

  it('is done in the clinic only', () => {
    expect(template.supervised?.value).toBe(true);
    expect(template.week.value.map(({ setting }) => setting)).toEqual(['clinic', 'clinic']);
  });

  it('is closed to people with fragile bones or a recent fracture', () => {
    expect(template.gates.value.fragile.level).toBe('stop');
    expect(template.gates.value['recent-or-red-flag'].level).toBe('stop');
    expect(template.gates.value['above-minus-1'].level).toBe('advice');
    expect(template.gates.value['low-bone-mass'].level).toBe('offer');
    expect(template.gates.value.osteoporosis.level).toBe('offer');
  });

  it('leaves the lifts and landings out after a vertebral fracture, and says why', () => {
    const own = made(template, aPatient({ fractures: [aFracture('vertebra')] }));
    expect(
      exercisesOf(own).filter((one) => [...LIFTS, 'jumping-chin-up', 'drop-landing'].includes(one)),
    ).toEqual([]);
    const deadlift = own.leftOut.find(({ family, phase }) => family === 'Deadlift' && phase === 'Target');
    expect(deadlift?.tried.map(({ misfit }) => misfit)).toContainEqual({
      kind: 'flag',
      flag: 'vertebral-fracture',
    });
  });
});

const valuesOf = (id: string) => {
  const { sessionsPerWeek, sessionMinutes, lengthWeeks, who, phases, results } = aTemplate(id);
  const target = phases.find(({ purpose }) => purpose === 'target')?.doses;
  return {
    sessionsPerWeek: sessionsPerWeek.value,
    minutes: sessionMinutes?.value,
    weeks: lengthWeeks?.value,
    who: who.value,
    sets: target?.resistance?.sets?.value,
    reps: target?.resistance?.amount?.value,
    percent: target?.resistance?.percent1RM?.value,
    percentMark: target?.resistance?.percent1RM?.confidence,
    effort: target?.resistance?.effort?.value,
    impact: [target?.impact?.sets?.value, target?.impact?.amount?.value],
    spine: results.find(({ value }) => value.site === 'lumbar-spine')?.value,
  };
};
const exactly = (value: number) => ({ low: value, high: value });

describe('the published values', () => {
  it('LIFTMOR', () => {
    expect(valuesOf('liftmor')).toMatchObject({
      sessionsPerWeek: exactly(2),
      minutes: exactly(30),
      weeks: 35,
      who: { sex: 'female', menopause: ['postmenopausal'] },
      sets: exactly(5),
      reps: exactly(5),
      percent: { low: 80, high: 85 },
      percentMark: 'V',
      impact: [exactly(5), exactly(5)],
      spine: { intervention: '+2.9 ± 2.8 %', control: '-1.2 ± 2.8 %', p: '< 0.001' },
    });
    const outcome = (name: string) =>
      aTemplate('liftmor').results.find(({ value }) => value.outcome === name)?.value;
    expect(outcome('Three years on: lumbar spine BMD')).toMatchObject({
      intervention: '+8.6 % in 7 who went on',
      control: '+2.2 % in 16 who stopped',
    });
    expect(outcome('Real-world clinic, femoral neck BMD')?.intervention).toBe('+1.8 %');
  });

  it('LIFTMOR-M', () => {
    expect(valuesOf('liftmor-m')).toMatchObject({
      sessionsPerWeek: exactly(2),
      minutes: exactly(30),
      weeks: 35,
      who: { sex: 'male', menopause: null, ageFrom: 45 },
      sets: exactly(5),
      reps: exactly(5),
      percent: { low: 80, high: 85 },
      percentMark: 'R-high',
      effort: { scale: 'borg-6-20', range: { low: 16, high: 20 } },
      spine: { intervention: '+4.1 ± 0.7 %', control: '+0.9 ± 0.8 %', p: '0.003' },
    });
  });

  it('MEDEX-OP', () => {
    expect(valuesOf('medex-op')).toMatchObject({
      sessionsPerWeek: exactly(2),
      minutes: exactly(40),
      weeks: 35,
      who: { sex: 'female', menopause: ['postmenopausal'] },
      sets: exactly(5),
      reps: exactly(5),
      percent: { low: 80, high: 85 },
      percentMark: 'INF',
      impact: [undefined, undefined],
      spine: {
        intervention: '+1.9 ± 0.4 %',
        control: '+0.1 ± 0.4 % with supervised low-load Pilates',
        p: '< 0.001',
      },
    });
    expect(aTemplate('medex-op').families.map(({ work }) => work)).toContain('balance');
  });
});
