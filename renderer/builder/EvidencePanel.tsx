import type { Cited } from '../../shared/evidence/cited';
import { DISAGREEMENTS } from '../../shared/evidence/disagreements';
import { isSourceId, sourceOf } from '../../shared/evidence/sources';
import type { Template } from '../../shared/template/schema';
import { useCase } from './caseContext';

const MARKS: Record<Cited<unknown>['confidence'], string> = {
  V: 'read in the source',
  'R-high': 'recalled, sure',
  'R-med': 'recalled, fairly sure',
  'R-low': 'recalled, unsure',
  INF: 'inferred',
  J: 'judgement',
};

/** Every source a template names, in order. */
function sourcesOf(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'sources' in value && Array.isArray(value.sources) ? value.sources.map(String) : [];
  return [...new Set([...own, ...Object.values(value).flatMap(sourcesOf)])];
}

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

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
      <Results template={template} />
      {template.adverseEvents ? (
        <p>
          {template.adverseEvents.value} <Mark cited={template.adverseEvents} />
        </p>
      ) : null}
      {template.exclusions ? (
        <>
          <h3>Not for</h3>
          <p>
            {template.exclusions.value} <Mark cited={template.exclusions} />
          </p>
        </>
      ) : null}
      <Disagreements template={template} />
      <h3>Sources</h3>
      <ul className="evidence__list">
        {sourcesOf(template)
          .filter(isSourceId)
          .toSorted(byNumber)
          .map((id) => (
            <li key={id}>
              <strong>{id}</strong> {sourceOf(id).cite}{' '}
              {sourceOf(id).doi ? <span className="evidence__doi">doi {sourceOf(id).doi}</span> : null}
            </li>
          ))}
      </ul>
    </div>
  );
}

function Results({ template }: { readonly template: Template }) {
  if (template.results.length === 0) return null;
  return (
    <>
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
    </>
  );
}

function Disagreements({ template }: { readonly template: Template }) {
  const base = template.own?.basedOn?.id ?? template.id;
  const found = DISAGREEMENTS.filter(({ templates }) => templates.includes(base));
  if (found.length === 0) return null;
  return (
    <>
      <h3>Where sources disagree</h3>
      <ul className="evidence__list">
        {found.map((entry) => (
          <li key={entry.id}>
            <strong>{entry.title}.</strong> {entry.handling}
          </li>
        ))}
      </ul>
    </>
  );
}

function Mark({ cited }: { readonly cited: Cited<unknown> }) {
  return (
    <span className="evidence__mark">
      {cited.sources.join(', ')} · {MARKS[cited.confidence]}
    </span>
  );
}
