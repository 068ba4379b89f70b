import type { ExerciseLookup } from '../../../shared/exercise/schema';
import { fillRight } from '../../../shared/program/weekCells';
import { readTable } from '../../../shared/program/weekCellsTable';
import { err, ok, type Result } from '../../../shared/result';
import { layPaste, type PasteFault, type PlacedChange } from './gridPaste';
import type { GridCell, GridRow } from './gridRows';
import type { Block, GridSize, Spot } from './gridSelection';

/** Cells to change as one undoable step. */
export type GridPlan = {
  readonly changes: readonly PlacedChange[];
  /** What the step is called: "Undo …". */
  readonly label: string;
  /** What is said when it is done; null where the cell says it itself. */
  readonly done: string | null;
};

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

const cellAt = (rows: readonly GridRow[], { row, column }: Spot): GridCell | null =>
  rows[row]?.cells[column - 1] ?? null;

/** The exercise of a cell, or of its row where the week has none. */
export const nameAt = (rows: readonly GridRow[], spot: Spot): string =>
  cellAt(rows, spot)?.name ?? rows[spot.row]?.name ?? '';

/** The cells of a block, row by row, each with its place. */
export const cellsIn = (rows: readonly GridRow[], { top, bottom, left, right }: Block) =>
  rows.slice(top, bottom + 1).map((row, y) =>
    row.cells.slice(left - 1, right).map((cell, x) => {
      const spot = { row: top + y, column: left + x };
      return cell === null ? null : { ...cell, spot };
    }),
  );

/** One cell as it was typed. */
export function planWrite(rows: readonly GridRow[], spot: Spot, text: string): Result<GridPlan, PasteFault> {
  const cell = cellAt(rows, spot);
  if (cell === null) return err({ spot, message: 'the exercise is not done in this week.' });
  return ok({
    changes: [{ ...cell, text, spot }],
    label: `change ${cell.name} in week ${spot.column}`,
    done: null,
  });
}

/** The weeks go back to what the progression gives. */
export function planClear(rows: readonly GridRow[], block: Block): GridPlan {
  const cells = cellsIn(rows, block).flatMap((row) => row.filter((cell) => cell !== null));
  return {
    changes: cells.map((cell) => ({ ...cell, text: '' })),
    label: `clear ${counted(cells.length, 'cell')}`,
    done: `${counted(cells.length, 'cell')} back to the progression`,
  };
}

/** The first week of each row into the rest; from a single week on to the end of its phase. Null where none is left. */
export function planFill(
  rows: readonly GridRow[],
  block: Block,
  { phaseEnds }: GridSize,
  library: ExerciseLookup,
): GridPlan | null {
  const end = phaseEnds.find((week) => week >= block.right) ?? block.right;
  const wide = block.left === block.right ? { ...block, right: end } : block;
  if (wide.left === wide.right) return null;
  const height = wide.bottom - wide.top + 1;
  const what =
    height === 1 ? nameAt(rows, { row: wide.top, column: wide.left }) : counted(height, 'exercise');
  return {
    changes: fillRight(cellsIn(rows, wide), library),
    label: `fill right ${what}`,
    done: `Filled weeks ${wide.left + 1} to ${wide.right}`,
  };
}

/** The text of the clipboard, laid over the grid from the first selected cell. */
export function planPaste(
  rows: readonly GridRow[],
  weeks: number,
  block: Block,
  text: string,
): Result<GridPlan, PasteFault> {
  const laid = layPaste(rows, weeks, block, readTable(text));
  if (!laid.ok) return laid;
  const cells = counted(laid.value.length, 'cell');
  return ok({ changes: laid.value, label: `paste ${cells}`, done: `Pasted ${cells}` });
}
