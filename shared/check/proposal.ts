import type { Exercise, Precaution, Requirement } from '../exercise/schema';
import { hasVertebralFracture } from '../patient/boneStatus';
import type { Apparatus, Equipment } from '../patient/equipment';
import { factValue } from '../patient/fact';
import type { FUNCTION_TESTS, Patient } from '../patient/schema';
import { kitOf } from '../program/prescription';
import type { Setting } from '../program/schema';
import type { Context } from './context';

/** Which exercises a fix may propose: none the patient should avoid, none the room or the home cannot hold. */

/** The newest result of a function test, or null. */
function newest(patient: Patient, test: (typeof FUNCTION_TESTS)[number]): number | null {
  const results = patient.functionTests.filter((result) => result.test === test);
  return (
    results.reduce<(typeof results)[number] | null>(
      (best, one) => (best && best.date > one.date ? best : one),
      null,
    )?.value ?? null
  );
}

/** Two falls in a year, TUG >= 13.5 s (V, S97) or single-leg stance < 5 s (R-high). */
function hasBalanceRisk(patient: Patient): boolean | null {
  const falls = factValue(patient.fallsIn12Months);
  if ((falls ?? 0) >= 2) return true;
  if ((newest(patient, 'tug-s') ?? 0) >= 13.5 || (newest(patient, 'single-leg-stance-s') ?? Infinity) < 5)
    return true;
  return falls === null ? null : false;
}

/** Whether a reviewed list holds an entry; null when it does not and nobody reviewed it. */
const listed = <T>(
  list: { readonly reviewedOn: string | null; readonly entries: readonly T[] },
  is: (entry: T) => boolean,
) => (list.entries.some(is) ? true : list.reviewedOn === null ? null : false);

const hasWristTrouble = (patient: Patient): boolean | null => {
  const broken = listed(patient.fractures, ({ site }) => site === 'wrist');
  const worn = listed(patient.conditions, ({ code }) => code === 'wrist-osteoarthritis');
  if (broken === true || worn === true) return true;
  return broken === null || worn === null ? null : false;
};

/** The flags that exercises of the library are avoided with, from the facts; null when the facts do not say. */
const FLAGS: Partial<Record<Precaution, (patient: Patient) => boolean | null>> = {
  'vertebral-fracture': hasVertebralFracture,
  'hip-arthroplasty': (patient) => listed(patient.surgeries, ({ kind }) => kind === 'total-hip-arthroplasty'),
  'balance-risk': hasBalanceRisk,
  wrist: hasWristTrouble,
};

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
  if (exercise.avoidIf.some((flag) => FLAGS[flag]?.(input.patient) !== false)) return false;
  if (setting === 'home' && (exercise.supervisedOnly || !exercise.homeSuitable)) return false;
  return isEquipped(kitOf(setting, input.patient, input.clinic), exercise);
}
