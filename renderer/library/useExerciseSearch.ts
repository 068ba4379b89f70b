import type { Exercise } from '../../shared/exercise/schema';
import { createExerciseSearch, type ExerciseSearch } from '../../shared/exercise/search';

const made = new WeakMap<readonly Exercise[], ExerciseSearch>();

/** A search over these exercises, made once for each library, whoever asks. */
export function useExerciseSearch(all: readonly Exercise[]): ExerciseSearch {
  const known = made.get(all);
  if (known) return known;
  const search = createExerciseSearch(all);
  made.set(all, search);
  return search;
}
