import type { Exercise, ExerciseLookup } from '../exercise/schema';
import { phaseOfWeek } from '../program/calendar';
import type { Program } from '../program/schema';

/** The exercises on the handout that covers `week`: those done at home then, each once. Unknown ones are passed over. */
export function homeExercises(
  program: Program,
  week: number,
  findExercise: ExerciseLookup,
): readonly Exercise[] {
  const sessions = phaseOfWeek(program, week)?.phase.sessions ?? [];
  const items = sessions.filter(({ setting }) => setting === 'home').flatMap((session) => session.items);
  return [...new Set(items.map(({ exerciseId }) => exerciseId))].flatMap((id) => findExercise(id) ?? []);
}
