import { ChangedElsewhere } from './ChangedElsewhere';
import type { UnsavedFields } from './unsaved';
import type { DraftState } from './useDraft';

type Props = {
  readonly state: DraftState;
  readonly unsaved: UnsavedFields;
  readonly onDiscard: () => void;
};

/** Whether what stands here is on the disk, and what to do when it is not. */
export function DraftStatus({ state, unsaved, onDiscard }: Props) {
  const [first] = unsaved.ids;
  const count = unsaved.ids.length;
  if (first !== undefined)
    return (
      <>
        <button type="button" className="button" onClick={() => document.getElementById(first)?.focus()}>
          {count === 1 ? '1 entry to correct' : `${count} entries to correct`}
        </button>
        <DiscardButton onDiscard={onDiscard} />
      </>
    );
  switch (state.kind) {
    case 'untouched':
      return <span className="muted">All saved</span>;
    case 'saving':
      return <span className="muted">Saving…</span>;
    case 'saved':
      return (
        <span className="muted" role="status" data-save="saved">
          Saved
        </span>
      );
    case 'changed':
    case 'refused':
      return (
        <>
          <span className="muted">Not saved yet</span>
          <DiscardButton onDiscard={onDiscard} />
        </>
      );
    case 'conflict':
      return <ChangedElsewhere onReload={onDiscard} />;
  }
}

const DiscardButton = ({ onDiscard }: Pick<Props, 'onDiscard'>) => (
  <button type="button" className="button button--quiet" onClick={onDiscard}>
    Discard changes
  </button>
);
