import type { SaveState } from '../api/autosave';
import { ChangedElsewhere } from './ChangedElsewhere';

type Props = { readonly state: SaveState; readonly onRetry: () => void; readonly onReload: () => void };

const clock = (at: string) =>
  new Date(at).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });

/** An honest word on whether the document is on the disk, and what to do when it is not. */
export function SaveStatus({ state, onRetry, onReload }: Props) {
  switch (state.kind) {
    case 'saved':
      return (
        <span className="muted" data-save="saved">
          {state.at === null ? 'All saved' : `Saved ${clock(state.at)}`}
          {state.stepsLost ? ` (undo steps not kept: ${state.stepsLost})` : null}
        </span>
      );
    case 'saving':
      return (
        <span className="muted" data-save="saving">
          Saving…
        </span>
      );
    case 'failed':
      return (
        <span className="chip chip--stop" role="alert">
          Not saved: {state.message}{' '}
          <button type="button" className="link" onClick={onRetry}>
            Try again
          </button>
        </span>
      );
    case 'conflict':
      return <ChangedElsewhere onReload={onReload} />;
  }
}
