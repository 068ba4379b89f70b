import './palette.css';
import Dialog from '@mui/material/Dialog';
import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Running } from './command';
import type { Desk } from './desk';
import { useDialogs, useOpenDialog } from './dialogs';
import { PaletteContent } from './PaletteContent';
import type { PaletteRow } from './paletteRows';

/** Remembered in memory only, as long as the program is open. */
const REMEMBERED = 20;

/** Every command and every exercise behind one field (Ctrl+K). */
export function CommandPalette({ desk }: { readonly desk: Desk }) {
  const open = useOpenDialog('palette');
  const close = useDialogs((dialogs) => dialogs.close);
  const title = useId();
  const [recent, setRecent] = useState<readonly string[]>([]);
  const run = (row: PaletteRow, how: Running) => {
    setRecent((before) => [row.id, ...before.filter((id) => id !== row.id)].slice(0, REMEMBERED));
    // The focus goes back to where it was before the command may take it elsewhere.
    if (!how.stays) flushSync(close);
    row.offer.run(how);
  };
  return (
    <Dialog
      open={open !== null}
      onClose={close}
      transitionDuration={0}
      aria-labelledby={title}
      className="palette-dialog"
      fullWidth
      maxWidth="sm"
    >
      {open ? (
        <PaletteContent
          title={title}
          desk={desk}
          onlyExercises={open.onlyExercises}
          recent={recent}
          onRun={run}
        />
      ) : null}
    </Dialog>
  );
}
