import { type SourceId, sourceOf } from '../../shared/evidence/sources';
import { useEvidence } from './evidenceContext';

/** Ids of sources as buttons, each of which shows its citation. */
export function SourceButtons({ ids }: { readonly ids: readonly SourceId[] }) {
  const { cite, view } = useEvidence();
  return (
    <span className="sources">
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          className={view.source === id ? 'sources__id sources__id--on' : 'sources__id'}
          aria-label={`Source ${id}`}
          aria-haspopup="dialog"
          title={sourceOf(id).cite}
          onClick={(event) => cite(id, event.currentTarget)}
        >
          {id}
        </button>
      ))}
    </span>
  );
}
