import { type OwnExercise, type OwnPart } from './own';
import { ownIdFrom } from './ownId';
import {
  type Exercise,
  type ExerciseText,
  type Implement,
  LOAD_REQUIREMENTS,
  NAME_LENGTH,
  type Precaution,
  type Requirement,
} from './schema';
import type { LocalDate } from '../localDate';
import { WAYS_OF_LOADING, type WayId } from './waysOfLoading';

/** Making and changing own exercises. Each change gives an exercise that agrees with itself where it can. */

/** How a new one is signed: its fresh UUID, and today. */
export type NewOwn = { readonly uuid: string; readonly today: LocalDate };

const newOwnPart = (today: LocalDate): OwnPart => ({
  basedOn: null,
  figureOf: null,
  photos: { start: null, end: null },
  retired: false,
  savedBy: '',
  savedOn: today,
});

/** "Goblet squat (copy)", within the length of a name. */
const copyName = (name: string): string => {
  const ending = ' (copy)';
  return `${name.slice(0, NAME_LENGTH - ending.length)}${ending}`;
};

/**
 * A copy of any exercise to go on from. Photos stay behind, for consent was given to the other one; so does what research
 * says of the original, which was not about the copy.
 */
export function copyAsOwn(exercise: Exercise, own: OwnPart | null, { uuid, today }: NewOwn): OwnExercise {
  const basedOn = own === null ? exercise.id : own.basedOn;
  const figureOf = own === null ? exercise.id : own.figureOf;
  // A plain name is the original's: on one page two exercises would be called the same.
  const { plainName: _plainName, ...en } = exercise.text.en;
  return {
    ...exercise,
    id: ownIdFrom(uuid),
    loading: { ...exercise.loading, peakForceBodyWeights: null },
    evidence: own === null ? '' : exercise.evidence,
    confidence: 'J',
    // Spanish words are not copied: they would say what the English ones no longer do.
    text: { en: { ...en, name: copyName(en.name), reviewedBy: null }, es: null },
    own: { ...newOwnPart(today), basedOn, figureOf },
  };
}

/** A blank exercise: sets of repetitions with the body alone, done standing. Its name and steps are still to write. */
export const blankOwn = ({ uuid, today }: NewOwn): OwnExercise => ({
  id: ownIdFrom(uuid),
  category: 'knee-dominant',
  movementPattern: 'squat',
  doseKind: 'repetition',
  implement: 'body',
  equipment: [],
  position: 'standing',
  unilateral: false,
  targetBoneSites: [],
  loading: {
    type: 'bodyweight',
    alsoRpe: true,
    unit: 'reps',
    typicalDose: '2 x 8-10',
    impactLevel: null,
    peakForceBodyWeights: null,
  },
  startingDose: {
    sets: 2,
    amount: { low: 8, high: 10 },
    holds: 1,
    percent1RM: null,
    effort: null,
    side: 'both',
  },
  movement: [],
  startsFromFloor: false,
  axial: false,
  handSupport: false,
  ballistic: false,
  easier: [],
  harder: [],
  prerequisites: [],
  avoidIf: [],
  cautionIf: [],
  tags: [],
  supervisedOnly: false,
  homeSuitable: true,
  evidence: '',
  confidence: 'J',
  text: { en: NO_WORDS, es: null },
  own: newOwnPart(today),
});

/** What makes it the clinic's. */
export const withOwnPart = (exercise: OwnExercise, change: Partial<OwnPart>): OwnExercise => ({
  ...exercise,
  own: { ...exercise.own, ...change },
});

/** The patient's words. Whoever has read the Spanish ones has read them beside the old English ones. */
export const withText = (exercise: OwnExercise, change: Partial<ExerciseText>): OwnExercise => {
  const { en, es } = exercise.text;
  return {
    ...exercise,
    text: { en: { ...en, ...change, reviewedBy: null }, es: es && { ...es, reviewedBy: null } },
  };
};

/** Words that nobody has written. */
export const NO_WORDS: ExerciseText = { name: '', steps: [], cues: [], stopIf: [], reviewedBy: null };

/** The patient's Spanish words: none at all once every one of them is taken out. */
export function withSpanish(exercise: OwnExercise, change: Partial<ExerciseText>): OwnExercise {
  const es = { ...NO_WORDS, ...exercise.text.es, ...change, reviewedBy: null };
  const isEmpty = [es.name, es.plainName ?? '', es.steps, es.cues, es.stopIf].every(
    ({ length }) => length === 0,
  );
  return { ...exercise, text: { ...exercise.text, es: isEmpty ? null : es } };
}

