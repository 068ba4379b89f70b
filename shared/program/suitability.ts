import type { Clinic } from '../clinic/schema';
import type { Exercise, Precaution, Requirement } from '../exercise/schema';
import type { Apparatus, Equipment } from '../patient/equipment';
import { hasFlag } from '../patient/flags';
import type { Patient } from '../patient/schema';
import { kitOf } from './prescription';
import type { Setting } from './schema';

/** Whether an exercise suits a patient in a setting: flags, supervision, and what the room or the home holds. */

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

/** What nearly every home has (J): counted as there while nobody asked what the patient has. */
export const HOUSEHOLD: readonly Apparatus[] = [
  'chair',
  'chair-with-back',
  'counter',
  'doorway',
  'hallway',
  'mat',
  'pillow',
  'small-pillow',
  'table',
  'towel',
  'wall',
];

/** What every home and every clinic has (J): an exercise lists it so that it is laid ready, and it is never lacking. */
const ALWAYS_THERE: readonly Requirement[] = ['pillow', 'small-pillow', 'towel'];

/** What has to be asked about. */
const asked = ({ equipment }: Exercise): Exercise['equipment'] =>
  equipment.filter((anyOf) => !anyOf.some((need) => ALWAYS_THERE.includes(need)));

const isHousehold = (need: Requirement): boolean => HOUSEHOLD.some((thing) => thing === need);

const isLoad = (need: Requirement): need is keyof typeof LOADS => need in LOADS;

const has = (kit: Equipment, need: Requirement): boolean =>
  isLoad(need) ? LOADS[need](kit) : kit.apparatus.includes(need);

/** The first thing an exercise needs that a kit lacks: any one of these would do. Null when nothing is lacking. */
export const lackingFrom = (kit: Equipment, exercise: Exercise): readonly Requirement[] | null =>
  asked(exercise).find((anyOf) => !anyOf.some((need) => has(kit, need))) ?? null;

export type Case = { readonly patient: Patient; readonly clinic: Clinic; readonly setting: Setting };

/** Why an exercise does not suit a case. */
export type Misfit =
  | { readonly kind: 'flag'; readonly flag: Precaution }
  | { readonly kind: 'supervised-only' }
  | { readonly kind: 'not-for-home' }
  | { readonly kind: 'equipment'; readonly needs: readonly Requirement[] };

/**
 * What speaks against an exercise for a case; null when nothing does. What nobody asked about counts by `unknown`:
 * `against` (a proposal must be right, a missing one costs a click) or `for` (a flag nobody asked about is a finding
 * of its own, and a home nobody asked about holds what nearly every home has).
 */
export function misfitOf(exercise: Exercise, own: Case, unknown: 'against' | 'for'): Misfit | null {
  const { patient, clinic, setting } = own;
  const flag = exercise.avoidIf.find((one) => {
    const answer = hasFlag(patient, one);
    return answer === true || (answer === null && unknown === 'against');
  });
  if (flag !== undefined) return { kind: 'flag', flag };
  if (setting === 'home' && exercise.supervisedOnly) return { kind: 'supervised-only' };
  if (setting === 'home' && !exercise.homeSuitable) return { kind: 'not-for-home' };
  const kit = kitOf(setting, patient, clinic);
  const needs = kit === null ? unknownNeeds(exercise, unknown) : lackingFrom(kit, exercise);
  return needs === null ? null : { kind: 'equipment', needs };
}

const unknownNeeds = (exercise: Exercise, unknown: 'against' | 'for'): readonly Requirement[] | null =>
  (unknown === 'against' ? asked(exercise)[0] : asked(exercise).find((anyOf) => !anyOf.some(isHousehold))) ??
  null;
