import type { Finding } from '../../../shared/check/finding';
import { rules } from '../../../shared/check/registry';
import { MarkedText } from '../../evidence/Mark';

/** A source line that is longer than this is counted: the sentence names its sources in words, "Why" lists them. */
const LONG = 100;

type Props = { readonly finding: Finding; readonly text: string };

/** Where the limit of a finding was read, and how sure that is. */
export function FindingSource({ finding, text }: Props) {
  const rule = rules.find(({ id }) => id === finding.ruleId);
  if (!rule || text.length <= LONG) return <p className="finding__source">{text}</p>;
  const count = rule.sources.length;
  return (
    <p className="finding__source">
      {count === 1 ? '1 source' : `${count} sources`} · <MarkedText line={rule.confidence} />
    </p>
  );
}
