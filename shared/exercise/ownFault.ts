import type * as z from 'zod';
import { plainIssue } from '../plainIssue';
import { Dose, doseMisfit } from '../program/dose';
import { startingDose } from '../program/startingDose';
import { ladderFaults } from './ladder';
import { type ExerciseFault, OwnExercise } from './own';
import type { Exercise, ExerciseLookup } from './schema';
import { wayOf } from './waysOfLoading';

/** "loading.type: must be..." */
const spoken = ({ path, message }: ExerciseFault): string => `${path}: ${message}.`;

/** The exercises an own one may name: those of the library, and any the clinic has. */
export type KnownExercises = { readonly findBuiltIn: ExerciseLookup; readonly all: readonly Exercise[] };

/**
 * Everything that is wrong with an exercise about to be kept, the schema's own faults first. `all` holds the library and
 * the clinic's exercises, with or without this one.
 */
export function ownExerciseFaults(value: unknown, known: KnownExercises): readonly ExerciseFault[] {
  const read = OwnExercise.safeParse(value, { error: plainIssue });
  if (!read.success) return read.error.issues.map(faultOfIssue);
  const exercise = read.data;
  return [
    ...innerFaults(exercise),
    ...spanishFaults(exercise),
    ...originFaults(exercise, known),
    ...ladderFaults(exercise, known.all),
  ];
}

/** The first fault of an exercise about to be kept, with its path; null for a sound one. */
export function ownExerciseFault(value: unknown, known: KnownExercises): string | null {
  const [first] = ownExerciseFaults(value, known);
  return first ? spoken(first) : null;
}

const faultOfIssue = ({ path, message }: z.core.$ZodIssue): ExerciseFault => ({
  path: path.map(String).join('.'),
  message,
});

/**
 * The first contradiction within an exercise, with its path: what the load solver and the check count on. Ladders are no
 * part of it, so that losing one exercise never takes another along. Null for a sound one.
 */
export function innerFault(exercise: OwnExercise): string | null {
  const [first] = innerFaults(exercise);
  return first ? spoken(first) : null;
}

function innerFaults(exercise: OwnExercise): readonly ExerciseFault[] {
  const loading = loadingFaults(exercise);
  return [...loading, ...(loading.length === 0 ? startFaults(exercise) : []), ...flagFaults(exercise)];
}

function loadingFaults({ doseKind, loading, implement }: OwnExercise): readonly ExerciseFault[] {
  const way = wayOf({ doseKind, loading });
  const { type, alsoRpe, impactLevel, peakForceBodyWeights } = loading;
  if (!way)
    return [
      { path: 'loading.type', message: `does not go with a dose of kind "${doseKind}" in ${loading.unit}` },
    ];
  return [
    ...(way.implements.includes(implement)
      ? []
      : [
          {
            path: 'implement',
            message: `must be one of ${way.implements.join(', ')} for this way of loading`,
          },
        ]),
    ...(way.alsoRpe === null || way.alsoRpe === alsoRpe
      ? []
      : [{ path: 'loading.alsoRpe', message: `must be ${way.alsoRpe} for this way of loading` }]),
    ...(type === 'impact' && impactLevel === null
      ? [{ path: 'loading.impactLevel', message: 'must be given where contacts are counted' }]
      : []),
    ...(type !== 'impact' && type !== 'time' && impactLevel !== null
      ? [{ path: 'loading.impactLevel', message: 'must be empty where nothing lands' }]
      : []),
    ...(impactLevel === null && peakForceBodyWeights !== null
      ? [{ path: 'loading.peakForceBodyWeights', message: 'must be empty where nothing lands' }]
      : []),
  ];
}

/** The dose a freshly dropped exercise starts with must be one that can be given to it. */
function startFaults(exercise: OwnExercise): readonly ExerciseFault[] {
  const { loading, startingDose: start } = exercise;
  const faults: ExerciseFault[] = [];
  if ((loading.type === 'percent1RM') !== (start.percent1RM !== null))
    faults.push({
      path: 'startingDose.percent1RM',
      message: loading.type === 'percent1RM' ? 'must be given' : 'must be empty: % of 1RM does not apply',
    });
  if (!loading.alsoRpe && start.effort !== null)
    faults.push({ path: 'startingDose.effort', message: 'must be empty: it is not dosed by effort' });
  if (exercise.doseKind !== 'hold' && start.holds !== 1)
    faults.push({ path: 'startingDose.holds', message: 'must be 1 where nothing is held' });
  if (faults.length > 0) return faults;
  for (const hasOneRm of [true, false]) {
    const dose = startingDose(exercise, hasOneRm);
    const read = Dose.safeParse(dose, { error: plainIssue });
    const [issue] = read.error?.issues ?? [];
    if (issue) return [{ path: 'startingDose.amount', message: issue.message }];
    const misfit = doseMisfit(exercise, dose);
    if (misfit) return [{ path: 'startingDose', message: misfit.message.replace(/\.$/, '') }];
  }
  return [];
}

function flagFaults({
  avoidIf,
  cautionIf,
  tags,
  supervisedOnly,
  homeSuitable,
}: OwnExercise): readonly ExerciseFault[] {
  const flags = new Set([...avoidIf, ...cautionIf]);
  const both = avoidIf.find((flag) => cautionIf.includes(flag));
  return [
    ...(both === undefined
      ? []
      : [{ path: 'cautionIf', message: `must not hold "${both}", which stands in avoidIf already` }]),
    ...(flags.size === new Set(tags).size && tags.every((tag) => flags.has(tag))
      ? []
      : [{ path: 'tags', message: 'must hold the flags of avoidIf and cautionIf, and no others' }]),
    ...(supervisedOnly && homeSuitable
      ? [{ path: 'homeSuitable', message: 'must be off for an exercise that is done supervised only' }]
      : []),
  ];
}

/** Spanish says what English says, line for line: a patient who reads it must miss no step and no reason to stop. */
function spanishFaults({ text: { en, es } }: OwnExercise): readonly ExerciseFault[] {
  if (es === null) return [];
  return (['steps', 'cues', 'stopIf'] as const).flatMap((part) => {
    const lines = en[part].length;
    return es[part].length === lines
      ? []
      : [
          {
            path: `text.es.${part}`,
            message:
              lines === 0
                ? 'must be empty, as the English ones are'
                : `must have ${lines} ${lines === 1 ? 'line' : 'lines'}, as many as the English ones`,
          },
        ];
  });
}

function originFaults({ own }: OwnExercise, { findBuiltIn }: KnownExercises): readonly ExerciseFault[] {
  const named = [
    { path: 'own.basedOn', id: own.basedOn },
    { path: 'own.figureOf', id: own.figureOf },
  ];
  return named.flatMap(({ path, id }) =>
    id === null || findBuiltIn(id)
      ? []
      : [{ path, message: `must be an exercise of the library; it has no "${id}"` }],
  );
}
