import type { Exercise, ExerciseCategory, Precaution } from '../../shared/exercise/schema';
import { hasFlag } from '../../shared/patient/flags';
import type { Patient } from '../../shared/patient/schema';

export type LibraryFilter = {
  readonly words: string;
  readonly category: ExerciseCategory | null;
  readonly atHome: boolean;
};

const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Of some exercises those whose name, pattern or equipment holds every word, by name. */
export function searchLibrary(exercises: readonly Exercise[], filter: LibraryFilter): readonly Exercise[] {
  const words = plain(filter.words).split(/\s+/).filter(Boolean);
  return exercises
    .filter((exercise) => {
      if (filter.category !== null && exercise.category !== filter.category) return false;
      if (filter.atHome && !exercise.homeSuitable) return false;
      const text = plain(
        `${exercise.text.en.name} ${exercise.id} ${exercise.movementPattern} ${exercise.equipment.flat().join(' ')}`,
      );
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => a.text.en.name.localeCompare(b.text.en.name, 'en'));
}

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
