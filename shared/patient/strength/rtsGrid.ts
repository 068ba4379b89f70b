/**
 * % of 1RM by repetitions to failure, 1 to 15.5 in half steps: the RTS grid of Tuchscherer (V, S117), read in several
 * public code bases. The grid is printed for 1 to 12 repetitions at RPE 6.5 to 10; repetitions plus those left in
 * reserve (10 - RPE) lead to these same values. Made from competitive lifters; to apply it to older women is J, so it
 * only warns. Beyond 10 repetitions some code differs (71.7, 69.4).
 */
const GRID: readonly number[] = [
  100, 97.8, 95.5, 93.9, 92.2, 90.7, 89.2, 87.8, 86.3, 85, 83.7, 82.4, 81.1, 79.9, 78.6, 77.4, 76.2, 75.1,
  73.9, 72.3, 70.7, 69.4, 68, 66.7, 65.3, 64, 62.6, 61.3, 59.9, 58.6,
];

/** The rows of the printed grid. */
const LOWEST_RPE = 6.5;
const HIGHEST_RPE = 10;
const onScale = (rpe: number): boolean => rpe >= LOWEST_RPE && rpe <= HIGHEST_RPE;

const LAST_STEP = GRID.length - 1;
const stepOf = (toFailure: number): number => (toFailure - 1) * 2;

/**
 * The % of 1RM that repetitions at an RPE imply, with one decimal as the grid is printed; a rating between two half
 * points lies between their values. An RPE below 6.5 is read as more repetitions in reserve, which the gates need.
 * Null beyond 15.5 to failure, above RPE 10 and below one repetition.
 */
export function impliedPercent(reps: number, rpe: number): number | null {
  if (reps < 1 || rpe > HIGHEST_RPE) return null;
  const step = stepOf(reps + (HIGHEST_RPE - rpe));
  const below = GRID[Math.floor(step)];
  const above = GRID[Math.ceil(step)];
  if (below === undefined || above === undefined) return null;
  const percent = below + (above - below) * (step % 1);
  return Math.round(percent * 10 + 1e-6) / 10;
}

/**
 * The most whole repetitions at a % of 1RM that end at an RPE: the largest whose value in the grid is at or above the
 * %. Null where not even one is, below the end of the grid (58.6 %), and for an RPE the grid does not print.
 */
export function repsAt(percent: number, rpe: number): number | null {
  if (!onScale(rpe) || percent < (GRID[LAST_STEP] ?? 0)) return null;
  for (let reps = Math.floor(LAST_STEP / 2) + 1; reps >= 1; reps--) {
    const implied = impliedPercent(reps, rpe);
    if (implied !== null && implied >= percent) return reps;
  }
  return null;
}

/**
 * The RPE, to the nearest half point, at which a set of repetitions at a % of 1RM ends; of two as near, the harder.
 * Null where the set is easier than RPE 6.5 or more than can be done, both outside the grid.
 */
export function rpeAt(reps: number, percent: number): number | null {
  if (!Number.isInteger(reps) || reps < 1 || percent > 100) return null;
  const distance = (step: number) => Math.round(Math.abs((GRID[step] ?? 0) - percent) * 100);
  const nearest = GRID.reduce((best, _, step) => (distance(step) < distance(best) ? step : best), 0);
  const rpe = HIGHEST_RPE - (nearest / 2 + 1 - reps);
  return onScale(rpe) && percent >= (GRID[LAST_STEP] ?? 0) ? rpe : null;
}
