import type { Finding } from '../../../shared/check/finding';
import { fixLabel } from '../../../shared/check/text/en/index';
import { useFix } from './useFix';

/** One button a remedy. */
export function FixButtons({ finding }: { readonly finding: Finding }) {
  const put = useFix();
  return finding.fixes.map((fix) => {
    const label = fixLabel(fix);
    return (
      <button
        key={label}
        type="button"
        className="button button--small button--fix"
        onClick={() => put(finding, fix)}
      >
        {label}
      </button>
    );
  });
}
