import type { Clinic } from '../clinic/schema';
import { type Equipment, NO_EQUIPMENT } from '../patient/equipment';
import { factValue } from '../patient/fact';
import type { Patient } from '../patient/schema';
import type { Setting } from '../program/schema';
import { HOUSEHOLD, lackingFrom, type Misfit, misfitOf } from '../program/suitability';
import { type Level, levelOf } from './level';
import type { Exercise, ExerciseCategory, ExerciseLookup, MovementPattern } from './schema';

export type Position = Exercise['position'];
export type BoneSite = Exercise['targetBoneSites'][number];

/** Whose things an exercise must be done with. `household` is what nearly every home has. */
export type AtHand = 'clinic' | 'home' | 'household';

/** Which exercises are wanted; null asks nothing. All of it must hold. */
export type ExerciseFilter = {
  readonly category: ExerciseCategory | null;
  readonly pattern: MovementPattern | null;
  readonly site: BoneSite | null;
  readonly position: Position | null;
  /** `home`: may be done at home alone. `clinic`: only where somebody stands by. */
  readonly setting: 'home' | 'clinic' | null;
  readonly level: Level | null;
  readonly atHand: AtHand | null;
  /** Only what nothing speaks against for the patient. */
  readonly suited: boolean;
};

export const NO_FILTER: ExerciseFilter = {
  category: null,
  pattern: null,
  site: null,
  position: null,
  setting: null,
  level: null,
  atHand: null,
  suited: false,
};

/** What a filter is read against: the library the ladders run through, the practice, and the patient if there is one. */
export type FilterCase = {
  readonly find: ExerciseLookup;
  /** Null until it has been read. */
  readonly clinic: Clinic | null;
  readonly patient: Patient | null;
  /** Where the patient trains; null where that is open, and either will do. */
  readonly setting: Setting | null;
};

export const isFiltered = (filter: ExerciseFilter): boolean =>
  Object.values(filter).some((wanted) => wanted !== null && wanted !== false);

/** Those of `exercises` that the filter lets through, in their order. */
export function filterExercises(
  exercises: readonly Exercise[],
  filter: ExerciseFilter,
  about: FilterCase,
): readonly Exercise[] {
  if (!isFiltered(filter)) return exercises;
  const kit = filter.atHand === null ? null : kitAtHand(filter.atHand, about);
  return exercises.filter(
    (exercise) =>
      isAsked(exercise, filter) &&
      (filter.level === null || levelOf(exercise, about.find) === filter.level) &&
      (kit === null || lackingFrom(kit, exercise) === null) &&
      !(filter.suited && misfitFor(exercise, about) !== null),
  );
}

const isAsked = (
  exercise: Exercise,
  { category, pattern, site, position, setting }: ExerciseFilter,
): boolean =>
  (category === null || exercise.category === category) &&
  (pattern === null || exercise.movementPattern === pattern) &&
  (site === null || exercise.targetBoneSites.includes(site)) &&
  (position === null || exercise.position === position) &&
  (setting === null || (setting === 'home') === isForHome(exercise));

/** May be done at home alone. */
export const isForHome = ({ homeSuitable, supervisedOnly }: Exercise): boolean =>
  homeSuitable && !supervisedOnly;

/** The things at hand; null when nobody has said what they are. */
export function kitAtHand(atHand: AtHand, { clinic, patient }: FilterCase): Equipment | null {
  switch (atHand) {
    case 'clinic':
      return clinic?.equipment ?? null;
    case 'home':
      return patient === null ? null : factValue(patient.homeEquipment);
    case 'household':
      return { ...NO_EQUIPMENT, apparatus: [...HOUSEHOLD] };
  }
}

export type FoundMisfit = { readonly misfit: Misfit; readonly setting: Setting };

/**
 * What speaks against an exercise for the patient; null when nothing does, or when there is no patient. Where the
 * setting is open, an exercise suits that suits at the clinic or at home.
 */
export function misfitFor(exercise: Exercise, { clinic, patient, setting }: FilterCase): FoundMisfit | null {
  if (clinic === null || patient === null) return null;
  const settings: readonly Setting[] = setting === null ? ['clinic', 'home'] : [setting];
  const found = settings.map((one) => ({
    misfit: misfitOf(exercise, { patient, clinic, setting: one }, 'for'),
    setting: one,
  }));
  const [first] = found.flatMap(({ misfit, setting: where }) => (misfit ? [{ misfit, setting: where }] : []));
  return first && found.every(({ misfit }) => misfit !== null) ? first : null;
}
