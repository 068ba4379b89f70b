import { type FilterCase, misfitFor } from '../../shared/exercise/filter';
import type { Exercise, Precaution } from '../../shared/exercise/schema';
import { hasFlag } from '../../shared/patient/flags';
import type { Patient } from '../../shared/patient/schema';
import { misfitWords } from '../patient/programs/leftOutWords';

const FLAG_WORDS: Partial<Record<Precaution, string>> = {
  'vertebral-fracture': 'a vertebral fracture is on record',
  'hip-arthroplasty': 'a hip replacement is on record',
  'balance-risk': 'falls or a balance test speak against it',
  wrist: 'a wrist fracture or wrist osteoarthritis is on record',
};

/** Why this exercise is to be avoided with what is on record for the patient; null when nothing speaks against it. */
export function avoidReason(exercise: Exercise, patient: Patient): string | null {
  const flag = exercise.avoidIf.find((candidate) => hasFlag(patient, candidate) === true);
  return flag === undefined ? null : `Avoid: ${FLAG_WORDS[flag] ?? flag}`;
}

/** What speaks against an exercise for the patient of a case, a sentence without its full stop; null when nothing does. */
export function reasonAgainst(exercise: Exercise, about: FilterCase): string | null {
  const avoid = about.patient === null ? null : avoidReason(exercise, about.patient);
  if (avoid !== null) return avoid;
  const found = misfitFor(exercise, about);
  return found === null ? null : `Does not suit: ${misfitWords(found.misfit, found.setting)}`;
}
