import type { Finding, Fix } from '../../shared/check/finding';
import { fixLabel } from '../../shared/check/text/en/index';
import { useAnnounce } from '../design/LiveRegion';
import { useBuilder } from './builderStore';

/** One button a remedy. A remedy is a step like any other: it can be undone. */
export function FixButtons({ finding }: { readonly finding: Finding }) {
  const apply = useBuilder((state) => state.apply);
  const announce = useAnnounce();
  const run = (fix: Fix) => {
    const label = fixLabel(fix);
    const refusal = apply(
      fix.edits(() => crypto.randomUUID()),
      label.charAt(0).toLowerCase() + label.slice(1),
    );
    announce(refusal ? refusal.message : `${label}: done`);
  };
  return finding.fixes.map((fix) => {
    const label = fixLabel(fix);
    return (
      <button key={label} type="button" className="button button--small button--fix" onClick={() => run(fix)}>
        {label}
      </button>
    );
  });
}
