import type { Clinic } from '../clinic/schema';
import type { Exercise } from '../exercise/schema';
import type { Patient } from '../patient/schema';
import type { Range } from '../range';
import type { Dose, SetGroup } from './dose';
import { kilogramsInHands } from './heldWeight';
import { prescribeLoad } from './prescription';
import type { Setting } from './schema';

/** What the dose of one week amounts to on one day: each counts `timesPerDay`, and the most that is asked for. */

/** Work sets. A set for each side is one set. */
export function workingSets(dose: Dose): number {
  const sets =
    dose.kind === 'resistance'
      ? dose.groups.reduce((sum, group) => sum + (group.role === 'work' ? group.sets : 0), 0)
      : dose.sets;
  return sets * dose.timesPerDay;
}

/**
 * Landings or stamps. They are counted for a leg, as trials do: sets for each side count one side.
 */
export const contacts = (dose: Dose): number =>
  dose.kind === 'impact' ? dose.sets * dose.amount.high * dose.timesPerDay : 0;

export type Case = { readonly patient: Patient; readonly clinic: Clinic; readonly setting: Setting };

/** Kilograms moved in one repetition. Null where nobody can say. */
function kilogramsOf(exercise: Exercise | null, group: SetGroup, own: Case): number | null {
  if (group.load !== null) return group.load.kind === 'mass' ? kilogramsInHands(group.load) : null;
  return exercise !== null && group.percent1RM !== null ? workedOut(exercise, group.percent1RM, own) : null;
}

/** Loads worked out so far: a patient and a clinic never change in place, and a keystroke asks for the same ones. */
const loads = new WeakMap<Patient, WeakMap<Clinic, Map<string, number | null>>>();

function workedOut(exercise: Exercise, percent1RM: Range, own: Case): number | null {
  const byClinic = loads.get(own.patient) ?? new WeakMap<Clinic, Map<string, number | null>>();
  loads.set(own.patient, byClinic);
  const known = byClinic.get(own.clinic) ?? new Map<string, number | null>();
  byClinic.set(own.clinic, known);
  const key = `${exercise.id} ${exercise.implement} ${own.setting} ${percent1RM.low} ${percent1RM.high}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const prescribed = prescribeLoad(exercise, { percent1RM, load: null }, own);
  const kilograms = prescribed.kind === 'computed' ? kilogramsInHands(prescribed.load) : null;
  known.set(key, kilograms);
  return kilograms;
}

/** Bands and the body alone are no weight: they have no tonnage, known or unknown. */
function isWeight(exercise: Exercise | null, { load }: SetGroup): boolean {
  if (load === null) return exercise?.implement !== 'band' && exercise?.implement !== 'body';
  return load.kind === 'mass' || (load.kind === 'therapist-sets' && exercise?.implement !== 'band');
}

/**
 * Tonnage in kg: work sets x repetitions x load, both sides where each side is worked, at the most repetitions asked
 * for. Null when a load is not known: not set, left to the therapist, or without the 1RM or the kit it is worked out
 * from. 0 for what has no weight; a carry has metres, not repetitions, so it has none either.
 */
export function tonnage(exercise: Exercise | null, dose: Dose, own: Case): number | null {
  if (dose.kind !== 'resistance') return 0;
  let sum = 0;
  for (const group of dose.groups) {
    if (group.role !== 'work' || !isWeight(exercise, group)) continue;
    const kilograms = kilogramsOf(exercise, group, own);
    if (kilograms === null) return null;
    sum += group.sets * group.reps.high * (dose.side === 'each' ? 2 : 1) * kilograms;
  }
  return sum * dose.timesPerDay;
}
