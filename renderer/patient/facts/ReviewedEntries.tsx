import { useId } from 'react';
import type { LocalDate } from '../../../shared/localDate';
import type { Patient } from '../../../shared/patient/schema';
import { EntryList } from '../../design/entries/EntryList';
import type { EntryShape } from '../../design/entries/entryShape';
import { formatDay } from '../../design/formatDate';

type List<T> = { reviewedOn: LocalDate | null; entries: T[] };

type Props<T> = {
  /** The key in the patient: where a finding jumps to. */
  readonly field: keyof Patient;
  readonly title: string;
  /** Says that there are none: "No fractures (asked today)". */
  readonly none: string;
  readonly list: List<T>;
  readonly shape: EntryShape<T>;
  readonly today: LocalDate;
  readonly onChange: (list: List<T>) => void;
  /** True where an entry is a document in hand, so that adding one is the review. */
  readonly addingReviews?: boolean;
};

/** A list that knows when somebody went through it with the patient: an empty one is not yet a "none". */
export function ReviewedEntries<T>({
  field,
  title,
  none,
  list,
  shape,
  today,
  onChange,
  addingReviews = false,
}: Props<T>) {
  const { entries, reviewedOn } = list;
  const headingId = useId();
  const review = (on: LocalDate | null) => onChange({ entries, reviewedOn: on });
  return (
    <section className="entries" data-field={field} aria-labelledby={headingId}>
      <div className="entries__head">
        <h3 id={headingId}>{title}</h3>
        <ReviewState count={entries.length} reviewedOn={reviewedOn} />
      </div>
      <EntryList
        shape={shape}
        entries={entries}
        today={today}
        caption={title}
        onChange={(next, what) => onChange({ entries: next, reviewedOn: reviewAfter(next, what) })}
      >
        {reviewedOn === today || (addingReviews && entries.length > 0) ? null : (
          <button type="button" className="button button--small" onClick={() => review(today)}>
            {entries.length === 0 ? none : 'List is complete (reviewed today)'}
          </button>
        )}
        {reviewedOn === null ? null : (
          <button type="button" className="button button--small button--quiet" onClick={() => review(null)}>
            Set back to not asked
          </button>
        )}
      </EntryList>
    </section>
  );

  /** Taking the last entry away does not say that there is none. */
  function reviewAfter(next: readonly T[], what: string): LocalDate | null {
    if (next.length === 0) return null;
    return what === 'added' && addingReviews ? today : reviewedOn;
  }
}

function ReviewState({
  count,
  reviewedOn,
}: {
  readonly count: number;
  readonly reviewedOn: LocalDate | null;
}) {
  if (reviewedOn === null)
    return <span className="state state--open">{count === 0 ? 'Not asked' : 'Not reviewed as a whole'}</span>;
  return (
    <span className="state">
      {count === 0 ? `None, asked ${formatDay(reviewedOn)}` : `Reviewed ${formatDay(reviewedOn)}`}
    </span>
  );
}
