import { Term } from './Term';
import type { TermId } from './terms';

/** The words of the trade that are used nearby, each with what it means. */
export function ExplainedTerms({ terms }: { readonly terms: readonly TermId[] }) {
  return (
    <div className="term__list">
      <span>What is:</span>
      {terms.map((term) => (
        <Term key={term} term={term} />
      ))}
    </div>
  );
}