/** What to start with where the old start does not go with a new way of loading: 2 sets of something modest (J). */
const STARTS: Readonly<
  Record<WayId, { readonly low: number; readonly high: number; readonly typical: string }>
> = {
  percent: { low: 8, high: 10, typical: '2-3 x 8-10 at 60-70 %' },
  effort: { low: 8, high: 10, typical: '2 x 8-10' },
  'body-reps': { low: 8, high: 10, typical: '2 x 8-10' },
  'body-steps': { low: 10, high: 20, typical: '2 x 10-20 steps' },
  carry: { low: 10, high: 20, typical: '2 x 10-20 m' },
  hold: { low: 10, high: 20, typical: '2 x 10-20 s' },
  impact: { low: 5, high: 10, typical: '2 x 5-10 contacts' },
  minutes: { low: 5, high: 10, typical: '5-10 min' },
};

/** Another way of loading: measure, implement, impact and starting dose follow it. */
export function withWay(exercise: OwnExercise, id: WayId): OwnExercise {
  const way = WAYS_OF_LOADING.find((one) => one.id === id);
  if (!way) return exercise;
  const implement = way.implements.find((one) => one === exercise.implement) ?? way.implements[0];
  const { low, high, typical } = STARTS[id];
  const isImpact = way.type === 'impact';
  const next: OwnExercise = {
    ...exercise,
    doseKind: way.doseKind,
    loading: {
      type: way.type,
      alsoRpe: way.alsoRpe ?? false,
      unit: way.unit,
      typicalDose: typical,
      impactLevel: isImpact ? (exercise.loading.impactLevel ?? 'low') : null,
      peakForceBodyWeights: isImpact ? exercise.loading.peakForceBodyWeights : null,
    },
    startingDose: {
      sets: way.doseKind === 'time' ? 1 : 2,
      amount: { low, high },
      holds: 1,
      percent1RM: id === 'percent' ? { low: 60, high: 70 } : null,
      effort: null,
      side: exercise.startingDose.side,
    },
  };
  return implement === undefined ? next : withImplement(next, implement);
}

/** What each implement needs: all of [any of]. A machine is apparatus, named by itself. */
const NEEDS: Readonly<Record<Implement, readonly Requirement[] | null>> = {
  barbell: ['barbell'],
  'trap-bar': ['trap-bar'],
  landmine: ['barbell'],
  dumbbell: ['dumbbell'],
  'dumbbell-pair': ['dumbbells'],
  kettlebell: ['kettlebell'],
  'dumbbell-or-kettlebell': ['dumbbell', 'kettlebell'],
  stack: null,
  band: ['band'],
  body: null,
};
const LOADS = new Set<Requirement>(LOAD_REQUIREMENTS);

/** Another implement: the load among the needs changes with it, apparatus stays. */
export function withImplement(exercise: OwnExercise, implement: Implement): OwnExercise {
  if (implement === exercise.implement) return exercise;
  const apparatus = exercise.equipment.filter((anyOf) => !anyOf.some((need) => LOADS.has(need)));
  const load = NEEDS[implement];
  return { ...exercise, implement, equipment: load === null ? apparatus : [[...load], ...apparatus] };
}

/** How a patient flag stands to the exercise. */
export type FlagStanding = 'none' | 'care' | 'avoid';

export const standingOfFlag = ({ avoidIf, cautionIf }: Exercise, flag: Precaution): FlagStanding =>
  avoidIf.includes(flag) ? 'avoid' : cautionIf.includes(flag) ? 'care' : 'none';

/** A flag avoided, watched or left alone; the tags of the check go with it. */
export function withFlag(exercise: OwnExercise, flag: Precaution, standing: FlagStanding): OwnExercise {
  const without = (flags: readonly Precaution[]) => flags.filter((one) => one !== flag);
  const avoidIf = [...without(exercise.avoidIf), ...(standing === 'avoid' ? [flag] : [])];
  const cautionIf = [...without(exercise.cautionIf), ...(standing === 'care' ? [flag] : [])];
  return { ...exercise, avoidIf, cautionIf, tags: [...avoidIf, ...cautionIf].sort() };
}

/** Supervised only is never for home. */
export const withSupervisedOnly = (exercise: OwnExercise, supervisedOnly: boolean): OwnExercise => ({
  ...exercise,
  supervisedOnly,
  homeSuitable: supervisedOnly ? false : exercise.homeSuitable,
});
