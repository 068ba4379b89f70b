import { err, ok, type Result } from '../../../shared/result';
import type { CellChange } from '../../../shared/program/weekCells';
import type { GridRow } from './gridRows';
import type { Block, Spot } from './gridSelection';

/** A change with the place in the grid it was meant for. */
export type PlacedChange = CellChange & { readonly spot: Spot };

/** Where a paste does not fit, and why. */
export type PasteFault = { readonly spot: Spot | null; readonly message: string };

/**
 * The cells of a table laid over the grid from the first selected one; one cell fills the whole selection. An empty
 * cell gives its week back to the progression. Nothing is cut off: what does not fit refuses the paste.
 */
export function layPaste(
  rows: readonly GridRow[],
  weeks: number,
  { top, left, bottom, right }: Block,
  table: readonly (readonly string[])[],
): Result<readonly PlacedChange[], PasteFault> {
  const single = table.length === 1 && table[0]?.length === 1;
  const height = single ? bottom - top + 1 : table.length;
  const width = single ? right - left + 1 : (table[0]?.length ?? 0);
  if (height === 0 || width === 0) return err({ spot: null, message: 'There is no text to paste.' });
  if (top + height > rows.length)
    return err({
      spot: null,
      message: `The paste has ${height} rows; from here down the table has ${rows.length - top}.`,
    });
  if (left + width - 1 > weeks)
    return err({
      spot: null,
      message: `The paste has ${width} weeks; from week ${left} on the program has ${weeks - left + 1}.`,
    });
  const changes: PlacedChange[] = [];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const text = (single ? table[0]?.[0] : table[y]?.[x])?.trim() ?? '';
      const spot = { row: top + y, column: left + x };
      const cell = rows[spot.row]?.cells[spot.column - 1] ?? null;
      if (cell !== null) changes.push({ ...cell, text, spot });
      else if (text !== '') return err({ spot, message: 'the exercise is not done in this week.' });
    }
  return ok(changes);
}
