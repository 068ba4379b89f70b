import { rules } from '../../shared/check/registry';
import type { Family } from '../../shared/check/rule';
import type { Severity } from '../../shared/check/finding';
import type { RuleId } from '../../shared/check/ruleIds';
import type { SourceId } from '../../shared/evidence/sources';
import type { SourceTopic } from '../../shared/evidence/sourceEntry';
import type { EvidencePlace, EvidenceTab } from '../navigation';

export type RuleFilter = {
  readonly words: string;
  readonly family: Family | null;
  readonly severity: Severity | null;
};
export type SourceFilter = { readonly words: string; readonly topic: SourceTopic | null };

/** What the Evidence screen shows. Kept while it is open, so that going to another tab loses nothing. */
export type EvidenceView = {
  readonly tab: EvidenceTab;
  /** Only what rests on this source, in every tab; null for everything. */
  readonly source: SourceId | null;
  /** Templates side by side, in the order of the columns: one to three ids. */
  readonly compared: readonly string[];
  readonly rules: RuleFilter;
  readonly sources: SourceFilter;
  /** The row that is to be brought into view and focused; a new value each time. */
  readonly landing: { readonly id: string } | null;
};

export const MOST_COMPARED = 3;

const FIRST_COMPARED: readonly string[] = ['liftmor', 'uk-sss', 'tftf-op'];
const ALL_RULES: RuleFilter = { words: '', family: null, severity: null };
const ALL_SOURCES: SourceFilter = { words: '', topic: null };

export const ruleRowId = (id: string): string => `rule-${id}`;
export const sourceRowId = (id: string): string => `source-${id}`;

/** The templates compared at first: the one asked for, then those of the heavy, the moderate and the careful school. */
export function firstCompared(available: readonly string[], wanted?: string): readonly string[] {
  const order = [...(wanted === undefined ? [] : [wanted]), ...FIRST_COMPARED];
  const known = [...new Set(order)].filter((id) => available.includes(id));
  return (known.length > 0 ? known : available).slice(0, MOST_COMPARED);
}

/** How the screen opens for a place: a rule opens its row, a source the list of sources with only that one. */
export function viewOf(place: EvidencePlace, available: readonly string[]): EvidenceView {
  const view: EvidenceView = {
    tab: place.tab ?? 'templates',
    source: place.source ?? null,
    compared: firstCompared(available, place.template),
    rules: ALL_RULES,
    sources: ALL_SOURCES,
    landing: null,
  };
  if (place.rule !== undefined) return showRule(view, place.rule);
  return place.source !== undefined && place.tab === undefined ? showSource(view, place.source) : view;
}

export const chooseTab = (view: EvidenceView, tab: EvidenceTab): EvidenceView => ({
  ...view,
  tab,
  landing: null,
});

/** Only what rests on one source, in every tab; null shows everything again. */
export const filterBySource = (view: EvidenceView, source: SourceId | null): EvidenceView => ({
  ...view,
  source,
  landing: null,
});

/** The entry of a source, with what rests on it. */
export const showSource = (view: EvidenceView, source: SourceId): EvidenceView => ({
  ...view,
  tab: 'sources',
  source,
  sources: ALL_SOURCES,
  landing: { id: sourceRowId(source) },
});

/** The row of a rule. Filters that would hide it are taken off. */
export function showRule(view: EvidenceView, ruleId: RuleId): EvidenceView {
  const rule = rules.find(({ id }) => id === ruleId);
  const hidden = view.source !== null && !rule?.sources.includes(view.source);
  return {
    ...view,
    tab: 'rules',
    source: hidden ? null : view.source,
    rules: ALL_RULES,
    landing: { id: ruleRowId(ruleId) },
  };
}

/** A template into the comparison: in its own column where it is there already, else in the first. */
export const showTemplate = (view: EvidenceView, template: string): EvidenceView => ({
  ...view,
  tab: 'templates',
  landing: null,
  compared: view.compared.includes(template)
    ? view.compared
    : [template, ...view.compared.slice(0, MOST_COMPARED - 1)],
});

/** Another template in a column; one that stands in another column changes places. */
export function compareInColumn(
  compared: readonly string[],
  column: number,
  template: string,
): readonly string[] {
  const before = compared[column];
  return compared.map((id, index) =>
    index === column ? template : id === template && before !== undefined ? before : id,
  );
}

export const addColumn = (compared: readonly string[], template: string): readonly string[] =>
  compared.includes(template) || compared.length >= MOST_COMPARED ? compared : [...compared, template];

/** One column less; the last one stays. */
export const removeColumn = (compared: readonly string[], column: number): readonly string[] =>
  compared.length <= 1 ? compared : compared.filter((_, index) => index !== column);
