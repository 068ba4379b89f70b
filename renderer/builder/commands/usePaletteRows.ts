import { useCallback, useMemo } from 'react';
import type { Exercise } from '../../../shared/exercise/schema';
import type { ExerciseSearch } from '../../../shared/exercise/search';
import { avoidReason } from '../../library/avoidReason';
import { addExercise } from './addExercise';
import type { Desk } from './desk';
import { type PaletteRow, paletteRows } from './paletteRows';

type Asked = {
  readonly desk: Desk;
  readonly search: ExerciseSearch;
  readonly onlyExercises: boolean;
  readonly recent: readonly string[];
};

/** The lines of the palette for what is typed; the desk is new at every edit, and so are they. */
export function usePaletteRows(
  typed: string,
  { desk, search, onlyExercises, recent }: Asked,
): readonly PaletteRow[] {
  const exerciseRow = useCallback(
    (exercise: Exercise): PaletteRow => ({
      id: `add ${exercise.id}`,
      command: null,
      group: 'Exercises',
      offer: addExercise(exercise, desk),
      against: avoidReason(exercise, desk.about.patient),
    }),
    [desk],
  );
  return useMemo(
    () => paletteRows(typed, { desk, search, exerciseRow, onlyExercises, recent }),
    [typed, desk, search, exerciseRow, onlyExercises, recent],
  );
}
