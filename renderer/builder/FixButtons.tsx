import { useContext } from 'react';
import type { Finding } from '../../shared/check/finding';
import { fixLabel } from '../../shared/check/text/en/index';
import { useAnnounce } from '../design/LiveRegion';
import { BuilderContext } from './builderStore';
import { applyFix } from './commands/findingActions';

/** One button a remedy. */
export function FixButtons({ finding }: { readonly finding: Finding }) {
  const store = useContext(BuilderContext);
  const announce = useAnnounce();
  return finding.fixes.map((fix) => {
    const label = fixLabel(fix);
    return (
      <button
        key={label}
        type="button"
        className="button button--small button--fix"
        onClick={() => store && applyFix(store, fix, announce)}
      >
        {label}
      </button>
    );
  });
}
