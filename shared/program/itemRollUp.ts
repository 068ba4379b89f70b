import type { Clinic } from '../clinic/schema';
import {
  hasWorkingSets,
  isBalanceWork,
  isExtensorWork,
  isLegImpact,
  isPostureWork,
} from '../exercise/kindsOfWork';
import type { Exercise, MovementPattern } from '../exercise/schema';
import type { Patient } from '../patient/schema';
import type { Dose } from './dose';
import { type Case, contacts, tonnage, workingSets } from './doseWork';
import type { ProgramItem } from './schema';
import { doseSeconds } from './sessionMinutes';
import { isStrengthDose } from './strengthWork';
import { doseInWeek } from './weekPlan';

/** What the days of a week are counted by. */
export type WorkKind = 'strength' | 'balance' | 'impact' | 'posture' | 'extensor';

export type PatternSets = Readonly<Partial<Record<MovementPattern, number>>>;

/** What can be added up: of one day of a session, or of a week. */
export type Amounts = {
  /** Landings and stamps of the legs, counted for one leg. */
  readonly impactContacts: number;
  /** Work sets of strength work, loaded or not, by movement pattern. */
  readonly workingSets: PatternSets;
  /** Kilograms lifted in work sets: sets x repetitions x load. Null when a load is not known, never a zero. */
  readonly tonnageKg: number | null;
  /** Ids of the exercises whose load is not known; empty when `tonnageKg` is known. */
  readonly unweighed: readonly string[];
  /** Estimated minutes with rests. */
  readonly minutes: number;
};

/** The working sets of each pattern that has any. */
export const patternsOf = (sets: PatternSets): readonly (readonly [MovementPattern, number])[] =>
  Object.entries(sets) as [MovementPattern, number][];

/** Amounts together, each so many times. Written with loops: the check adds up every week at each keystroke. */
export function added(parts: readonly Amounts[], times: readonly number[] | null): Amounts {
  const sets: Partial<Record<MovementPattern, number>> = {};
  const unweighed: string[] = [];
  let [impactContacts, minutes, kilograms] = [0, 0, 0];
  for (const [index, part] of parts.entries()) {
    const count = times?.[index] ?? 1;
    impactContacts += part.impactContacts * count;
    minutes += part.minutes * count;
    kilograms += (part.tonnageKg ?? 0) * count;
    for (const exercise of part.unweighed) if (!unweighed.includes(exercise)) unweighed.push(exercise);
    for (const [pattern, own] of patternsOf(part.workingSets))
      sets[pattern] = (sets[pattern] ?? 0) + own * count;
  }
  return {
    impactContacts,
    workingSets: sets,
    tonnageKg: unweighed.length > 0 ? null : kilograms,
    unweighed,
    minutes,
  };
}

export type ItemRollUp = Amounts & { readonly kinds: readonly WorkKind[] };

type Kept = {
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly exercise: Exercise | null;
  readonly byWeek: Map<string, ItemRollUp>;
};

/** Doses never change in place: a keystroke in one exercise leaves the sums of all others as they are. */
const known = new WeakMap<Dose, Kept>();

/** What one exercise adds up to on one day in a week (1 to `weeks`) of its phase. */
export function itemRollUp(
  { exerciseId, dose }: ProgramItem,
  exercise: Exercise | null,
  { week, weeks }: { readonly week: number; readonly weeks: number },
  own: Case,
): ItemRollUp {
  const { patient, clinic, setting } = own;
  const kept = known.get(dose);
  const same = kept?.patient === patient && kept.clinic === clinic && kept.exercise === exercise;
  const { byWeek } = same ? kept : { byWeek: new Map<string, ItemRollUp>() };
  if (!same) known.set(dose, { patient, clinic, exercise, byWeek });
  const { course, deload, overrides } = dose.progression;
  const steady = course.kind === 'constant' && deload === null && overrides.length === 0;
  const at = `${exerciseId} ${setting} ${steady ? '' : `${week}/${weeks}`}`;
  const rolled =
    byWeek.get(at) ??
    rollUp(exerciseId, exercise, steady ? dose : doseInWeek(dose, week, weeks), own, {
      isStrength: isStrengthIn(dose, steady ? 1 : weeks),
    });
  byWeek.set(at, rolled);
  return rolled;
}

/** Resistance work in some week of the phase: a ramp that starts low is strength work from its first week. */
const isStrengthIn = (dose: Dose, weeks: number): boolean =>
  isStrengthDose(dose) ||
  (weeks > 1 &&
    (dose.kind === 'resistance' || dose.kind === 'carry') &&
    Array.from({ length: weeks }, (_, index) => doseInWeek(dose, index + 1, weeks)).some(isStrengthDose));

function rollUp(
  id: string,
  exercise: Exercise | null,
  dose: Dose,
  own: Case,
  { isStrength }: { readonly isStrength: boolean },
): ItemRollUp {
  const lifted = tonnage(exercise, dose, own);
  const lands = dose.kind === 'impact' && (exercise === null || isLegImpact(exercise));
  const kinds: readonly (WorkKind | false)[] = [
    isStrength && 'strength',
    exercise !== null && isBalanceWork(exercise) && 'balance',
    lands && 'impact',
    exercise !== null && isPostureWork(exercise) && 'posture',
    exercise !== null && isExtensorWork(exercise) && 'extensor',
  ];
  return {
    kinds: kinds.filter((kind) => kind !== false),
    impactContacts: lands ? contacts(dose) : 0,
    workingSets:
      exercise !== null && hasWorkingSets(exercise) && !lands && dose.kind !== 'time'
        ? { [exercise.movementPattern]: workingSets(dose) }
        : {},
    tonnageKg: lifted,
    unweighed: lifted === null ? [id] : [],
    minutes: (doseSeconds(dose) * dose.timesPerDay) / 60,
  };
}
