import { useEffect } from 'react';
import type { RunCommand } from './commandsContext';
import { isMac } from './keyNames';
import { commandFor } from './shortcuts';
import { areSingleKeysOn } from './singleKeys';
import { inDialog, isTextField, takesCharacters } from './typedInto';

/** The menu's undo or redo: of the text field that has the focus, else of the program. */
const fromMenu = (command: 'undo' | 'redo', run: RunCommand) => () => {
  if (isTextField(document.activeElement)) document.execCommand(command);
  else run(command);
};

/** The keys of the whole builder and the application menu. */
export function useShortcutKeys(run: RunCommand): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const { target } = event;
      const command = commandFor(event, {
        mac: isMac(),
        inText: isTextField(target),
        takesCharacters: takesCharacters(target),
        inDialog: inDialog(target),
        singleKeys: areSingleKeysOn(),
      });
      if (command === null) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKeyDown);
    const offUndo = window.osteonHost?.on('menu.undo', fromMenu('undo', run));
    const offRedo = window.osteonHost?.on('menu.redo', fromMenu('redo', run));
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      offUndo?.();
      offRedo?.();
    };
  }, [run]);
}
