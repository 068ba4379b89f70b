import { LOGGED_RULES } from '../../../shared/check/loggedRules';
import { rules } from '../../../shared/check/registry';
import type { Severity } from '../../../shared/check/finding';
import { severityName } from '../../../shared/check/text/en/index';
import { useEvidence } from '../evidenceContext';
import type { RuleFilter } from '../evidenceView';
import { FilterList } from '../FilterList';
import { SearchField } from '../SearchField';
import { SourceChoice } from '../SourceChoice';
import { countByFamily } from './ruleFilter';
import { FAMILIES, FAMILY_NAMES, SEVERITIES } from './ruleWords';

type Props = { readonly found: number; readonly limits: number; readonly logged: number };

/** Which rules are listed: by words, family, how they speak, and source. */
export function RuleFilters({ found, limits, logged }: Props) {
  const { view, change } = useEvidence();
  const filter = view.rules;
  const set = (patch: Partial<RuleFilter>) =>
    change((before) => ({ ...before, rules: { ...before.rules, ...patch }, landing: null }));
  const counts = countByFamily({ ...filter, source: view.source });
  return (
    <div className="filters" role="search" aria-label="Rules">
      <SearchField label="Search rules" words={filter.words} onWords={(words) => set({ words })} />
      <p className="filters__count" role="status">
        {found} of {rules.length} rules
        <span className="muted">
          {limits > 0 ? `, ${limits} safety limits` : ''}
          {logged > 0 ? `, ${logged} of ${LOGGED_RULES.length} that wait for logs` : ''}
        </span>
      </p>
      <FilterList
        legend="Family"
        all="All families"
        chosen={filter.family}
        choices={FAMILIES.map((family) => ({
          value: family,
          label: `${family} ${FAMILY_NAMES[family]}`,
          count: counts.get(family) ?? 0,
        }))}
        onChoose={(family) => set({ family })}
      />
      <FilterList<Severity>
        legend="Says"
        all="Anything"
        chosen={filter.severity}
        choices={SEVERITIES.map((severity) => ({
          value: severity,
          label: severityName(severity),
          count: null,
        }))}
        onChoose={(severity) => set({ severity })}
      />
      <SourceChoice />
    </div>
  );
}
