import type { SaveState } from '../api/autosave';
import { SaveStatus } from './SaveStatus';
import type { UnsavedFields } from './unsaved';

type Props = {
  readonly state: SaveState;
  readonly unsaved: UnsavedFields;
  readonly onRetry: () => void;
  readonly onReload: () => void;
};

/** Whether the document is on the disk, and a way to the first field that could not be saved. */
export function SaveLine({ state, unsaved, onRetry, onReload }: Props) {
  const [first] = unsaved.ids;
  const count = unsaved.ids.length;
  return (
    <>
      {first === undefined ? null : (
        <button
          type="button"
          className="button button--small"
          onClick={() => document.getElementById(first)?.focus()}
        >
          {count === 1 ? '1 entry not saved' : `${count} entries not saved`}
        </button>
      )}
      {first !== undefined && state.kind === 'saved' ? null : (
        <SaveStatus state={state} onRetry={onRetry} onReload={onReload} />
      )}
    </>
  );
}
