import type { Rule } from '../rule';
import { bodyweightPercent, doseUnit, units, zero } from './atEdit';
import { coarseSteps } from './loadStep';
import { loadUnavailable } from './makeable';
import { liftMismatch, oneRmMissing } from './oneRmMissing';
import { formulasDiffer, manyReps, stale, tooEarly } from './oneRmTrust';
import { repsImpossible, repsUnlikely } from './reps';
import { rpeConflict } from './rpeConflict';
import { sessionTime } from './sessionTime';
import { toFailure } from './toFailure';
import { tooEasy } from './tooEasy';
import { trueTest } from './trueTest';
import { roundedUnderCap } from './underCap';

/** Group B: sets, repetitions, load and 1RM must fit together. In the order of the evidence table. */
export const coherence: readonly Rule[] = [
  repsImpossible,
  repsUnlikely,
  toFailure,
  tooEasy,
  rpeConflict,
  oneRmMissing,
  stale,
  manyReps,
  liftMismatch,
  trueTest,
  tooEarly,
  formulasDiffer,
  loadUnavailable,
  roundedUnderCap,
  coarseSteps,
  units,
  sessionTime,
  bodyweightPercent,
  doseUnit,
  zero,
];
