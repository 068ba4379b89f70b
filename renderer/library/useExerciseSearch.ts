import { useMemo } from 'react';
import type { Exercise } from '../../shared/exercise/schema';
import { createExerciseSearch, type ExerciseSearch } from '../../shared/exercise/search';

/** A search over these exercises, made once for each library. */
export const useExerciseSearch = (all: readonly Exercise[]): ExerciseSearch =>
  useMemo(() => createExerciseSearch(all), [all]);
