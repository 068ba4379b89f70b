import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { StartSheet } from '../StartSheet';
import { CommandPalette } from './CommandPalette';
import { CommandsContext, type RunCommand } from './commandsContext';
import { runCommand } from './commandTable';
import { type Desk, useDesk } from './desk';
import { createDialogs, DialogsContext, useDialogs, useOpenDialog } from './dialogs';
import { ShortcutSheet } from './ShortcutSheet';
import { useShortcutKeys } from './useShortcutKeys';

/** The commands for everything inside, their keys, and the dialogs that they open. */
export function WithCommands({ children }: { readonly children: ReactNode }) {
  const [dialogs] = useState(createDialogs);
  return (
    <DialogsContext value={dialogs}>
      <WithDesk>{children}</WithDesk>
    </DialogsContext>
  );
}

function WithDesk({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  // The desk is new at every edit; what runs a command stays, so that no button redraws for it.
  const newest = useRef<Desk>(desk);
  useLayoutEffect(() => {
    newest.current = desk;
  });
  const run = useCallback<RunCommand>((id, key, how) => runCommand(newest.current, id, key, how), []);
  useShortcutKeys(run);
  return (
    <CommandsContext value={run}>
      {children}
      <CommandPalette desk={desk} />
      <ShortcutSheet />
      <StartFromTemplate />
    </CommandsContext>
  );
}

function StartFromTemplate() {
  const close = useDialogs((dialogs) => dialogs.close);
  return useOpenDialog('start') ? <StartSheet onClose={close} /> : null;
}
