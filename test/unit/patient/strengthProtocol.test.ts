import { describe, expect, test } from 'vitest';
import { isSourceId } from '../../../shared/evidence/sources';
import { addDays, localDate, type LocalDate, PartialDate } from '../../../shared/localDate';
import type { Patient, Screening } from '../../../shared/patient/schema';
import { testProtocol } from '../../../shared/patient/strength/testProtocol';
import { aFracture, aPatient, aStrengthTest, TODAY } from '../../support/programs';

const asked = <T>(value: T, askedOn: LocalDate = TODAY) => ({ answer: 'value' as const, askedOn, value });
const pressure = (systolic: number, diastolic: number, askedOn = TODAY) => ({
  bloodPressure: asked({ systolic, diastolic }, askedOn),
});
const screen = (date: LocalDate, items: Screening['items'] = []): Screening => ({
  date,
  instrument: 'par-q-plus',
  items,
  clinicianAssessment: '',
});

type Wish = Parameters<typeof aPatient>[0];

/** Trained, T -1.8, screened, measured and practised, unless a test says otherwise. */
const ready = (changes: Partial<Patient> = {}, wish: Wish = {}): Patient =>
  aPatient({
    tScore: -1.8,
    ...wish,
    changes: {
      ...pressure(128, 78),
      techniqueSessions: asked(6),
      screenings: [screen(addDays(TODAY, -30))],
      ...changes,
    },
  });

const waits = (patient: Patient) => testProtocol(patient, TODAY).wait.map(({ id }) => id);
const settles = (patient: Patient) => testProtocol(patient, TODAY).settle.map(({ id }) => id);
const clearance = (ruleId: string, date = TODAY) => ({
  clearances: [{ givenBy: 'Dr Roe', date, ruleId, purpose: 'strength test' }],
});

describe('reasons to wait with a strength test', () => {
  test('none when the record is complete and clear', () => {
    expect(waits(ready())).toEqual([]);
    expect(settles(ready())).toEqual([]);
  });

  test.each([
    [180, 110, []],
    [181, 80, ['blood-pressure']],
    [120, 111, ['blood-pressure']],
  ])('resting pressure %i/%i', (systolic, diastolic, expected) => {
    expect(waits(ready(pressure(systolic, diastolic)))).toEqual(expected);
  });

  test.each([
    [0, ['technique']],
    [1, ['technique']],
    [2, []],
  ])('%i technique sessions', (count, expected) => {
    expect(waits(ready({ techniqueSessions: asked(count) }))).toEqual(expected);
  });

  test('a vertebral fracture, however old, until high intensity is cleared after it', () => {
    const fractures = [aFracture('vertebra', '2019-04')];
    expect(waits(ready({}, { fractures }))).toEqual(['vertebral-fracture']);
    expect(waits(ready(clearance('A34-hirit-gate'), { fractures }))).toEqual([]);
    expect(waits(ready(clearance('A34-hirit-gate', localDate('2019-04-30')), { fractures }))).toEqual([]);
    expect(waits(ready(clearance('A34-hirit-gate', localDate('2019-04-29')), { fractures }))).toEqual([
      'vertebral-fracture',
    ]);
    expect(waits(ready(clearance('A02-screen-positive'), { fractures }))).toEqual(['vertebral-fracture']);
  });

  test.each([
    ['2026-05-22', []],
    ['2026-05-23', ['recent wrist']],
    ['2026-05-24', ['recent wrist']],
    ['2026', ['recent wrist']],
    ['2026-04', []],
    ['2026-05', ['recent wrist']],
  ])('a wrist fracture of %s counts as recent for six months', (date, expected) => {
    expect(waits(ready({}, { fractures: [aFracture('wrist', date)] }))).toEqual(expected);
  });

  test('a fracture that hurts, however old', () => {
    const fractures = [{ ...aFracture('rib', '2020'), acutePain: true }];
    expect(waits(ready({}, { fractures }))).toEqual(['pain rib']);
  });

  test('red flags and conditions, until a clearance names their rule', () => {
    const date = localDate('2026-11-01');
    const redFlags = {
      reviewedOn: TODAY,
      entries: [{ flag: 'night-or-rest-pain' as const, date, note: '' }],
    };
    expect(waits(ready({ redFlags }))).toEqual(['red-flag night-or-rest-pain']);
    expect(waits(ready({ redFlags, ...clearance('A12-redflag-spine') }))).toEqual([]);
    const conditions = {
      reviewedOn: TODAY,
      entries: [
        { code: 'unstable-angina' as const, since: PartialDate.parse('2026-10'), note: '' },
        { code: 'diabetes' as const, since: null, note: '' },
      ],
    };
    expect(waits(ready({ conditions }))).toEqual(['condition unstable-angina']);
    expect(waits(ready({ conditions, ...clearance('A04-cardiac-abs') }))).toEqual([]);
    expect(waits(ready({ conditions, ...clearance('A04-cardiac-abs', localDate('2026-10-30')) }))).toEqual([
      'condition unstable-angina',
    ]);
  });

  test.each([
    ['2025-11-23', []],
    ['2025-11-22', ['screen-missing']],
  ])('a screen of %s', (date, expected) => {
    expect(waits(ready({ screenings: [screen(localDate(date))] }))).toEqual(expected);
  });

  test('of several screens the newest counts, and a yes waits for a clearance', () => {
    const yes = screen(addDays(TODAY, -2), [{ item: 'chest-pain', answer: 'yes' }]);
    const no = screen(addDays(TODAY, -1), [{ item: 'chest-pain', answer: 'no' }]);
    expect(waits(ready({ screenings: [yes] }))).toEqual(['screen-positive']);
    expect(waits(ready({ screenings: [no, yes] }))).toEqual([]);
    expect(waits(ready({ screenings: [yes], ...clearance('A02-screen-positive') }))).toEqual([]);
    expect(waits(ready({ screenings: [] }))).toEqual(['screen-missing']);
  });

  test('pregnancy', () => {
    const pregnantOrPostpartum = { answer: 'yes' as const, askedOn: TODAY };
    expect(waits(ready({ pregnantOrPostpartum }))).toEqual(['pregnant']);
  });
});

