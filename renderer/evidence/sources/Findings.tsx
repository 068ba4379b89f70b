import { EVIDENCE_TOPICS, type EvidenceFinding } from '../../../shared/evidence/findings';
import { Mark } from '../Mark';
import { SourceButtons } from '../SourceButtons';
import { FINDING_TOPICS } from './sourceWords';

/** What the research found, as short statements by topic, each with its source. */
export function Findings({ entries }: { readonly entries: readonly EvidenceFinding[] }) {
  if (entries.length === 0) return null;
  return (
    <section className="evidence-section" aria-labelledby="research-found">
      <h2 id="research-found">
        What the research found <span className="muted evidence-section__count">{entries.length}</span>
      </h2>
      <div className="statements">
        {EVIDENCE_TOPICS.map((topic) => {
          const own = entries.filter((entry) => entry.topic === topic);
          return own.length === 0 ? null : (
            <section key={topic} className="panel statements__topic" aria-label={FINDING_TOPICS[topic]}>
              <h3>{FINDING_TOPICS[topic]}</h3>
              <ul>
                {own.map(({ id, statement, confidence, sources, note }) => (
                  <li key={id} className="statements__one">
                    {statement}{' '}
                    <span className="origin">
                      <Mark confidence={confidence} /> <SourceButtons ids={sources} />
                    </span>
                    {note === undefined ? null : <p className="cell__note">{note}</p>}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}
