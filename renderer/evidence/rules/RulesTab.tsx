import { useMemo, useRef } from 'react';
import type { Rule } from '../../../shared/check/rule';
import { useEvidence } from '../evidenceContext';
import { useLanding } from '../useLanding';
import { LimitsTable } from './LimitsTable';
import { LoggedRules } from './LoggedRules';
import { filteredLimits, filteredLogged, filteredRules } from './ruleFilter';
import { RuleFilters } from './RuleFilters';
import { RuleTable } from './RuleTable';
import { FAMILIES, FAMILY_NAMES } from './ruleWords';

/** Every rule of the check by family, the limits of the safety gates, and the rules that wait for logs. */
export function RulesTab() {
  const { view } = useEvidence();
  const list = useRef<HTMLDivElement>(null);
  useLanding(view.landing, list);
  const { rules: filter, source } = view;
  const wanted = useMemo(() => ({ ...filter, source }), [filter, source]);
  const found = useMemo(() => filteredRules(wanted), [wanted]);
  const limits = useMemo(() => filteredLimits(wanted), [wanted]);
  const logged = useMemo(() => filteredLogged(wanted), [wanted]);
  const isEmpty = found.length + limits.length + logged.length === 0;
  return (
    <div className="ruled">
      <RuleFilters found={found.length} limits={limits.length} logged={logged.length} />
      <div className="ruled__list" role="region" aria-label="Rules" tabIndex={0} ref={list}>
        {FAMILIES.map((family) => {
          const own = found.filter((rule) => rule.family === family);
          return own.length === 0 && !(family === 'A' && limits.length > 0) ? null : (
            <Family key={family} family={family} rules={own}>
              {family === 'A' ? <LimitsTable ids={limits} /> : null}
            </Family>
          );
        })}
        <LoggedRules ids={logged} />
        {isEmpty ? (
          <p className="muted evidence-section">No rule found. Try fewer words or filters.</p>
        ) : null}
      </div>
    </div>
  );
}

type FamilyProps = {
  readonly family: Rule['family'];
  readonly rules: readonly Rule[];
  readonly children: React.ReactNode;
};

function Family({ family, rules, children }: FamilyProps) {
  return (
    <section className="evidence-section" aria-labelledby={`family-${family}`}>
      <h2 id={`family-${family}`}>
        <span className="evidence-section__letter">{family}</span> {FAMILY_NAMES[family]}{' '}
        <span className="muted evidence-section__count">{rules.length}</span>
      </h2>
      {rules.length === 0 ? null : <RuleTable rules={rules} family={family} />}
      {children}
    </section>
  );
}
