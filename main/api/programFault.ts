import type { ExerciseLookup } from '../../shared/exercise/schema';
import { doseMisfit } from '../../shared/program/dose';
import type { Program, ProgramItem } from '../../shared/program/schema';

/**
 * What the schema cannot see: an exercise that the library does not have, or a dose that does not fit its exercise
 * (rules B18, B19). In plain words that name the exercise; null for a sound program. Exercises that are `spared` may be
 * missing.
 */
export function programFault(
  program: Program,
  findExercise: ExerciseLookup,
  spared: ReadonlySet<string> = new Set(),
): string | null {
  for (const phase of program.phases)
    for (const session of phase.sessions)
      for (const item of session.items) {
        if (spared.has(item.exerciseId)) continue;
        const fault = itemFault(item, findExercise);
        if (fault !== null) return `${phase.name}, ${session.name}: ${fault}`;
      }
  return null;
}

function itemFault(item: ProgramItem, findExercise: ExerciseLookup): string | null {
  const exercise = findExercise(item.exerciseId);
  if (!exercise) return `the library has no exercise "${item.exerciseId}".`;
  return doseMisfit(exercise, item.dose)?.message ?? null;
}
