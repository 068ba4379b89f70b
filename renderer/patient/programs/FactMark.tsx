import type { Confidence } from '../../../shared/evidence/confidence';
import { Mark, MarkLetter } from '../../evidence/Mark';
import { MARK_WORDS } from '../../evidence/marks';

/** The mark beside a fact. What was read in the source carries its letter alone, so that the less sure ones stand out. */
export function FactMark({ confidence }: { readonly confidence: Confidence }) {
  if (confidence !== 'V') return <Mark confidence={confidence} />;
  return (
    <span title={MARK_WORDS.V.long}>
      <MarkLetter confidence="V" />
      <span className="visually-hidden">{MARK_WORDS.V.short}</span>
    </span>
  );
}
