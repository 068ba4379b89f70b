import { useMemo } from 'react';
import { useAnnounce } from '../design/LiveRegion';
import { useBuilder } from './builderStore';

/** Undo and redo with a word on what went back or forth. */
export function useUndo() {
  const announce = useAnnounce();
  const undoStep = useBuilder((state) => state.undo);
  const redoStep = useBuilder((state) => state.redo);
  return useMemo(
    () => ({
      undo: () => {
        const label = undoStep();
        announce(label === null ? 'Nothing to undo' : `Undone: ${label}`);
      },
      redo: () => {
        const label = redoStep();
        announce(label === null ? 'Nothing to redo' : `Redone: ${label}`);
      },
    }),
    [announce, undoStep, redoStep],
  );
}
