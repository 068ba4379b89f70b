import type { Exercise, Requirement } from '../exercise/schema';
import type { Apparatus, Equipment } from '../patient/equipment';
import { kitOf } from '../program/prescription';
import type { Setting } from '../program/schema';
import type { Context } from './context';
import { hasFlag } from '../patient/flags';

/** Which exercises a fix may propose: none the patient should avoid, none the room or the home cannot hold. */

/** The requirements that are ways of loading; everything else is apparatus, by name. */
const LOADS: Readonly<Record<Exclude<Requirement, Apparatus>, (kit: Equipment) => boolean>> = {
  barbell: (kit) => kit.bars.length > 0,
  'trap-bar': (kit) => kit.trapBar !== null,
  dumbbell: (kit) => kit.dumbbells.length > 0,
  dumbbells: (kit) => kit.dumbbells.some(({ count }) => count >= 2),
  kettlebell: (kit) => kit.kettlebells.length > 0,
  kettlebells: (kit) => kit.kettlebells.length > 1,
  band: (kit) => kit.bands.length > 0,
};

const isLoad = (need: Requirement): need is keyof typeof LOADS => need in LOADS;

const has = (kit: Equipment, need: Requirement): boolean =>
  isLoad(need) ? LOADS[need](kit) : kit.apparatus.includes(need);

function isEquipped(kit: Equipment | null, exercise: Exercise): boolean {
  if (exercise.equipment.length === 0) return true;
  return kit !== null && exercise.equipment.every((anyOf) => anyOf.some((need) => has(kit, need)));
}

/**
 * Whether a fix may propose an exercise in a setting. A flag nobody asked about, or that no fact answers, counts as present, and a home nobody
 * asked about as empty: a proposal must be right, a missing one costs a click.
 */
export function mayPropose({ input }: Context, exercise: Exercise, setting: Setting): boolean {
  if (exercise.avoidIf.some((flag) => hasFlag(input.patient, flag) !== false)) return false;
  if (setting === 'home' && (exercise.supervisedOnly || !exercise.homeSuitable)) return false;
  return isEquipped(kitOf(setting, input.patient, input.clinic), exercise);
}
