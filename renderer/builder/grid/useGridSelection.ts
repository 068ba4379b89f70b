import { type RefObject, useEffect, useRef, useState } from 'react';
import { type GridSize, type Selection, type Spot, type Step, stepTo } from './gridSelection';

/** Which cells are selected, and the one cell that has the focus. It stays within the grid when the program shrinks. */
export function useGridSelection(table: RefObject<HTMLTableElement | null>, size: GridSize, start: number) {
  const [chosen, setChosen] = useState<Selection>(() => at({ row: 0, column: Math.max(1, start) }));
  const wantsFocus = useRef(false);
  const selection: Selection = { anchor: held(chosen.anchor, size), at: held(chosen.at, size) };
  const { row, column } = selection.at;
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    cellOf(table.current, { row, column })?.focus();
  });
  const choose = (next: Selection, focus: boolean) => {
    wantsFocus.current = focus;
    setChosen(next);
  };
  return {
    selection,
    /** The focus goes to one cell, or the selection is drawn out to it. */
    go: (to: Spot, extend: boolean, focus = true) =>
      choose(extend ? { anchor: selection.anchor, at: to } : at(to), focus),
    step: (step: Step, extend: boolean) => {
      const to = stepTo(selection.at, step, size);
      // A selection is made of weeks: drawn out to the left it ends at the first.
      const spot = extend && selection.at.column > 0 ? { ...to, column: Math.max(1, to.column) } : to;
      choose(extend ? { anchor: selection.anchor, at: spot } : at(spot), true);
    },
    all: () =>
      choose({ anchor: { row: 0, column: 1 }, at: { row: size.rows - 1, column: size.weeks } }, true),
  };
}

const at = (spot: Spot): Selection => ({ anchor: spot, at: spot });

const held = ({ row, column }: Spot, { rows, weeks }: GridSize): Spot => ({
  row: Math.min(row, Math.max(0, rows - 1)),
  column: Math.min(column, weeks),
});

const cellOf = (table: HTMLTableElement | null, { row, column }: Spot): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;

/** The place of the grid an event happened in; null outside the cells. */
export function spotOf(target: EventTarget | null): Spot | null {
  const cell = target instanceof Element ? target.closest('[data-column]') : null;
  const [row, column] = [cell?.getAttribute('data-row'), cell?.getAttribute('data-column')];
  return row && column ? { row: Number(row), column: Number(column) } : null;
}
