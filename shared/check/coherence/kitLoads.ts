import type { Exercise } from '../../exercise/schema';
import { toKilograms } from '../../mass';
import type { Equipment } from '../../patient/equipment';
import { type MakeableLoad, makeableLoads } from '../../program/load';
import { kitOf, type PrescribedLoad, prescribeLoad, roundsDown } from '../../program/prescription';
import type { Context } from '../context';
import type { Place, WeekSet } from '../place';
import type { PatientFact } from '../rule';
import { isComputed } from './basis';

/** What the sets of a program weigh once they are made of the iron at hand: rules B13, B14 and B15. */

/** The load of one set of one week, with the exercise it stands in. */
export type KitLoad = {
  readonly place: Place;
  readonly set: WeekSet;
  readonly prescribed: PrescribedLoad;
};

/** One lift and one kit: the same matter in however many sessions it stands. */
export type LiftLoads = {
  readonly exercise: Exercise;
  readonly kit: Equipment;
  /** Of all sets whose load is worked out from a 1RM or typed as a weight, in program order. */
  readonly loads: readonly KitLoad[];
};

const kitFor = ({ input: { patient, clinic } }: Context, { session }: Place): Equipment | null =>
  kitOf(session.setting, patient, clinic);

/** By the low end of the band, then by its high end. */
type Bands = Map<number, Map<number, PrescribedLoad>>;
const bandsByKit = new WeakMap<Equipment, Map<string, Bands>>();

/**
 * Loads by % band, kept for a kit, an exercise, a 1RM and a way of rounding: a kit never changes in place, and many
 * weeks and sessions ask for the same band.
 */
function bandsOf({ input: { patient }, oneRm }: Context, kit: Equipment, exercise: Exercise): Bands {
  const lifts = bandsByKit.get(kit) ?? new Map<string, Bands>();
  bandsByKit.set(kit, lifts);
  const key = `${exercise.id} ${exercise.implement} ${oneRm(exercise.id)?.low ?? ''} ${roundsDown(patient)}`;
  const bands: Bands = lifts.get(key) ?? new Map<number, Map<number, PrescribedLoad>>();
  lifts.set(key, bands);
  return bands;
}

/** Sets whose load is worked out from a 1RM, or typed as a weight. */
export const isMass = (set: WeekSet): boolean => isComputed(set) || set.group.load?.kind === 'mass';

const liftsByContext = new WeakMap<Context, readonly LiftLoads[]>();

/** The loads of the program, by lift and kit. */
export function liftLoads(context: Context): readonly LiftLoads[] {
  const found = liftsByContext.get(context) ?? findLoads(context);
  liftsByContext.set(context, found);
  return found;
}

type Growing = LiftLoads & { readonly loads: KitLoad[]; readonly bands: Bands };

function findLoads(context: Context): readonly LiftLoads[] {
  const lifts = new Map<Equipment, Map<string, Growing>>();
  for (const place of context.places) {
    const { exercise } = place;
    const kit = kitFor(context, place);
    if (exercise === null || kit === null || place.item.dose.kind !== 'resistance') continue;
    const byLift = lifts.get(kit) ?? new Map<string, Growing>();
    lifts.set(kit, byLift);
    const lift = byLift.get(exercise.id) ?? {
      exercise,
      kit,
      loads: [],
      bands: bandsOf(context, kit, exercise),
    };
    byLift.set(exercise.id, lift);
    for (const set of context.weekSets(place))
      if (isMass(set)) lift.loads.push({ place, set, prescribed: prescribed(context, lift, place, set) });
  }
  return [...lifts.values()]
    .flatMap((byLift) => [...byLift.values()])
    .filter(({ loads }) => loads.length > 0);
}

function prescribed(
  { input: { patient, clinic } }: Context,
  { exercise, bands }: Growing,
  { session: { setting } }: Place,
  { group }: WeekSet,
): PrescribedLoad {
  const { load, percent1RM } = group;
  if (load !== null || percent1RM === null)
    return prescribeLoad(exercise, group, { patient, clinic, setting });
  const byHigh = bands.get(percent1RM.low) ?? new Map<number, PrescribedLoad>();
  bands.set(percent1RM.low, byHigh);
  const known = byHigh.get(percent1RM.high) ?? prescribeLoad(exercise, group, { patient, clinic, setting });
  byHigh.set(percent1RM.high, known);
  return known;
}

/** How far the nearest load of the kit lies from kilograms, above or below, in % of them; null when it makes none. */
export function nearestOffPercent({ kit, exercise }: LiftLoads, targetKg: number): number | null {
  const loads = makeableLoads(kit, exercise.implement);
  if (loads.length === 0) return null;
  return Math.min(...loads.map(({ mass }) => Math.abs(toKilograms(mass) / targetKg - 1) * 100));
}

/** The next heavier weight of the kit than a typed one; null when there is none. */
export const nextUpFrom = ({ kit, exercise }: LiftLoads, kilograms: number): MakeableLoad | null =>
  makeableLoads(kit, exercise.implement).find(({ mass }) => toKilograms(mass) > kilograms + 1e-6) ?? null;

/** For rules about iron: they wait where nobody asked what the home has. Without a 1RM there is nothing to make. */
export const waitsForKit =
  (counts: (set: WeekSet) => boolean) =>
  (context: Context): readonly PatientFact[] =>
    context.places.some(
      (place) =>
        place.exercise !== null &&
        kitFor(context, place) === null &&
        context
          .weekSets(place)
          .some((set) => counts(set) && (!isComputed(set) || context.oneRm(place.item.exerciseId) !== null)),
    )
      ? ['homeEquipment']
      : [];
