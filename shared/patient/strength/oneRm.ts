import { toKilograms } from '../../mass';
import type { Patient, StrengthTest } from '../schema';

/**
 * Estimated one-repetition maximum in kilograms from a submaximal set. `low` is the lower of Brzycki and
 * O'Conner and is what loads are computed from; `high` is the higher of the two, shown as the range.
 * Brzycki: w x 36 / (37 - r), JOPERD 1993;64(1):88-90. O'Conner: w x (1 + 0.025 r), 1989.
 * Valid for 1 to 10 repetitions to failure (Brzycki); `r` counts repetitions in reserve as done.
 */
export type OneRmEstimate = {
  readonly low: number;
  readonly high: number;
  readonly test: StrengthTest;
  /** False when the set went past 10 repetitions, where the equations are less accurate (Reynolds 2006). */
  readonly inValidRange: boolean;
};

/** Estimates the one-repetition maximum of one test. A single repetition to failure is the maximum itself. */
export function estimateOneRm(test: StrengthTest): OneRmEstimate {
  const load = toKilograms(test.load);
  const reps = test.reps + test.rir;
  const brzycki = (load * 36) / (37 - reps);
  const oConner = reps === 1 ? load : load * (1 + 0.025 * reps);
  return {
    low: Math.min(brzycki, oConner),
    high: Math.max(brzycki, oConner),
    test,
    inValidRange: reps <= 10,
  };
}

/** The newest estimate for exactly this exercise; a maximum of another lift is never borrowed. */
export function latestOneRm(patient: Patient, exerciseId: string): OneRmEstimate | null {
  const newest = patient.strengthTests
    .filter((test) => test.exerciseId === exerciseId)
    .reduce<StrengthTest | null>(
      (best, test) => (best === null || test.date >= best.date ? test : best),
      null,
    );
  return newest === null ? null : estimateOneRm(newest);
}
