import { isSourceId, SOURCE_IDS, type SourceId } from '../../shared/evidence/sources';

function namesIn(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'sources' in value && Array.isArray(value.sources) ? value.sources.map(String) : [];
  return [...own, ...Object.values(value).flatMap(namesIn)];
}

/** Every source that a template, or any other piece of evidence, names; in the order of the list of sources. */
export function sourcesIn(value: unknown): readonly SourceId[] {
  const named = new Set(namesIn(value).filter(isSourceId));
  return SOURCE_IDS.filter((id) => named.has(id));
}