describe('what to settle before a test', () => {
  test('is every fact that nobody asked', () => {
    const unreviewed = { reviewedOn: null, entries: [] };
    const patient = ready(
      {
        bloodPressure: { answer: 'not-asked' },
        techniqueSessions: { answer: 'not-asked' },
        redFlags: unreviewed,
        conditions: unreviewed,
      },
      { tScore: null, fracturesReviewed: false },
    );
    expect(waits(patient)).toEqual([]);
    expect(settles(patient)).toEqual([
      'red-flags',
      'conditions',
      'fractures',
      't-score',
      'blood-pressure',
      'technique',
    ]);
  });

  test.each([
    ['2026-08-23', []],
    ['2026-08-22', ['blood-pressure']],
  ])('a pressure measured on %s', (date, expected) => {
    expect(settles(ready(pressure(128, 78, localDate(date))))).toEqual(expected);
  });

  test.each([
    [159, 99, []],
    [160, 80, ['raised-pressure']],
    [128, 100, ['raised-pressure']],
    [181, 100, []],
  ])('a raised pressure of %i/%i', (systolic, diastolic, expected) => {
    expect(settles(ready(pressure(systolic, diastolic)))).toEqual(expected);
  });
});

describe('the first load', () => {
  const reps = (tScore: number | null, firstTestDaysAgo: number | null) =>
    testProtocol(
      ready(
        {},
        {
          tScore,
          tests:
            firstTestDaysAgo === null
              ? []
              : [
                  aStrengthTest('leg-press', 40),
                  { ...aStrengthTest('leg-press', 30), date: addDays(TODAY, -firstTestDaysAgo) },
                ],
        },
      ),
      TODAY,
    ).reps;
  const careful = { low: 8, high: 10 };
  const heavy = { low: 5, high: 6 };

  test.each([
    [-1.8, null, careful],
    [-1.8, 27, careful],
    [-1.8, 28, heavy],
    [-2.4, 60, heavy],
    [-2.5, 60, careful],
    [-2.6, 60, careful],
    [null, 60, careful],
  ] as const)('T %s, first test %s days ago', (tScore, days, expected) => {
    expect(reps(tScore, days)).toEqual(expected);
  });

  test('is written in its step', () => {
    const load = testProtocol(ready(), TODAY).steps.find(({ id }) => id === 'load');
    expect(load?.text).toContain('8 to 10 repetitions');
  });
});

describe('a true maximum', () => {
  const may = (patient: Patient) => testProtocol(patient, TODAY).trueMaximum.mayTry;

  test('is for the trained, with T above −2.5, no vertebral fracture and pressure in hand', () => {
    expect(may(ready())).toBe(true);
    expect(may(ready({}, { tScore: -2.4 }))).toBe(true);
    expect(may(ready({}, { tScore: -2.5 }))).toBe(false);
    expect(may(ready({}, { tScore: null }))).toBe(false);
    expect(may(ready({}, { training: 'novice' }))).toBe(false);
    expect(may(ready({}, { training: 'returning' }))).toBe(false);
    expect(may(ready({}, { training: null }))).toBe(false);
    expect(may(ready({}, { fracturesReviewed: false }))).toBe(false);
    expect(may(ready(pressure(160, 80)))).toBe(false);
    expect(may(ready({ bloodPressure: { answer: 'not-asked' } }))).toBe(false);
    expect(may(ready({ techniqueSessions: asked(1) }))).toBe(false);
  });

  test('is not tried after a vertebral fracture, even one cleared for training', () => {
    const cleared = ready(clearance('A34-hirit-gate'), { fractures: [aFracture('vertebra', '2019')] });
    expect(waits(cleared)).toEqual([]);
    expect(may(cleared)).toBe(false);
    expect(testProtocol(cleared, TODAY).trueMaximum.text).toContain('a vertebral fracture is on record');
  });
});

describe('the protocol', () => {
  test('names its steps in order, each with a mark and sources that exist', () => {
    const { steps, trueMaximum } = testProtocol(ready(), TODAY);
    expect(steps.map(({ id }) => id)).toEqual([
      'ask',
      'set-up',
      'warm-up',
      'load',
      'stop',
      'again',
      'use',
      'retest',
      'lifts',
    ]);
    const { wait, settle } = testProtocol(aPatient({ fractures: [aFracture('vertebra')] }), TODAY);
    for (const line of [...steps, trueMaximum, ...wait, ...settle]) {
      expect(line.sources.length).toBeGreaterThan(0);
      expect(line.sources.every((id) => isSourceId(id))).toBe(true);
      expect(line.text).toMatch(/\.$/);
      expect(line.text).not.toMatch(/\b(she|her|he|his|unsafe)\b/i);
    }
  });
});
