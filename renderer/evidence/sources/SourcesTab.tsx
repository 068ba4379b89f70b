import { useMemo, useRef } from 'react';
import { DISAGREEMENTS } from '../../../shared/evidence/disagreements';
import { EVIDENCE_FINDINGS } from '../../../shared/evidence/findings';
import { Disagreements } from '../Disagreements';
import { useEvidence } from '../evidenceContext';
import { namedInDisagreement } from '../sourceUse';
import { useLanding } from '../useLanding';
import { Findings } from './Findings';
import { filteredSources } from './sourceFilter';
import { SourceFilters } from './SourceFilters';
import { SourceItem } from './SourceItem';

/** Every source with who rests on it, where sources disagree, and what the research found. */
export function SourcesTab() {
  const { view } = useEvidence();
  const list = useRef<HTMLDivElement>(null);
  useLanding(view.landing, list);
  const { source, sources: filter } = view;
  const found = useMemo(() => filteredSources({ ...filter, source }), [filter, source]);
  const isNarrowed = filter.words.trim() !== '' || filter.topic !== null;
  const rests = (sources: readonly string[]) =>
    isNarrowed ? found.some((id) => sources.includes(id)) : source === null || sources.includes(source);
  const disagreements = DISAGREEMENTS.filter((entry) =>
    isNarrowed
      ? found.some((id) => namedInDisagreement(entry, id))
      : source === null || namedInDisagreement(entry, source),
  );
  return (
    <div className="ruled">
      <SourceFilters found={found.length} />
      <div className="ruled__list" role="region" aria-label="Sources" tabIndex={0} ref={list}>
        <section className="evidence-section" aria-labelledby="source-list">
          <h2 id="source-list">
            Sources <span className="muted evidence-section__count">{found.length}</span>
          </h2>
          {found.length === 0 ? (
            <p className="muted">No source found. Try fewer words or another topic.</p>
          ) : (
            <ul className="panel sourcelist">
              {found.map((id) => (
                <SourceItem key={id} id={id} />
              ))}
            </ul>
          )}
        </section>
        <Disagreements title="Where sources disagree" entries={disagreements} />
        <Findings entries={EVIDENCE_FINDINGS.filter(({ sources }) => rests(sources))} />
      </div>
    </div>
  );
}
