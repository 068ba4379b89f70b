import Popover from '@mui/material/Popover';
import { useId } from 'react';
import { type SourceId, sourceOf } from '../../shared/evidence/sources';
import { DoiLink } from './DoiLink';
import { useEvidence } from './evidenceContext';
import { filterBySource, showSource } from './evidenceView';
import { READING_WORDS, TOPIC_WORDS } from './sources/sourceWords';
import { namedBy } from './sourceUse';

export type Cited = { readonly source: SourceId; readonly beside: HTMLElement };

/** The citation of one source, beside the button that asked for it. */
export function SourcePopover({
  cited,
  onClose,
}: {
  readonly cited: Cited | null;
  readonly onClose: () => void;
}) {
  const titleId = useId();
  return (
    <Popover
      open={cited !== null}
      anchorEl={cited?.beside ?? null}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      transitionDuration={80}
      slotProps={{ paper: { role: 'dialog', 'aria-labelledby': titleId, className: 'citation' } }}
    >
      {cited ? <Citation source={cited.source} titleId={titleId} onClose={onClose} /> : null}
    </Popover>
  );
}

type CitationProps = {
  readonly source: SourceId;
  readonly titleId: string;
  readonly onClose: () => void;
};

function Citation({ source, titleId, onClose }: CitationProps) {
  const { view, change, restingOn } = useEvidence();
  const { cite, doi, read, year, topic, note } = sourceOf(source);
  const isFilter = view.source === source;
  return (
    <>
      <h2 id={titleId} className="citation__title">
        Source {source}
      </h2>
      <p>{cite}</p>
      <p className="muted">
        {[READING_WORDS[read], ...(year === null ? [] : [String(year)]), TOPIC_WORDS[topic]].join(' · ')}
      </p>
      {doi === null ? null : (
        <p>
          <DoiLink doi={doi} />
        </p>
      )}
      {note === undefined ? null : <p className="citation__note">{note}</p>}
      <p className="muted">{namedBy(restingOn(source))}</p>
      <div className="citation__actions">
        <button
          type="button"
          className="button button--small"
          onClick={() => {
            onClose();
            change((before) => filterBySource(before, isFilter ? null : source));
          }}
        >
          {isFilter ? 'Show everything' : `Show only ${source}`}
        </button>
        <button
          type="button"
          className="button button--small"
          onClick={() => {
            onClose();
            change((before) => showSource(before, source));
          }}
        >
          Open in Sources
        </button>
      </div>
    </>
  );
}
