import type { Output } from '../../shared/api/contract';
import type { Loaded } from '../api/useLoaded';
import { formatDay } from '../design/formatDate';

/** So many lines are shown at once; more wait behind a press. */
const OPEN_UP_TO = 5;

/** What the patient would be told anew, against the handout issued before. */
export function ChangesNotice({ changes }: { readonly changes: Loaded<Output<'handout.changes'>> }) {
  if (changes.state !== 'ready' || changes.value.changes === null) return null;
  const { since, all } = changes.value.changes;
  const than = `version ${since.shortId} of ${formatDay(since.date)}`;
  if (all.length === 0) return <p className="changes muted">Nothing changed since {than}.</p>;
  return (
    <details className="changes" open={all.length <= OPEN_UP_TO}>
      <summary>
        {all.length === 1 ? '1 change' : `${all.length} changes`} since {than}
      </summary>
      <ul>
        {all.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
