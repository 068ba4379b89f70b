import { sourceOf } from '../../shared/evidence/sources';
import { useEvidence } from './evidenceContext';
import { filterBySource } from './evidenceView';
import { namedBy } from './sourceUse';

/** Says that only what rests on one source is shown, and takes that off again. */
export function SourceBanner() {
  const { view, change, restingOn } = useEvidence();
  const { source } = view;
  if (source === null) return null;
  return (
    <div className="onlysource">
      <p className="onlysource__text">
        <strong>Only what rests on {source}.</strong> {sourceOf(source).cite}.{' '}
        <span className="muted">{namedBy(restingOn(source))}</span>
      </p>
      <button
        type="button"
        className="button button--small"
        onClick={() => change((before) => filterBySource(before, null))}
      >
        Show everything
      </button>
    </div>
  );
}
