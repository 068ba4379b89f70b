import { LIMITS } from '../evidence/limits';
import type { Precaution } from '../exercise/schema';
import { hasVertebralFracture, lowestTScore, OSTEOPOROSIS_T } from './boneStatus';
import { factValue } from './fact';
import { hasBalanceRisk } from './fallRisk';
import { isHipReplacement } from './hipPrecautions';
import type { ConditionCode, Patient } from './schema';
import { anyOf } from './threeValued';

/**
 * A flag means that the patient has the risk that a precaution of the library names. Which facts make a flag is
 * judgement (J). `avoidIf` forbids an exercise, and the library uses it only for vertebral fracture, hip replacement,
 * balance and wrist; all flags may stand in `cautionIf`, which advises. A low T-score alone must never forbid a deadlift,
 * a squat or a press: at T -2.6 they are what the trials trained.
 */
type Reading = (patient: Patient) => boolean | null;

/** Whether a reviewed list holds an entry; null when it does not and nobody reviewed it. */
const listed = <T>(
  list: { readonly reviewedOn: string | null; readonly entries: readonly T[] },
  is: (entry: T) => boolean,
) => (list.entries.some(is) ? true : list.reviewedOn === null ? null : false);

const hasCondition = (patient: Patient, ...codes: readonly ConditionCode[]) =>
  listed(patient.conditions, ({ code }) => codes.includes(code));

/** Fracture at any time or osteoarthritis (J): rule H13 looks at how long ago. */
const hasWristTrouble: Reading = (patient) =>
  anyOf(
    listed(patient.fractures, ({ site }) => site === 'wrist'),
    hasCondition(patient, 'wrist-osteoarthritis'),
  );

/** The band in which spinal flexion under load is kept from people: T <= -2.5 or a vertebral fracture (rules H01, H18). */
const mustSpareFlexion: Reading = (patient) => {
  const lowest = lowestTScore(patient);
  return anyOf(hasVertebralFracture(patient), lowest === null ? null : lowest.tScore <= OSTEOPOROSIS_T);
};

/**
 * Resting pressure at or above 160/100 (R-high, rule A07). Somebody with hypertension on record and a lower pressure is
 * controlled: only the reading counts, and without one nobody knows.
 */
const hasHighPressure: Reading = (patient) => {
  const pressure = factValue(patient.bloodPressure);
  return pressure === null
    ? null
    : pressure.systolic >= LIMITS['bp-care-systolic'].value ||
        pressure.diastolic >= LIMITS['bp-care-diastolic'].value;
};

const hasPelvicFloorSymptoms: Reading = (patient) => hasCondition(patient, 'stress-incontinence', 'prolapse');

/** Where a held breath does harm: high pressure, eye, hernia and pelvic floor (rule H12), and aneurysms (A04). */
const isHarmedByStraining: Reading = (patient) =>
  anyOf(
    hasHighPressure(patient),
    hasPelvicFloorSymptoms(patient),
    hasCondition(
      patient,
      'proliferative-retinopathy',
      'nonproliferative-retinopathy',
      'recent-eye-surgery',
      'symptomatic-hernia',
      'aortic-aneurysm',
      'cerebral-aneurysm',
    ),
  );

const KNEE_PAIN = 5;

/** Moderate or severe osteoarthritis, or pain above 5 of 10 (R-med, rule H10). */
const hasKneeTrouble: Reading = (patient) => {
  const pain = factValue(patient.kneePain0to10);
  return anyOf(
    hasCondition(patient, 'knee-osteoarthritis-moderate-severe'),
    pain === null ? null : pain > KNEE_PAIN,
  );
};

const FLAGS: Readonly<Record<Precaution, Reading>> = {
  'vertebral-fracture': hasVertebralFracture,
  'hip-arthroplasty': (patient) => listed(patient.surgeries, isHipReplacement),
  'balance-risk': hasBalanceRisk,
  wrist: hasWristTrouble,
  'loaded-flexion': mustSpareFlexion,
  'hypertension-valsalva': isHarmedByStraining,
  // Twisting is a stop after a vertebral fracture and only a warning by T-score (rule H03).
  rotation: hasVertebralFracture,
  'pelvic-floor': hasPelvicFloorSymptoms,
  knee: hasKneeTrouble,
  'overhead-shoulder': (patient) => hasCondition(patient, 'shoulder-limit-below-150', 'rotator-cuff-pain'),
};

/** Whether a flag is present; null when nobody asked what it needs. */
export const hasFlag = (patient: Patient, flag: Precaution): boolean | null => FLAGS[flag](patient);
