/**
 * % of 1RM by repetitions to failure, 1 to 15: the RTS grid of Tuchscherer (V, S117; strength.md section 2), read
 * in several public code bases. Made from trained lifters; to apply it to older women is J, so it only warns.
 */
const GRID: readonly number[] = [
  100, 95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68, 65.3, 62.6, 59.9,
];

/**
 * The % of 1RM that repetitions at an RPE imply: the grid at repetitions plus those left in reserve (10 - RPE), with
 * half points in the middle of their neighbours and one decimal, as the grid is printed. Null beyond 15 to failure.
 */
export function impliedPercent(reps: number, rpe: number): number | null {
  const toFailure = reps + (10 - rpe);
  const below = GRID[Math.floor(toFailure) - 1];
  const above = GRID[Math.ceil(toFailure) - 1];
  if (below === undefined || above === undefined) return null;
  const percent = below + (above - below) * (toFailure % 1);
  return Math.round(percent * 10 + 1e-6) / 10;
}
