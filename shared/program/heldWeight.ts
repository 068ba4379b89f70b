import type { Exercise } from '../exercise/schema';
import { type Mass, toKilograms } from '../mass';
import type { Load } from './dose';
import type { TypedLoad } from './typedLoad';

/** Kilograms in the hands together: a weight in each counts twice. */
export const kilogramsInHands = ({ mass, perHand }: Pick<TypedLoad, 'mass' | 'perHand'>): number =>
  toKilograms(mass) * (perHand ? 2 : 1);

/**
 * Of how many weights of the kit a typed weight is the sum: two where a pair is given "in all". Of an exercise that is
 * not in the library any more (null) it is one, the heavier reading.
 */
const piecesOf = ({ perHand }: TypedLoad, exercise: Exercise | null): 1 | 2 =>
  exercise?.implement === 'dumbbell-pair' && !perHand ? 2 : 1;

/**
 * A weight as it is taken up. A pair is kept in the kit, tested and taken up by one of its two: 20 kg "in all" is 10 kg
 * in each hand, and of a 1RM of 20 kg it is 50 %, not 100 %.
 */
export function asHeld(load: TypedLoad, exercise: Exercise | null): TypedLoad;
export function asHeld(load: Load, exercise: Exercise | null): Load;
export function asHeld(load: Load, exercise: Exercise | null): Load {
  if (load.kind !== 'mass') return load;
  const pieces = piecesOf(load, exercise);
  return pieces === 1
    ? load
    : { ...load, mass: { ...load.mass, value: load.mass.value / pieces }, perHand: true };
}

/** A weight of the kit, given the way a load is: the other way round of `asHeld`. */
export const givenLike = (load: TypedLoad, held: Mass, exercise: Exercise): TypedLoad => ({
  ...load,
  mass: { ...held, value: held.value * piecesOf(load, exercise) },
});

/** Kilograms as a 1RM of the exercise counts them: of one of a pair. */
export const testedKilograms = (load: TypedLoad, exercise: Exercise | null): number =>
  toKilograms(asHeld(load, exercise).mass);
