import type { Clinic } from '../clinic/schema';
import type { Exercise } from '../exercise/schema';
import { toKilograms } from '../mass';
import { lowestTScore, NORMAL_T } from '../patient/boneStatus';
import { type Equipment } from '../patient/equipment';
import { factValue } from '../patient/fact';
import type { Patient } from '../patient/schema';
import { latestOneRm } from '../patient/strength/oneRm';
import type { Load, SetGroup } from './dose';
import { asHeld } from './heldWeight';
import { type MakeableLoad, makeableLoads, solveLoad } from './load';
import type { Setting } from './schema';

/** What a set is to be lifted with, in iron. */
export type PrescribedLoad =
  /** As the therapist typed it. */
  | { readonly kind: 'typed'; readonly load: Load }
  /** Worked out from % of 1RM and the kit. */
  | {
      readonly kind: 'computed';
      readonly load: MakeableLoad;
      /** The true % of 1RM after rounding. */
      readonly percent: number;
      /** The % that was asked for: the middle of the band. */
      readonly targetPercent: number;
      /** How far the load lies from what was asked for, in % of it; below 0 when rounded down (rule B13). */
      readonly offTargetPercent: number;
      /** The next heavier load of the kit, whether the cap allows it or not, and its % of 1RM. */
      readonly nextUp: MakeableLoad | null;
      readonly nextUpPercent: number | null;
      /** How much heavier the next load is, in % of this one (rule B15). */
      readonly stepPercent: number | null;
      /** A nearer load that the top of the band forbids (rule B14). */
      readonly cappedFrom: MakeableLoad | null;
    }
  /** The kit has nothing light enough. `percent` is what the lightest would be; null when the kit has none. */
  | { readonly kind: 'no-load'; readonly lightest: MakeableLoad | null; readonly percent: number | null }
  | { readonly kind: 'no-one-rm' }
  /** Nobody asked what the patient has at home. */
  | { readonly kind: 'kit-unknown' }
  /** Neither a load nor a % of 1RM: dosed by effort or body weight. */
  | { readonly kind: 'none' };

/** The iron at hand in a setting; null when nobody asked what the patient has at home. */
export const kitOf = (
  setting: Setting,
  patient: Pick<Patient, 'homeEquipment'>,
  clinic: Pick<Clinic, 'equipment'>,
): Equipment | null => (setting === 'home' ? factValue(patient.homeEquipment) : clinic.equipment);

/** Loads are rounded down when T < -1.0, and when no T-score is known. */
export const roundsDown = (patient: Pick<Patient, 'dxaScans'>): boolean =>
  (lowestTScore(patient)?.tScore ?? -Infinity) < NORMAL_T;

/** What of a patient decides a load. */
export type LoadFacts = Pick<Patient, 'strengthTests' | 'dxaScans' | 'homeEquipment'>;

type Context = {
  readonly patient: LoadFacts;
  readonly clinic: Pick<Clinic, 'equipment'>;
  readonly setting: Setting;
};

/**
 * The load of one group of sets of one week. The target is the middle of the % band, the cap its top; the
 * 1RM is the lower estimate of this very lift.
 */
export function prescribeLoad(
  exercise: Exercise,
  group: Pick<SetGroup, 'percent1RM' | 'load'>,
  context: Context,
): PrescribedLoad {
  if (group.load !== null) return { kind: 'typed', load: asHeld(group.load, exercise) };
  if (group.percent1RM === null) return { kind: 'none' };
  const oneRm = latestOneRm(context.patient, exercise.id);
  if (oneRm === null) return { kind: 'no-one-rm' };
  const kit = kitOf(context.setting, context.patient, context.clinic);
  if (kit === null) return { kind: 'kit-unknown' };
  const { low, high } = group.percent1RM;
  const answer = solveLoad(makeableLoads(kit, exercise.implement), {
    targetKg: (oneRm.low * (low + high)) / 200,
    capKg: (oneRm.low * high) / 100,
    roundDown: roundsDown(context.patient),
  });
  const percentOf = (load: MakeableLoad) => (toKilograms(load.mass) / oneRm.low) * 100;
  if (answer.kind === 'no-load')
    return { ...answer, percent: answer.lightest ? percentOf(answer.lightest) : null };
  const percent = percentOf(answer.load);
  const targetPercent = (low + high) / 2;
  const nextUpPercent = answer.nextUp ? percentOf(answer.nextUp) : null;
  return {
    ...answer,
    kind: 'computed',
    percent,
    targetPercent,
    offTargetPercent: (percent / targetPercent - 1) * 100,
    nextUpPercent,
    stepPercent: nextUpPercent === null ? null : (nextUpPercent / percent - 1) * 100,
  };
}
