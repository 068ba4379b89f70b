import type { ShownIssue } from './useHandout';
import { formatInstant } from './formatInstant';

type Props = { readonly shown: ShownIssue; readonly onLeave: () => void };

/** Above an issued handout: that it is not the new one, and the way back. */
export function IssuedBar({ shown, onLeave }: Props) {
  return (
    <p className="issued-bar" role="status">
      <span>
        This is version <strong>{shown.shortId}</strong>, issued {formatInstant(shown.issuedAt)}. Print and
        Save PDF give exactly these pages.
        {shown.stopsToday === 0 ? null : (
          <strong className="issued-bar__check"> {checkWords(shown.stopsToday)}</strong>
        )}
      </span>
      <button type="button" className="button button--small" onClick={onLeave}>
        Back to the new one
      </button>
    </p>
  );
}

/** The pages are those of then; what is known by now may speak against them. */
function checkWords(stops: number | null): string {
  if (stops === null) return 'It could not be checked against what is known today.';
  const words = stops === 1 ? '1 open stop' : `${stops} open stops`;
  return `With what is known today, the check has ${words} for this program. Look at that before you give these pages out again.`;
}
