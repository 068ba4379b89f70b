/** A place in the grid: row from 0, column 0 for the name of the exercise, then the weeks of the program from 1. */
export type Spot = { readonly row: number; readonly column: number };

/** From where a selection was begun to where it is now; the latter has the focus. */
export type Selection = { readonly anchor: Spot; readonly at: Spot };

export type Block = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** The cells of weeks that are selected; null while the name of an exercise has the focus. */
export function blockOf({ anchor, at }: Selection): Block | null {
  if (at.column === 0) return null;
  return {
    top: Math.min(anchor.row, at.row),
    bottom: Math.max(anchor.row, at.row),
    left: Math.max(1, Math.min(anchor.column, at.column)),
    right: Math.max(anchor.column, at.column),
  };
}

/** How large the grid is, and the last weeks of its phases. */
export type GridSize = {
  readonly rows: number;
  readonly weeks: number;
  readonly phaseEnds: readonly number[];
};

export type Step =
  | { readonly kind: 'by'; readonly rows: number; readonly columns: number }
  /** To the border of the phase, then of the next one; up and down to the first and last row. */
  | { readonly kind: 'far'; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 }
  | { readonly kind: 'row-end'; readonly end: 'first' | 'last' }
  | { readonly kind: 'corner'; readonly end: 'first' | 'last' };

const within = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/** Where a step leads; it stops at the edge of the grid. */
export function stepTo(from: Spot, step: Step, { rows, weeks, phaseEnds }: GridSize): Spot {
  switch (step.kind) {
    case 'by':
      return {
        row: within(from.row + step.rows, 0, rows - 1),
        column: within(from.column + step.columns, 0, weeks),
      };
    case 'far':
      return {
        row: step.rows === 0 ? from.row : step.rows < 0 ? 0 : rows - 1,
        column: step.columns === 0 ? from.column : phaseEdge(from.column, step.columns, phaseEnds),
      };
    case 'row-end':
      return { ...from, column: step.end === 'first' ? 1 : weeks };
    case 'corner':
      return step.end === 'first' ? { row: 0, column: 1 } : { row: rows - 1, column: weeks };
  }
}

function phaseEdge(column: number, direction: -1 | 1, ends: readonly number[]): number {
  if (direction > 0) return ends.find((end) => end > column) ?? ends.at(-1) ?? column;
  const starts = [1, ...ends.slice(0, -1).map((end) => end + 1)];
  return starts.findLast((start) => start < column) ?? 1;
}
