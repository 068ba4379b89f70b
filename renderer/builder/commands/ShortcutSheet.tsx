import './shortcutSheet.css';
import Dialog from '@mui/material/Dialog';
import { useId } from 'react';
import { useDialogs, useOpenDialog } from './dialogs';
import { Keys } from './Keys';
import { shortcutGroups } from './shortcutGroups';
import { setSingleKeys, useSingleKeys } from './singleKeys';

/** All keys of the builder ("?"), and the way to turn off those that are a single character. */
export function ShortcutSheet() {
  const open = useOpenDialog('shortcuts') !== null;
  const close = useDialogs((dialogs) => dialogs.close);
  const title = useId();
  return (
    <Dialog
      open={open}
      onClose={close}
      transitionDuration={0}
      aria-labelledby={title}
      fullWidth
      maxWidth="md"
    >
      <div className="shortcuts">
        <header className="shortcuts__head">
          <h2 id={title}>Keyboard shortcuts</h2>
          <button type="button" className="button button--small" autoFocus onClick={close}>
            Close
          </button>
        </header>
        <div className="shortcuts__groups">
          {shortcutGroups().map(({ group, rows }) => (
            <section key={group} className="shortcuts__group">
              <h3>{group}</h3>
              <dl>
                {rows.map(({ words, keys }) => (
                  <div key={words} className="shortcuts__row">
                    <dt>{words}</dt>
                    <dd>
                      {keys.map((own, at) => (
                        <span key={own}>
                          {at > 0 ? <span className="muted"> or </span> : null}
                          <Keys keys={own} />
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <SingleKeys />
      </div>
    </Dialog>
  );
}

function SingleKeys() {
  const on = useSingleKeys();
  const note = useId();
  return (
    <div>
      <label className="check">
        <input type="checkbox" checked={on} aria-describedby={note} onChange={() => setSingleKeys(!on)} />
        Keys of a single character: ? / [ ]
      </label>
      <p id={note} className="field__hint">
        They never work while you type in a field. Turn them off if you dictate. The choice holds until Osteon
        is closed.
      </p>
    </div>
  );
}
