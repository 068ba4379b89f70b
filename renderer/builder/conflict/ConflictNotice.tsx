import './conflict.css';
import { useState } from 'react';
import type { Autosave } from '../../api/autosave';
import { ConflictDialog } from './ConflictDialog';

type Props = { readonly autosave: Pick<Autosave<unknown>, 'resume'>; readonly onReload: () => void };

/** Another window saved this program first: what is here is not saved, and the way to settle it. */
export function ConflictNotice({ autosave, onReload }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="conflict-notice" role="alert" data-save="conflict">
        <span>
          <strong>Not saved: changed in another window.</strong> Nothing was overwritten. What you change here
          is kept on this page until you settle it.
        </span>
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          Settle it
        </button>
      </div>
      {open ? <ConflictDialog {...{ autosave, onReload }} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
