import { useMemo } from 'react';
import { findExercise, library } from '../../shared/exercise/library';
import type { Exercise, ExerciseLookup } from '../../shared/exercise/schema';
import { createExerciseSearch, type ExerciseSearch } from '../../shared/exercise/search';

const ALL = [...library.values()];

/** The exercises that the screens offer, and how one is found by id. The same value until the library changes. */
export const useExercises = (): { readonly all: readonly Exercise[]; readonly find: ExerciseLookup } =>
  EXERCISES;
const EXERCISES = { all: ALL, find: findExercise };

/** A search over these exercises, made once for each library. */
export const useExerciseSearch = (all: readonly Exercise[]): ExerciseSearch =>
  useMemo(() => createExerciseSearch(all), [all]);
