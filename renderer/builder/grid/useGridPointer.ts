import { type MouseEvent, useRef } from 'react';
import type { GridActions } from './gridContext';
import { spotOf } from './useGridSelection';

/** A click chooses a cell, Shift and a click or a drag select a range, a double click edits. */
export function useGridPointer({ onGo, onEdit }: Pick<GridActions, 'onGo' | 'onEdit'>) {
  const isDragging = useRef(false);
  const cellOf = ({ target }: MouseEvent) => {
    const spot = target instanceof HTMLInputElement ? null : spotOf(target);
    return spot !== null && spot.column > 0 ? spot : null;
  };
  return {
    onMouseDown: (event: MouseEvent) => {
      const spot = event.button === 0 ? cellOf(event) : null;
      if (!spot) return;
      isDragging.current = true;
      onGo(spot, event.shiftKey);
    },
    onMouseOver: (event: MouseEvent) => {
      if (event.buttons !== 1) isDragging.current = false;
      const spot = isDragging.current ? cellOf(event) : null;
      if (spot) onGo(spot, true);
    },
    onMouseUp: () => {
      isDragging.current = false;
    },
    onDoubleClick: (event: MouseEvent) => {
      const spot = cellOf(event);
      if (spot) onEdit(spot, null);
    },
  };
}
