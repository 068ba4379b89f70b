import type { Exercise } from '../exercise/schema';
import { toKilograms } from '../mass';
import type { Equipment } from '../patient/equipment';
import { allLoads, type Dose, type Load } from './dose';
import { givenLike, testedKilograms } from './heldWeight';
import { makeableLoads } from './load';

/**
 * A progressed load as iron. A course in kg or lb passes between the weights that exist (4.67 kg): what was typed
 * stands as typed, anything between is taken down to the heaviest weight of the kit, or to a half without a kit.
 * Where the kit is in the other unit every week is taken down to it, so that one table never mixes units; where
 * nothing is light enough (below a half, without a kit) the therapist sets the load.
 */
export function asIron(dose: Dose, base: Dose, exercise: Exercise, kit: Equipment | null): Dose {
  const typed = new Set(
    allLoads(base).flatMap((load) =>
      load.kind === 'mass' && (kit === null || kit.unit === load.mass.unit) ? [toKilograms(load.mass)] : [],
    ),
  );
  const iron = (load: Load | null): Load | null =>
    load?.kind !== 'mass' || typed.has(toKilograms(load.mass)) ? load : ironAtOrBelow(load, exercise, kit);
  switch (dose.kind) {
    case 'resistance':
      return { ...dose, groups: dose.groups.map((group) => ({ ...group, load: iron(group.load) })) };
    case 'carry':
      return { ...dose, load: iron(dose.load) };
    case 'impact':
    case 'hold':
    case 'repetition':
    case 'time':
      return dose;
  }
}

function ironAtOrBelow(
  load: Extract<Load, { kind: 'mass' }>,
  exercise: Exercise,
  kit: Equipment | null,
): Load {
  const loads = kit === null ? [] : makeableLoads(kit, exercise.implement);
  if (loads.length === 0) return downToHalf(load);
  const kilograms = testedKilograms(load, exercise);
  const heaviest = loads.filter(({ mass }) => toKilograms(mass) <= kilograms + 1e-6).at(-1);
  return heaviest ? givenLike(load, heaviest.mass, exercise) : { kind: 'therapist-sets' };
}

function downToHalf(load: Extract<Load, { kind: 'mass' }>): Load {
  const value = Math.floor(load.mass.value * 2 + 1e-9) / 2;
  return value > 0 ? { ...load, mass: { ...load.mass, value } } : { kind: 'therapist-sets' };
}
