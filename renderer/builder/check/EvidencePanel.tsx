import './evidencePanel.css';
import type { Cited } from '../../../shared/evidence/cited';
import { DISAGREEMENTS } from '../../../shared/evidence/disagreements';
import { sourceOf } from '../../../shared/evidence/sources';
import type { Template } from '../../../shared/template/schema';
import { useTemplates } from '../../api/templates';
import { Mark } from '../../evidence/Mark';
import { sourcesIn } from '../../evidence/sourcesIn';
import { useNavigate } from '../../navigation';
import { useBuilder } from '../builderStore';
import { useCase } from '../caseContext';

/** What the template rests on: who was studied, what came of it, where sources disagree, and where it was read. */
export function EvidencePanel() {
  const { template, patient } = useCase();
  const programId = useBuilder((state) => state.history.present.id);
  const navigate = useNavigate();
  const from = { patientId: patient.id, programId };
  if (!template)
    return (
      <div className="evidence">
        <p className="inspector__hint muted">
          This program follows no research template. The safety rules still look at it.
        </p>
        <button
          type="button"
          className="link evidence__all"
          onClick={() => navigate({ screen: 'evidence', from })}
        >
          All templates, rules and sources
        </button>
      </div>
    );
  return (
    <div className="evidence">
      <h2>{template.title}</h2>
      <button
        type="button"
        className="link evidence__all"
        onClick={() => navigate({ screen: 'evidence', template: template.id, from })}
      >
        Every value, beside other templates
      </button>
      <p>
        {template.population.value} <Origin cited={template.population} />
      </p>
      <Results template={template} />
      {template.adverseEvents ? (
        <p>
          {template.adverseEvents.value} <Origin cited={template.adverseEvents} />
        </p>
      ) : null}
      {template.exclusions ? (
        <>
          <h3>Not for</h3>
          <p>
            {template.exclusions.value} <Origin cited={template.exclusions} />
          </p>
        </>
      ) : null}
      <Disagreements template={template} />
      <h3>Sources</h3>
      <ul className="evidence__list">
        {sourcesIn(template).map((id) => (
          <li key={id}>
            <button
              type="button"
              className="link"
              aria-label={`Source ${id}`}
              onClick={() => navigate({ screen: 'evidence', source: id, from })}
            >
              {id}
            </button>{' '}
            {sourceOf(id).cite}{' '}
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
      <OfResearch template={template} />
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
                {result.value.control} <Origin cited={result} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Results belong to the research: a clinic's own template may dose otherwise. */
function OfResearch({ template: { own } }: { readonly template: Template }) {
  const { find } = useTemplates();
  if (own === null || own.basedOn === null) return null;
  const name = find(own.basedOn.id)?.name ?? own.basedOn.id;
  return <p className="muted">Measured in {name}; this template of the clinic has doses of its own.</p>;
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

/** Where a value was read, and how sure it is. */
function Origin({ cited }: { readonly cited: Cited<unknown> }) {
  return (
    <span className="evidence__mark">
      <Mark confidence={cited.confidence} /> {cited.sources.join(', ')}
    </span>
  );
}
