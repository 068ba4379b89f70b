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
      </span>
      <button type="button" className="button button--small" onClick={onLeave}>
        Back to the new one
      </button>
    </p>
  );
}
