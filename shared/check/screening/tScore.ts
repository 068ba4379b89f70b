import { boneBand, lowestTScore, lowTraumaFractures, OSTEOPOROSIS_T } from '../../patient/boneStatus';
import type { LocalDate } from '../../localDate';
import type { Patient } from '../../patient/schema';
import type { Context } from '../context';
import { waitingFor } from '../evaluate';
import type { PatientFact, Rule } from '../rule';
import { isPast } from './elapsed';

/** Rules A30 to A33: whether the T-score is there, current and believable. */

/** No central T-score, so no bone-risk gate can run (J). Stands in place of `cannot-check` for the rules that wait. */
const tScoreMissing: Rule = {
  id: 'A30-tscore-missing',
  family: 'A',
  severities: ['warning'],
  sources: ['J'],
  confidence: 'J',
  reads: ['dxaScans'],
  enforcedAt: 'check',
  check: (context) =>
    context.tScore === null
      ? [
          {
            ruleId: 'A30-tscore-missing',
            severity: 'warning',
            path: { patientField: 'dxaScans' },
            values: { waiting: waitingFor(context, 'dxaScans') },
          },
        ]
      : [],
  fixes: null,
  noFix: 'The T-score, its site and its date come from the bone scan.',
};

/** The newest day with a T-score of spine or hip, or null. */
const newestScanDay = ({ dxaScans }: Patient): LocalDate | null =>
  dxaScans.entries.reduce<LocalDate | null>(
    (newest, { date, site, tScore }) =>
      tScore !== null && site !== 'distal-radius' && (newest === null || date > newest) ? date : newest,
    null,
  );

/** The newest T-score is older than 2 years (J). */
const tScoreOld: Rule = {
  id: 'A31-tscore-old',
  family: 'A',
  severities: ['advice'],
  sources: ['J'],
  confidence: 'J',
  reads: ['dxaScans'],
  enforcedAt: 'check',
  waitsFor: (context) => (context.tScore === null ? ['dxaScans'] : []),
  check: (context) => {
    const { patient, today } = context.input;
    const date = newestScanDay(patient);
    const months = context.limit('dxa-months');
    if (date === null || !isPast(date, months, today)) return [];
    return [
      {
        ruleId: 'A31-tscore-old',
        severity: 'advice',
        path: { patientField: 'dxaScans' },
        values: { date, months },
      },
    ];
  },
  fixes: null,
  noFix: 'A newer scan is recorded when there is one.',
};

const hasDiagnosis = (
  { conditions }: Patient,
  code: 'osteoporosis-diagnosis' | 'osteopenia-diagnosis',
): boolean => conditions.entries.some((condition) => condition.code === code);

type Mismatch = { readonly diagnosis: 'osteoporosis' | 'low-bone-mass'; readonly tScore: number };

/**
 * The diagnosis and T-score that do not fit: osteoporosis with every newest T-score above -2.5, or low bone mass (once
 * osteopenia) with a T-score of another band. Somebody with both is held to osteoporosis. A low-trauma fracture
 * explains either: then the fracture makes the diagnosis. Null where they fit or one is not on record.
 */
function mismatchOf(patient: Patient): Mismatch | null {
  const lowest = lowestTScore(patient);
  if (lowest === null) return null;
  const { tScore } = lowest;
  if (hasDiagnosis(patient, 'osteoporosis-diagnosis'))
    return tScore > OSTEOPOROSIS_T ? { diagnosis: 'osteoporosis', tScore } : null;
  return hasDiagnosis(patient, 'osteopenia-diagnosis') && boneBand(patient) !== 'low-bone-mass'
    ? { diagnosis: 'low-bone-mass', tScore }
    : null;
}

/** A minus left out: osteoporosis on record and not one T-score of spine or hip below zero. */
const isSignSlip = ({ diagnosis, tScore }: Mismatch): boolean => diagnosis === 'osteoporosis' && tScore > 0;

/** The mismatch that no fracture explains, or null. */
function unexplained({ input: { patient } }: Context) {
  const mismatch = mismatchOf(patient);
  return mismatch !== null && lowTraumaFractures(patient) === 0 ? mismatch : null;
}

/** What is still to be asked before the two can be held against each other. */
function waitsForDiagnosis({ input: { patient } }: Context, isOf: typeof isSignSlip): readonly PatientFact[] {
  const mismatch = mismatchOf(patient);
  if (mismatch !== null) return isOf(mismatch) && lowTraumaFractures(patient) === null ? ['fractures'] : [];
  const isDiagnosed =
    hasDiagnosis(patient, 'osteoporosis-diagnosis') || hasDiagnosis(patient, 'osteopenia-diagnosis');
  if (isDiagnosed) return lowestTScore(patient) === null ? ['dxaScans'] : [];
  return patient.conditions.reviewedOn === null ? ['conditions'] : [];
}

/**
 * Osteoporosis is on record and the lowest T-score is above zero (J). Only the lowest counts: a spine can read high by
 * its wear while the hip does not. With a low-trauma fracture on record the diagnosis stands without a T-score. Values
 * outside -7 to +4 are refused where they are typed.
 */
const tScoreSign: Rule = {
  id: 'A32-tscore-sign',
  family: 'A',
  severities: ['stop'],
  sources: ['J'],
  confidence: 'J',
  reads: ['dxaScans', 'conditions', 'fractures'],
  enforcedAt: 'check',
  waitsFor: (context) => waitsForDiagnosis(context, isSignSlip),
  check: (context) => {
    const mismatch = unexplained(context);
    if (mismatch === null || !isSignSlip(mismatch)) return [];
    return [
      {
        ruleId: 'A32-tscore-sign',
        severity: 'stop',
        path: { patientField: 'dxaScans' },
        values: { tScore: mismatch.tScore },
      },
    ];
  },
  fixes: null,
  noFix: 'The T-score or the diagnosis is put right in the record.',
};

/** Diagnosis and T-score are of different WHO bands (V, S103) and no low-trauma fracture explains it. */
const bandMismatch: Rule = {
  id: 'A33-dx-mismatch',
  family: 'A',
  severities: ['warning'],
  sources: ['S103'],
  confidence: 'V',
  reads: ['conditions', 'dxaScans', 'fractures'],
  enforcedAt: 'check',
  waitsFor: (context) => waitsForDiagnosis(context, (mismatch) => !isSignSlip(mismatch)),
  check: (context) => {
    const mismatch = unexplained(context);
    if (mismatch === null || isSignSlip(mismatch)) return [];
    return [
      {
        ruleId: 'A33-dx-mismatch',
        severity: 'warning',
        path: { patientField: 'conditions' },
        values: mismatch,
      },
    ];
  },
  fixes: null,
  noFix:
    'The therapist looks at scan and diagnosis and puts right what differs, or writes down why it stays.',
};

export const tScoreRules: readonly Rule[] = [tScoreMissing, tScoreOld, tScoreSign, bandMismatch];
