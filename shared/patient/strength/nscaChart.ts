/**
 * Repetitions to failure at a % of 1RM: the NSCA training load chart (V, S107; the 15-repetition row R-high, the
 * 20-repetition row read on one page). Rows are used as given, without interpolation.
 */
const CHART: readonly (readonly [reps: number, percent: number])[] = [
  [1, 100],
  [2, 95],
  [3, 93],
  [4, 90],
  [5, 87],
  [6, 85],
  [7, 83],
  [8, 80],
  [9, 77],
  [10, 75],
  [12, 70],
  [15, 65],
  [20, 60],
];

/** The chart ends here: below, repetitions have no limit. */
const LOWEST_PERCENT = 60;

/** The most repetitions the chart expects: the largest r whose % is at or above `percent`; null below 60 %. */
export function maxReps(percent: number): number | null {
  if (percent < LOWEST_PERCENT) return null;
  return CHART.findLast(([, chartPercent]) => chartPercent >= percent)?.[0] ?? 1;
}

/**
 * The highest % of 1RM at which the chart expects this many repetitions: its row, or for repetitions between two rows
 * the lighter one. Null below one repetition and beyond 20, where the chart ends.
 */
export const percentFor = (reps: number): number | null =>
  reps < 1 ? null : (CHART.find(([chartReps]) => chartReps >= reps)?.[1] ?? null);

/** 1.5 times the chart, rounded up: what trained people reach at most (factor J, from S115). */
export function hardLimit(percent: number): number | null {
  const max = maxReps(percent);
  return max === null ? null : Math.ceil(1.5 * max);
}
