import * as z from 'zod';
import { Exercise, type ExerciseLookup } from './schema';

const files = import.meta.glob<unknown>('./data/*.json', { eager: true, import: 'default' });

/** Reads exercises through the schema; throws when one is broken, for the built-in library is part of the program. */
function readLibrary(entries: readonly unknown[]): ReadonlyMap<string, Exercise> {
  const exercises = entries.map((entry) => {
    const parsed = Exercise.safeParse(entry);
    if (!parsed.success) throw new Error(`exercise library: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
  return new Map(exercises.map((exercise) => [exercise.id, exercise]));
}

/** The built-in exercises by id. */
export const library: ReadonlyMap<string, Exercise> = readLibrary(Object.values(files));

export const findExercise: ExerciseLookup = (id) => library.get(id);
