import type { Cited } from '../../shared/template/schema';
import { useCase } from './caseContext';

const MARKS: Record<string, string> = {
  V: 'read in the source',
  'R-high': 'recalled, sure',
  'R-med': 'recalled, fairly sure',
  'R-low': 'recalled, unsure',
  INF: 'inferred',
  J: 'judgement',
};

/** What the template rests on: who was studied, what came of it, where sources disagree, and where it was read. */
export function EvidencePanel() {
  const { template } = useCase();
  if (!template)
    return (
      <p className="inspector__hint muted">
        This program follows no research template. The safety rules still look at it.
      </p>
    );
  return (
    <div className="evidence">
      <h2>{template.title}</h2>
      <p>
        {template.population.value} <Mark cited={template.population} />
      </p>
      <h3>Results</h3>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">Trained</th>
            <th scope="col">Control</th>
          </tr>
        </thead>
        <tbody>
          {template.results.map((result) => (
            <tr key={result.value.outcome}>
              <th scope="row">{result.value.outcome}</th>
              <td>{result.value.intervention}</td>
              <td>
                {result.value.control} <Mark cited={result} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {template.adverseEvents.value} <Mark cited={template.adverseEvents} />
      </p>
      <h3>Not for</h3>
      <p>
        {template.exclusions.value} <Mark cited={template.exclusions} />
      </p>
      <h3>Where sources disagree</h3>
      <ul className="evidence__list">
        {template.disagreements.map((entry) => (
          <li key={entry.value}>
            {entry.value} <Mark cited={entry} />
          </li>
        ))}
      </ul>
      <h3>Sources</h3>
      <ul className="evidence__list">
        {template.citations.map((citation) => (
          <li key={citation.id}>
            <strong>{citation.id}</strong> {citation.text}{' '}
            {citation.doi ? <span className="evidence__doi">doi {citation.doi}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Mark({ cited }: { readonly cited: Cited<unknown> }) {
  return (
    <span className="evidence__mark">
      {cited.sources.join(', ')} · {MARKS[cited.confidence]}
    </span>
  );
}
