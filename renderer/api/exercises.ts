import { createContext, useContext } from 'react';
import type { Output, SetAside } from '../../shared/api/contract';
import { type ClinicExercises, clinicExercises } from '../../shared/exercise/clinicExercises';

/** An exercise of the clinic with the revision it was read at. */
export type OwnExerciseEntry = Output<'exercise.list'>['exercises'][number];

/** The exercises a program may hold, and the clinic's own as they are kept. */
export type Exercises = ClinicExercises & {
  readonly own: readonly OwnExerciseEntry[];
  /** Files that cannot be read: programs that hold such an exercise say so. */
  readonly unread: readonly SetAside[];
  /** Reads the clinic's exercises again. */
  readonly reload: () => void;
};

export const ExercisesContext = createContext<Exercises>({
  ...clinicExercises([]),
  own: [],
  unread: [],
  reload: () => undefined,
});

export const useExercises = (): Exercises => useContext(ExercisesContext);
