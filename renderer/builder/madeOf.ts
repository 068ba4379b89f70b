import type { Exercise } from '../../shared/exercise/schema';
import { toKilograms } from '../../shared/mass';
import type { Equipment } from '../../shared/patient/equipment';
import type { Load } from '../../shared/program/dose';
import { asHeld } from '../../shared/program/heldWeight';
import { makeableLoads } from '../../shared/program/load';
import { loadText, makeableText } from './doseText';

const TOLERANCE = 1e-6;

/** A typed load with the plates that make it: "42.5 kg · bar 20 + 2 × (10 + 1.25)"; as typed where the kit cannot make it. */
export function madeOf(typed: Load, exercise: Exercise, kit: Equipment | null): string {
  const load = asHeld(typed, exercise);
  if (load.kind !== 'mass' || kit === null) return loadText(load);
  const loads = makeableLoads(kit, exercise.implement);
  const made = loads.find(({ mass }) => Math.abs(toKilograms(mass) - toKilograms(load.mass)) < TOLERANCE);
  if (made) return makeableText(made);
  return loads.length === 0 ? loadText(load) : `${loadText(load)} · not in this kit`;
}
