import { toKilograms } from '../../mass';
import type { Patient, StrengthTest } from '../schema';
import {
  BRZYCKI,
  type EquationsRange,
  equationsRange,
  OCONNER,
  type OneRmEquation,
  repsToFailure,
} from './equations';

/**
 * Estimated one-repetition maximum in kilograms from a submaximal set. `low` is the lower of Brzycki and O'Conner
 * and is what loads are computed from; `high` is the higher of the two. In adults with low bone mass larger
 * multipliers over-state the maximum (S112), so the higher ones of `range` are shown and never used.
 */
export type OneRmEstimate = {
  readonly low: number;
  readonly high: number;
  readonly test: StrengthTest;
  /** False when the set went past 10 repetitions, where the equations are less accurate (Reynolds 2006, S113). */
  readonly inValidRange: boolean;
  /** The repetitions the estimate counts: those to failure, at most 12. */
  readonly countedReps: number;
  /** All equations meant for this many repetitions; null when none is. */
  readonly range: EquationsRange | null;
};

/** Repetitions to failure up to which an estimate counts as sure (S113). */
const SURE_REPS = 10;

/**
 * An equation never counts more repetitions than it is meant for: Brzycki 10, O'Conner 12. Past that it would run
 * away (Brzycki divides by 37 - r); held there, the estimate is a floor, since who lifts a load 20 times can also
 * lift it 12 times. A floor makes loads lower and the % of a typed load higher: the safe side of both.
 */
const heldAtLimit = ({ maximum, validReps }: OneRmEquation, load: number, reps: number): number =>
  maximum(load, Math.min(reps, validReps.high));

/** Estimates the one-repetition maximum of one test. A single repetition to failure is the maximum itself. */
export function estimateOneRm(test: StrengthTest): OneRmEstimate {
  const load = toKilograms(test.load);
  const reps = repsToFailure(test);
  const brzycki = heldAtLimit(BRZYCKI, load, reps);
  const oConner = heldAtLimit(OCONNER, load, reps);
  return {
    low: Math.min(brzycki, oConner),
    high: Math.max(brzycki, oConner),
    test,
    inValidRange: reps <= SURE_REPS,
    countedReps: Math.min(reps, OCONNER.validReps.high),
    range: equationsRange(test),
  };
}

/** The newest estimate for exactly this exercise; a maximum of another lift is never borrowed. */
export function latestOneRm(
  patient: Pick<Patient, 'strengthTests'>,
  exerciseId: string,
): OneRmEstimate | null {
  const newest = patient.strengthTests
    .filter((test) => test.exerciseId === exerciseId)
    .reduce<StrengthTest | null>(
      (best, test) => (best === null || test.date >= best.date ? test : best),
      null,
    );
  return newest === null ? null : estimateOneRm(newest);
}
