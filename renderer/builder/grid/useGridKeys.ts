import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import type { GridActions } from './gridContext';
import { readKey } from './gridKeys';
import type { Selection } from './gridSelection';
import { spotOf } from './useGridSelection';

/**
 * Keys of the grid. Tab goes from week to week and leaves at the end of a row; after Escape it leaves at once, so that
 * nobody is caught in a long row.
 */
export function useGridKeys(
  {
    onGo,
    onStep,
    onAll,
    onEdit,
    onClear,
    onFill,
    selection,
  }: GridActions & { readonly selection: Selection },
  weeks: number,
) {
  const isReleased = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return; // a cell being edited has its own keys
    const { at } = selection;
    if (event.key === 'Tab') {
      const leaves = event.shiftKey ? at.column === 0 : at.column === weeks;
      const passes = isReleased.current || leaves || event.ctrlKey || event.altKey;
      isReleased.current = false;
      if (passes) return;
      event.preventDefault();
      onStep({ kind: 'by', rows: 0, columns: event.shiftKey ? -1 : 1 }, false);
      return;
    }
    const key = readKey(event);
    isReleased.current = key?.kind === 'release';
    // On a name, Enter and Space press its button and letters begin nothing.
    if (!key || (at.column === 0 && key.kind !== 'step' && key.kind !== 'all')) return;
    event.preventDefault();
    switch (key.kind) {
      case 'step':
        return onStep(key.step, key.extend);
      case 'edit':
        return onEdit(at, key.text);
      case 'clear':
        return onClear();
      case 'fill':
        return onFill();
      case 'all':
        return onAll();
      case 'release':
        return;
    }
  };
  /** The focus came by Tab, by touch or from a screen reader: the selection follows it. */
  const onFocus = ({ target }: FocusEvent) => {
    const spot = target instanceof HTMLInputElement ? null : spotOf(target);
    const { row, column } = selection.at;
    if (spot && (spot.row !== row || spot.column !== column)) onGo(spot, false, false);
  };
  return { onKeyDown, onFocus };
}
