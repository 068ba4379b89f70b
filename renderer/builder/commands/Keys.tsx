import './keys.css';
import { Fragment } from 'react';
import { isMac, shownKeys } from './keyNames';

/** Keys as they stand on the keyboard: Ctrl + K. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="keys">
      {shownKeys(keys, isMac()).map((key, at) => (
        <Fragment key={key}>
          {at > 0 ? <span className="visually-hidden"> + </span> : null}
          <kbd className="keys__key">{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
