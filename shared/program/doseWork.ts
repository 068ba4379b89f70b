import type { Clinic } from '../clinic/schema';
import type { Exercise } from '../exercise/schema';
import { toKilograms } from '../mass';
import type { Patient } from '../patient/schema';
import type { Dose, SetGroup } from './dose';
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

/** Kilograms moved in one repetition: a weight in each hand counts twice. Null where nobody can say. */
function kilogramsOf(exercise: Exercise | null, group: SetGroup, own: Case): number | null {
  if (group.load === null && exercise === null) return null;
  const prescribed =
    group.load === null && exercise !== null
      ? prescribeLoad(exercise, group, own)
      : ({ kind: 'typed', load: group.load } as const);
  switch (prescribed.kind) {
    case 'typed': {
      const { load } = prescribed;
      return load?.kind === 'mass' ? toKilograms(load.mass) * (load.perHand ? 2 : 1) : null;
    }
    case 'computed':
      return toKilograms(prescribed.load.mass) * (prescribed.load.perHand ? 2 : 1);
    case 'no-load':
    case 'no-one-rm':
    case 'kit-unknown':
    case 'none':
      return null;
  }
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
