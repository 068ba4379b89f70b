import { SOURCE_IDS } from '../../../shared/evidence/sources';
import { SOURCE_TOPICS } from '../../../shared/evidence/sourceEntry';
import { useEvidence } from '../evidenceContext';
import type { SourceFilter } from '../evidenceView';
import { FilterList } from '../FilterList';
import { SearchField } from '../SearchField';
import { SourceChoice } from '../SourceChoice';
import { countByTopic } from './sourceFilter';
import { TOPIC_WORDS } from './sourceWords';

/** Which sources are listed: by words and topic. */
export function SourceFilters({ found }: { readonly found: number }) {
  const { view, change } = useEvidence();
  const filter = view.sources;
  const set = (patch: Partial<SourceFilter>) =>
    change((before) => ({ ...before, sources: { ...before.sources, ...patch }, landing: null }));
  const counts = countByTopic({ ...filter, source: view.source });
  return (
    <div className="filters" role="search" aria-label="Sources">
      <SearchField label="Search sources" words={filter.words} onWords={(words) => set({ words })} />
      <p className="filters__count" role="status">
        {found} of {SOURCE_IDS.length} sources
      </p>
      <FilterList
        legend="Topic"
        all="All topics"
        chosen={filter.topic}
        choices={SOURCE_TOPICS.map((topic) => ({
          value: topic,
          label: TOPIC_WORDS[topic],
          count: counts.get(topic) ?? 0,
        }))}
        onChoose={(topic) => set({ topic })}
      />
      <SourceChoice />
    </div>
  );
}
