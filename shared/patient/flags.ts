import type { Precaution } from '../exercise/schema';
import { hasVertebralFracture } from './boneStatus';
import { factValue } from './fact';
import type { FUNCTION_TESTS, Patient } from './schema';

/** The newest result of a function test, or null. */
function newest(patient: Patient, test: (typeof FUNCTION_TESTS)[number]): number | null {
  const results = patient.functionTests.filter((result) => result.test === test);
  return (
    results.reduce<(typeof results)[number] | null>(
      (best, one) => (best && best.date > one.date ? best : one),
      null,
    )?.value ?? null
  );
}

/** Two falls in a year, TUG >= 13.5 s (V, S97) or single-leg stance < 5 s (R-high). */
function hasBalanceRisk(patient: Patient): boolean | null {
  const falls = factValue(patient.fallsIn12Months);
  if ((falls ?? 0) >= 2) return true;
  if ((newest(patient, 'tug-s') ?? 0) >= 13.5 || (newest(patient, 'single-leg-stance-s') ?? Infinity) < 5)
    return true;
  return falls === null ? null : false;
}

/** Whether a reviewed list holds an entry; null when it does not and nobody reviewed it. */
const listed = <T>(
  list: { readonly reviewedOn: string | null; readonly entries: readonly T[] },
  is: (entry: T) => boolean,
) => (list.entries.some(is) ? true : list.reviewedOn === null ? null : false);

const hasWristTrouble = (patient: Patient): boolean | null => {
  const broken = listed(patient.fractures, ({ site }) => site === 'wrist');
  const worn = listed(patient.conditions, ({ code }) => code === 'wrist-osteoarthritis');
  if (broken === true || worn === true) return true;
  return broken === null || worn === null ? null : false;
};

/** The flags that exercises of the library are avoided with, from the facts; null when the facts do not say. */
const FLAGS: Partial<Record<Precaution, (patient: Patient) => boolean | null>> = {
  'vertebral-fracture': hasVertebralFracture,
  'hip-arthroplasty': (patient) => listed(patient.surgeries, ({ kind }) => kind === 'total-hip-arthroplasty'),
  'balance-risk': hasBalanceRisk,
  wrist: hasWristTrouble,
};

/** Whether a flag is present; null when nobody asked, or when no fact answers it. */
export const hasFlag = (patient: Patient, flag: Precaution): boolean | null => FLAGS[flag]?.(patient) ?? null;
