import { useState } from 'react';
import { type CellChange, cellEdits, fillRight } from '../../../shared/program/weekCells';
import { readTable } from '../../../shared/program/weekCellsTable';
import { useExercises } from '../../api/exercises';
import { useAnnounce } from '../../design/LiveRegion';
import { useBuilder, useProgram } from '../builderStore';
import { useCase } from '../caseContext';
import { layPaste, type PlacedChange } from './gridPaste';
import type { GridRow } from './gridRows';
import type { Block, Spot } from './gridSelection';

/** Why nothing was changed: which cell is wrong, in words, and the cell put right where that is plausible. */
export type GridFault = {
  readonly spot: Spot | null;
  readonly message: string;
  readonly suggestion: string | null;
};

const weeksWord = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/** Changes of cells as undoable steps with a name. One bad cell refuses them all and says which it is. */
export function useGridEdits(rows: readonly GridRow[], weeks: number, phaseEnds: readonly number[]) {
  const program = useProgram();
  const { clinic } = useCase();
  const { find: library } = useExercises();
  const apply = useBuilder((state) => state.apply);
  const announce = useAnnounce();
  const [fault, setFault] = useState<GridFault | null>(null);

  const placesIn = ({ top, bottom, left, right }: Block) =>
    rows.slice(top, bottom + 1).map((row, y) =>
      row.cells.slice(left - 1, right).map((cell, x) => {
        const spot = { row: top + y, column: left + x };
        return cell === null ? null : { ...cell, spot };
      }),
    );
  const nameAt = ({ row, column }: Spot) => rows[row]?.cells[column - 1]?.name ?? rows[row]?.name ?? '';
  const refuse = (spot: Spot | null, message: string, suggestion: string | null = null): false => {
    setFault({
      spot,
      message: spot === null ? message : `${nameAt(spot)}, week ${spot.column}: ${message}`,
      suggestion,
    });
    return false;
  };

  /** Says what was done in `done`, when anything was. */
  const run = (changes: readonly PlacedChange[], label: string, done: string | null): boolean => {
    const cells: readonly CellChange[] = changes;
    const edits = cellEdits(program, cells, { library, unit: clinic.equipment.unit });
    if (!edits.ok) {
      const { index, message, suggestion } = edits.error;
      return refuse(changes[index]?.spot ?? null, message, suggestion);
    }
    const refusal = edits.value.length === 0 ? null : apply(edits.value, label);
    if (refusal) return refuse(null, refusal.message);
    setFault(null);
    if (done !== null) announce(edits.value.length === 0 ? 'Nothing to change' : done);
    return true;
  };

  return {
    fault,
    dropFault: () => setFault(null),
    placesIn,
    /** One cell as it was typed. */
    write(spot: Spot, text: string): boolean {
      const cell = rows[spot.row]?.cells[spot.column - 1] ?? null;
      if (cell === null) return refuse(spot, 'the exercise is not done in this week.');
      return run([{ ...cell, text, spot }], `change ${cell.name} in week ${spot.column}`, null);
    },
    /** The weeks go back to what the progression gives. */
    clear(block: Block): boolean {
      const places = placesIn(block).flatMap((row) => row.filter((place) => place !== null));
      const cells = weeksWord(places.length, 'cell');
      return run(
        places.map((place) => ({ ...place, text: '' })),
        `clear ${cells}`,
        `${cells} back to the progression`,
      );
    },
    /** The first week of each row into the rest; from a single cell on to the end of its phase. */
    fill(block: Block): boolean {
      const end = phaseEnds.find((week) => week >= block.right) ?? block.right;
      const wide = block.left === block.right ? { ...block, right: end } : block;
      if (wide.left === wide.right) {
        announce('This is the last week of its phase. Select more weeks to fill them.');
        return false;
      }
      const one = wide.top === wide.bottom;
      const name = nameAt({ row: wide.top, column: wide.left });
      return run(
        fillRight(placesIn(wide), library),
        `fill right ${one ? name : weeksWord(wide.bottom - wide.top + 1, 'exercise')}`,
        `Filled weeks ${wide.left + 1} to ${wide.right}`,
      );
    },
    paste(block: Block, text: string): boolean {
      const laid = layPaste(rows, weeks, block, readTable(text));
      if (!laid.ok) return refuse(laid.error.spot, laid.error.message);
      const cells = weeksWord(laid.value.length, 'cell');
      return run(laid.value, `paste ${cells}`, `Pasted ${cells}`);
    },
  };
}
