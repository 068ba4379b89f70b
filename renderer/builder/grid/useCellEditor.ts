import { type RefObject, useState } from 'react';
import type { ItemId } from '../../../shared/id';
import type { EditorActions } from './gridContext';
import { planWrite } from './gridPlans';
import type { GridRow } from './gridRows';
import { type GridSize, type Spot, stepTo } from './gridSelection';
import type { useGridEdits } from './useGridEdits';
import type { useGridSelection } from './useGridSelection';

/** The cell being edited and the text it began with; `round` rises when another text is put into it. */
export type OpenCell = {
  readonly spot: Spot;
  readonly item: ItemId;
  readonly text: string;
  readonly round: number;
};

const ONWARD = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
} as const;

type Grid = {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly rows: readonly GridRow[];
  readonly size: GridSize;
  readonly faultId: string;
  readonly textAt: (spot: Spot) => string;
  readonly edits: ReturnType<typeof useGridEdits>;
  readonly selecting: ReturnType<typeof useGridSelection>;
};

/** At most one cell is being edited. A text that cannot be read stays in it until it is put right or given up. */
export function useCellEditor({ table, rows, size, faultId, textAt, edits, selecting }: Grid) {
  const [opened, setOpened] = useState<OpenCell | null>(null);
  const cellAt = ({ row, column }: Spot) => rows[row]?.cells[column - 1] ?? null;
  // The rows may have moved under an open editor: its text belongs to one exercise and no other.
  const open = opened && cellAt(opened.spot)?.item.id === opened.item ? opened : null;
  const close = () => {
    setOpened(null);
    edits.dropFault();
  };
  const editor: EditorActions = {
    commit: (text, onward) => {
      if (!open) return true;
      const { spot } = open;
      const isSame = text.trim() === textAt(spot);
      if (!isSame && !edits.runIfMade(planWrite(rows, spot, text))) return false;
      close();
      if (onward === 'stay') return true;
      const [down, right] = ONWARD[onward];
      const to = stepTo(spot, { kind: 'by', rows: down, columns: right }, size);
      selecting.go({ ...to, column: Math.max(1, to.column) }, false);
      return true;
    },
    cancel: () => {
      close();
      if (open) selecting.go(open.spot, false);
    },
    faultId: open && edits.fault ? faultId : null,
  };
  return {
    open,
    editor,
    edit: (spot: Spot, text: string | null) => {
      const cell = cellAt(spot);
      // A text that could not be read comes first: it would be lost.
      if (open && edits.fault) table.current?.querySelector('input')?.focus();
      else if (cell) setOpened({ spot, item: cell.item.id, text: text ?? textAt(spot), round: 0 });
    },
    /** Puts a suggested text into the open cell. */
    suggest: (text: string) => {
      if (!open) return;
      edits.dropFault();
      setOpened({ ...open, text, round: open.round + 1 });
    },
  };
}
