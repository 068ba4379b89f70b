import { daysBetween, type LocalDate } from '../../localDate';
import type { TrainingStatus } from '../schema';
import type { OneRmEstimate } from './oneRm';

/** How old a one-repetition maximum is. */
export type OneRmAge = {
  readonly days: number;
  /** Completed weeks. */
  readonly weeks: number;
  /** The age up to which it may be used, in weeks. */
  readonly limitWeeks: number;
  readonly stale: boolean;
};

/** Strength changes fast at first: 8 weeks in a novice, else 12 (J; rule B07). */
const LIMIT_WEEKS = { novice: 8, experienced: 12 } as const;

/**
 * The age of an estimate today, and whether it is more than the limit (a test of exactly 8 weeks still counts). A
 * training status nobody asked about is read as novice, the stricter way. A test dated after today is new.
 */
export function oneRmAge(
  { test }: Pick<OneRmEstimate, 'test'>,
  today: LocalDate,
  trainingStatus: TrainingStatus | null,
): OneRmAge {
  const days = Math.max(0, daysBetween(test.date, today));
  const experienced = trainingStatus === 'trained' || trainingStatus === 'returning';
  const limitWeeks = experienced ? LIMIT_WEEKS.experienced : LIMIT_WEEKS.novice;
  return { days, weeks: Math.floor(days / 7), limitWeeks, stale: days > limitWeeks * 7 };
}
