import { newClinic } from '../../../shared/clinic/newClinic';
import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/check/check';
import { conformityText } from '../../../shared/check/text/en/index';
import { findExercise } from '../../../shared/exercise/library';
import type { Patient } from '../../../shared/patient/schema';
import { generateProgram } from '../../../shared/template/generate';
import { findTemplate } from '../../../shared/template/registry';
import { anInput, aPatient, aProgram, aStrengthTest, idsFrom } from '../../support/programs';

const liftmor = findTemplate('liftmor') ?? null;

const LIFTS = ['barbell-deadlift', 'back-squat', 'overhead-press-barbell'];

function generated(patient: Patient) {
  if (!liftmor) throw new Error('no LIFTMOR template');
  const made = generateProgram({
    template: liftmor,
    patient,
    clinic: newClinic(),
    findExercise,
    newId: idsFrom(1000),
    weeks: null,
  });
  if (!made.ok) throw new Error(made.error);
  return aProgram([], { ...made.value, phases: [...made.value.phases] });
}

describe.each([
  ['without any 1RM', []],
  ['with the 1RMs of the lifts', LIFTS.map((id) => aStrengthTest(id, 30))],
])('LIFTMOR for a 66-year-old novice with T -2.6 and no fractures, %s', (_, tests) => {
  const patient = aPatient({ training: 'novice', tScore: -2.6, tests });
  const report = check(anInput(generated(patient), patient, liftmor));

  it('raises no stop', () => {
    expect(report.findings.filter(({ severity }) => severity === 'stop')).toEqual([]);
  });

  it('meets every row of its conformity table', () => {
    expect(report.conformity?.filter(({ status }) => status !== 'meets')).toEqual([]);
    expect(report.conformity?.map(({ parameter }) => parameter)).toEqual([
      'sessions-per-week',
      'family:deadlift',
      'family:squat',
      'family:press',
      'family:impact',
      'dose:learn:resistance:percent',
      'dose:target:resistance:sets-amount',
      'dose:target:resistance:percent',
      'dose:target:impact:sets-amount',
      'warm-up',
      'learning-weeks',
      'supervised',
      'session-minutes',
      'length-weeks',
    ]);
  });

  it('has only general things to say: what LIFTMOR does without, how fast it builds up, what the plates allow', () => {
    const warnings = report.findings.filter(({ severity }) => severity === 'warning');
    expect([...new Set(warnings.map(({ ruleId }) => ruleId))].toSorted()).toEqual([
      'C08-balance-min',
      'C12-review',
      'D07-load-step',
      'D10-volume-jump',
      'E06-modality-balance',
    ]);
    expect(report.findings.filter(({ severity }) => severity === 'cannot-check')).toEqual([]);
  });

  it('shows the table in words', () => {
    expect(report.conformity?.map(conformityText).slice(4, 9)).toMatchInlineSnapshot(`
      [
        {
          "here": "Jumping chin-up with drop landing, 2 days a week",
          "parameter": "Jumping chin-up with drop landing",
          "research": "2 days a week",
        },
        {
          "here": "RPE 3–5",
          "parameter": "Resistance, % of 1RM, while learning",
          "research": "1–50 %",
        },
        {
          "here": "5 × 5",
          "parameter": "Resistance, sets × repetitions, target phase",
          "research": "5 × 5",
        },
        {
          "here": "80–85 %",
          "parameter": "Resistance, % of 1RM, target phase",
          "research": "80–85 %",
        },
        {
          "here": "5 × 5",
          "parameter": "Impact, sets × contacts, target phase",
          "research": "5 × 5",
        },
      ]
    `);
  });
});
