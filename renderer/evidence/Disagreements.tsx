import type { Disagreement } from '../../shared/evidence/disagreements';
import { useTemplates } from '../api/templates';
import { Mark } from './Mark';
import { RuleButtons } from './RuleButtons';
import { SourceButtons } from './SourceButtons';
import { useEvidence } from './evidenceContext';
import { showTemplate } from './evidenceView';

type Props = { readonly title: string; readonly entries: readonly Disagreement[] };

/** Sources that do not agree, each side with its own citation, and what Osteon does about it. */
export function Disagreements({ title, entries }: Props) {
  if (entries.length === 0) return null;
  return (
    <section className="evidence-section" aria-label={title}>
      <h2>
        {title} <span className="muted evidence-section__count">{entries.length}</span>
      </h2>
      <ul className="disagreements">
        {entries.map((entry) => (
          <li key={entry.id} className="panel disagreement">
            <h3>{entry.title}</h3>
            <ul className="disagreement__positions">
              {entry.positions.map(({ text, confidence, sources }) => (
                <li key={text}>
                  {text}{' '}
                  <span className="origin">
                    <Mark confidence={confidence} /> <SourceButtons ids={sources} />
                  </span>
                </li>
              ))}
            </ul>
            <p className="disagreement__handling">{entry.handling}</p>
            <p className="disagreement__touches">
              <span className="muted">Rules</span> <RuleButtons ids={entry.rules} />
            </p>
            <p className="disagreement__touches">
              <span className="muted">Templates</span> <TemplateButtons ids={entry.templates} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Templates as buttons that put them into the comparison. */
export function TemplateButtons({ ids }: { readonly ids: readonly string[] }) {
  const { change } = useEvidence();
  const { find } = useTemplates();
  return (
    <span className="sources">
      {ids.map((id) => {
        const template = find(id);
        return template ? (
          <button
            key={id}
            type="button"
            className="sources__id"
            title={`Compare ${template.title}`}
            aria-label={`Compare ${template.name}`}
            onClick={() => change((view) => showTemplate(view, id))}
          >
            {template.name}
          </button>
        ) : null;
      })}
    </span>
  );
}
