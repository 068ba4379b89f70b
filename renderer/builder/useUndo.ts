import { useEffect, useMemo } from 'react';
import { useAnnounce } from '../design/LiveRegion';
import { useBuilder } from './builderStore';

const inTextField = (target: EventTarget | null) =>
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)) ||
  target instanceof HTMLTextAreaElement;

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

/** The menu's command: of the text field that has the focus, else of the program. */
const fromMenu = (command: 'undo' | 'redo', run: () => void) => () => {
  if (inTextField(document.activeElement)) document.execCommand(command);
  else run();
};

/** Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y and the application menu. In a text field they stay the field's own. */
export function useUndoKeys(): void {
  const { undo, redo } = useUndo();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || inTextField(event.target)) return;
      const key = event.key.toLowerCase();
      const run = key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' ? redo : null;
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    const offUndo = window.osteonHost?.on('menu.undo', fromMenu('undo', undo));
    const offRedo = window.osteonHost?.on('menu.redo', fromMenu('redo', redo));
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      offUndo?.();
      offRedo?.();
    };
  }, [undo, redo]);
}
