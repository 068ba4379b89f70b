import type { OwnExercise } from '../../../shared/exercise/own';

/** The exercise in the form, and how a field changes it. */
export type ExerciseEditing = {
  readonly exercise: OwnExercise;
  readonly change: (next: OwnExercise) => void;
};
