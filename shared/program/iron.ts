import type { Exercise } from '../exercise/schema';
import { type Mass, toKilograms } from '../mass';
import type { Equipment } from '../patient/equipment';
import type { Dose, Load } from './dose';
import { makeableLoads } from './load';

/**
 * A progressed load as iron. A course in kg or lb passes between the weights that exist (4.67 kg); what was typed
 * stands as typed, anything between is taken down to the heaviest weight of the kit, or to a half without a kit.
 */
export function asIron(dose: Dose, base: Dose, exercise: Exercise, kit: Equipment | null): Dose {
  const typed = new Set(typedMasses(base).map(toKilograms));
  const iron = (load: Load | null): Load | null =>
    load?.kind !== 'mass' || typed.has(toKilograms(load.mass))
      ? load
      : { ...load, mass: ironAtOrBelow(load.mass, exercise, kit) };
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

function typedMasses(dose: Dose): readonly Mass[] {
  const own =
    dose.kind === 'resistance'
      ? dose.groups.map((group) => group.load)
      : dose.kind === 'carry'
        ? [dose.load]
        : [];
  const written = dose.progression.overrides.map((override) => override.load ?? null);
  return [...own, ...written].flatMap((load) => (load?.kind === 'mass' ? [load.mass] : []));
}

function ironAtOrBelow(mass: Mass, exercise: Exercise, kit: Equipment | null): Mass {
  const loads = kit === null ? [] : makeableLoads(kit, exercise.implement);
  const heaviest = loads.filter((load) => toKilograms(load.mass) <= toKilograms(mass) + 1e-6).at(-1);
  return heaviest?.mass ?? { ...mass, value: Math.max(0.5, Math.floor(mass.value * 2 + 1e-9) / 2) };
}
