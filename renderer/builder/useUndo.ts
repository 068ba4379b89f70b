import { useMemo } from 'react';
import { useAnnounce } from '../design/LiveRegion';
import { useBuilder, useBuilderStore } from './builderStore';

/** Undo and redo with a word on what went back or forth. */
export function useUndo() {
  const announce = useAnnounce();
  const store = useBuilderStore();
  const undoStep = useBuilder((state) => state.undo);
  const redoStep = useBuilder((state) => state.redo);
  return useMemo(
    () => ({
      undo: () => {
        if (store.getState().drag) return announce('Not while something is dragged');
        const label = undoStep();
        announce(label === null ? 'Nothing to undo' : `Undone: ${label}`);
      },
      redo: () => {
        if (store.getState().drag) return announce('Not while something is dragged');
        const label = redoStep();
        announce(label === null ? 'Nothing to redo' : `Redone: ${label}`);
      },
    }),
    [announce, store, undoStep, redoStep],
  );
}
