import { describe, expect, test } from 'vitest';
import { library } from '../../../shared/exercise/library';
import { PRECAUTIONS, type Precaution } from '../../../shared/exercise/schema';
import { PatientId } from '../../../shared/id';
import { localDate, PartialDate } from '../../../shared/localDate';
import { NOT_ASKED } from '../../../shared/patient/fact';
import { hasFlag } from '../../../shared/patient/flags';
import { hasPosteriorHipPrecautions } from '../../../shared/patient/hipPrecautions';
import { newPatient } from '../../../shared/patient/newPatient';
import type { ConditionCode, Patient, Surgery } from '../../../shared/patient/schema';
import { aFracture, aFunctionTest, aPatient, asked, TODAY } from '../../support/programs';

const unasked = newPatient({
  id: PatientId.parse(crypto.randomUUID()),
  given: 'R',
  family: ['A'],
  dateOfBirth: localDate('1960-01-01'),
  sexForReference: 'female',
  language: 'en',
  unit: 'kg',
});
const flagsOf = (patient: Patient) => PRECAUTIONS.filter((flag) => hasFlag(patient, flag) === true);
const change = (changes: Partial<Patient>) => aPatient({ tScore: -1.5, changes });
const ill = (...codes: readonly ConditionCode[]) =>
  change({
    conditions: { reviewedOn: TODAY, entries: codes.map((code) => ({ code, since: null, note: '' })) },
  });
const operated = (
  kind: Surgery['kind'],
  posteriorPrecautions: Surgery['posteriorPrecautions'] = null,
): Patient =>
  change({
    surgeries: {
      reviewedOn: TODAY,
      entries: [{ kind, date: PartialDate.parse('2025'), precautions: '', posteriorPrecautions }],
    },
  });
const pressed = (systolic: number, diastolic: number) =>
  change({ bloodPressure: asked({ systolic, diastolic }) });

describe('flags', () => {
  test('nobody has any before somebody asked, and nobody lacks any', () => {
    for (const flag of PRECAUTIONS) expect(hasFlag(unasked, flag)).toBeNull();
  });

  test('a reviewed patient with T -1.5 and no trouble has none', () => {
    for (const flag of PRECAUTIONS) expect(hasFlag(change({}), flag)).toBe(false);
  });

  test.each<[string, Patient, readonly Precaution[]]>([
    [
      'a vertebral fracture',
      aPatient({ tScore: -1.5, fractures: [aFracture('vertebra')] }),
      ['vertebral-fracture', 'loaded-flexion', 'rotation'],
    ],
    ['T -2.5', aPatient({ tScore: -2.5 }), ['loaded-flexion']],
    ['T -2.4', aPatient({ tScore: -2.4 }), []],
    ['a hip replacement', operated('total-hip-arthroplasty'), ['hip-arthroplasty']],
    ['a knee replacement', operated('total-knee-arthroplasty'), []],
    ['two falls', change({ fallsIn12Months: asked(2) }), ['balance-risk']],
    ['one fall', change({ fallsIn12Months: asked(1) }), []],
    [
      '4 s on one leg',
      change({ functionTests: [aFunctionTest('single-leg-stance-s', 4)] }),
      ['balance-risk'],
    ],
    ['a wrist fracture', aPatient({ tScore: -1.5, fractures: [aFracture('wrist')] }), ['wrist']],
    ['wrist osteoarthritis', ill('wrist-osteoarthritis'), ['wrist']],
    ['159/99', pressed(159, 99), []],
    ['160/99', pressed(160, 99), ['hypertension-valsalva']],
    ['159/100', pressed(159, 100), ['hypertension-valsalva']],
    ['controlled hypertension', ill('hypertension'), []],
    ['retinopathy', ill('nonproliferative-retinopathy'), ['hypertension-valsalva']],
    ['proliferative retinopathy', ill('proliferative-retinopathy'), ['hypertension-valsalva']],
    ['recent eye surgery', ill('recent-eye-surgery'), ['hypertension-valsalva']],
    ['a hernia', ill('symptomatic-hernia'), ['hypertension-valsalva']],
    ['an aneurysm', ill('aortic-aneurysm'), ['hypertension-valsalva']],
    ['stress incontinence', ill('stress-incontinence'), ['hypertension-valsalva', 'pelvic-floor']],
    ['prolapse', ill('prolapse'), ['hypertension-valsalva', 'pelvic-floor']],
    ['mild knee osteoarthritis', ill('knee-osteoarthritis-mild'), []],
    ['moderate knee osteoarthritis', ill('knee-osteoarthritis-moderate-severe'), ['knee']],
    ['knee pain 5', change({ kneePain0to10: asked(5) }), []],
    ['knee pain 6', change({ kneePain0to10: asked(6) }), ['knee']],
    ['a stiff shoulder', ill('shoulder-limit-below-150'), ['overhead-shoulder']],
    ['cuff pain', ill('rotator-cuff-pain'), ['overhead-shoulder']],
  ])('%s', (_, patient, expected) => expect(flagsOf(patient).toSorted()).toEqual([...expected].toSorted()));

  test.each<[Precaution, Partial<Patient>]>([
    ['hypertension-valsalva', { bloodPressure: NOT_ASKED }],
    ['knee', { kneePain0to10: NOT_ASKED }],
    ['balance-risk', { fallsIn12Months: NOT_ASKED, functionTests: [] }],
    ['loaded-flexion', { dxaScans: { reviewedOn: TODAY, entries: [] } }],
    ['overhead-shoulder', { conditions: { reviewedOn: null, entries: [] } }],
    ['hip-arthroplasty', { surgeries: { reviewedOn: null, entries: [] } }],
  ])('%s is open while a fact it needs is not asked', (flag, changes) => {
    expect(hasFlag(change(changes), flag)).toBeNull();
  });

  test('with T -2.6 and no other trouble no exercise of the library is to be avoided', () => {
    const patient = aPatient({ tScore: -2.6 });
    const refused = [...library.values()].filter(({ avoidIf }) =>
      avoidIf.some((flag) => hasFlag(patient, flag) !== false),
    );
    expect(refused.map(({ id }) => id)).toEqual([]);
  });

  test('the library avoids only with flags that a T-score alone never raises', () => {
    const avoided = new Set([...library.values()].flatMap(({ avoidIf }) => avoidIf));
    expect([...avoided].toSorted()).toEqual([
      'balance-risk',
      'hip-arthroplasty',
      'vertebral-fracture',
      'wrist',
    ]);
  });
});

describe('posterior hip precautions', () => {
  test.each([
    ['yes', true],
    ['no', false],
    [null, null],
  ] as const)('recorded as %s', (recorded, expected) => {
    expect(hasPosteriorHipPrecautions(operated('total-hip-arthroplasty', recorded))).toBe(expected);
  });

  test('are none without a hip replacement, and open before anybody reviewed operations', () => {
    expect(hasPosteriorHipPrecautions(operated('total-knee-arthroplasty'))).toBe(false);
    expect(hasPosteriorHipPrecautions(change({}))).toBe(false);
    expect(hasPosteriorHipPrecautions(unasked)).toBeNull();
  });
});
