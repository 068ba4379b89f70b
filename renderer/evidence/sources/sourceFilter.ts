import { SOURCE_IDS, type SourceId, sourceOf } from '../../../shared/evidence/sources';
import type { SourceTopic } from '../../../shared/evidence/sourceEntry';
import type { SourceFilter } from '../evidenceView';
import { holdsWords } from '../search';
import { READING_WORDS, TOPIC_WORDS } from './sourceWords';

const textOf = (id: SourceId): string => {
  const { cite, doi, url, year, note, read, topic } = sourceOf(id);
  return [id, cite, doi, url, year, note, READING_WORDS[read], TOPIC_WORDS[topic]].join(' ');
};

type Wanted = SourceFilter & { readonly source: SourceId | null };

/** The sources a filter leaves, in the order of the list; a chosen source is left alone on it. */
export const filteredSources = ({ words, topic, source }: Wanted): readonly SourceId[] =>
  SOURCE_IDS.filter(
    (id) =>
      (source === null || id === source) &&
      (topic === null || sourceOf(id).topic === topic) &&
      holdsWords(textOf(id), words),
  );

/** How many sources of each topic the other filters leave. */
export const countByTopic = (wanted: Wanted): ReadonlyMap<SourceTopic, number> => {
  const counts = new Map<SourceTopic, number>();
  for (const id of filteredSources({ ...wanted, topic: null }))
    counts.set(sourceOf(id).topic, (counts.get(sourceOf(id).topic) ?? 0) + 1);
  return counts;
};
