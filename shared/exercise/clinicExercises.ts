import { findExercise, library } from './library';
import type { OwnExercise } from './own';
import type { Exercise, ExerciseLookup } from './schema';

/** The exercises a program may hold: those of the library, and the clinic's own. */
export type ClinicExercises = {
  /** The library first, then the clinic's own; retired ones too, which programs in use may hold. */
  readonly all: readonly Exercise[];
  /** Those put before somebody who looks for an exercise: all but the retired. */
  readonly offered: readonly Exercise[];
  readonly find: ExerciseLookup;
};

/**
 * The library and a clinic's own exercises together. On the ladders of the own ones stand only exercises that are there
 * and not retired, so that no fix ever leads to one that is gone.
 */
export function clinicExercises(
  own: readonly OwnExercise[],
  findBuiltIn: ExerciseLookup = findExercise,
): ClinicExercises {
  const offered = new Set(own.filter((one) => !one.own.retired).map(({ id }) => id));
  const rungs = (ids: readonly string[]): string[] =>
    ids.filter((id) => findBuiltIn(id) !== undefined || offered.has(id));
  const led = own.map((one) => ({ ...one, easier: rungs(one.easier), harder: rungs(one.harder) }));
  const byId = new Map<string, Exercise>(led.map((one) => [one.id, one]));
  const builtIn = [...library.values()];
  return {
    all: [...builtIn, ...led],
    offered: [...builtIn, ...led.filter(({ id }) => offered.has(id))],
    find: (id) => findBuiltIn(id) ?? byId.get(id),
  };
}
