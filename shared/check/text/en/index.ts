import { cite } from '../../../evidence/sources';
import type { ConformityRow, Finding, Fix, Severity } from '../../finding';
import { rules } from '../../registry';
import type { FixText, RuleText } from '../ruleText';
import { conformityValue, parameterName } from './conformity';
import { missingWords } from './missing';
import { BODY, BODY_FIXES } from './rules/body';
import { COHERENCE, COHERENCE_FIXES } from './rules/coherence';
import { COVERAGE, COVERAGE_FIXES } from './rules/coverage';
import { FUNCTION_TESTS, FUNCTION_TESTS_FIXES } from './rules/functionTests';
import { IMPACT, IMPACT_FIXES } from './rules/impact';
import { INTENSITY, INTENSITY_FIXES } from './rules/intensity';
import { SCHEDULE, SCHEDULE_FIXES } from './rules/schedule';
import { SCREENING, SCREENING_FIXES } from './rules/screening';
import { SETTING, SETTING_FIXES } from './rules/setting';
import { reader } from './values';

/** The words of the check in English. A finding carries all values and names its sentence needs. */

export type Sentence = { readonly title: string; readonly body: string; readonly source: string };

const RULES: Readonly<Record<string, RuleText>> = {
  ...SCREENING,
  ...COHERENCE,
  ...SCHEDULE,
  ...INTENSITY,
  ...COVERAGE,
  ...IMPACT,
  ...SETTING,
  ...BODY,
  ...FUNCTION_TESTS,
};

/** The words of a rule. Throws for a rule without any: the tests go through every rule. */
export function ruleText(id: string): RuleText {
  const text = RULES[id];
  if (!text) throw new Error(`no words for ${id}`);
  return text;
}

const SOURCES: ReadonlyMap<string, string> = new Map(
  rules.map((rule) => [rule.id, `${cite(...rule.sources)} (${rule.confidence})`] as const),
);

/** What a finding says. */
export function sentence(finding: Pick<Finding, 'ruleId' | 'values'>): Sentence {
  const { ruleId, values } = finding;
  if (ruleId.startsWith('missing-')) return missingWords(ruleId, reader(values), (id) => ruleText(id).name);
  return { ...ruleText(ruleId).words(reader(values)), source: SOURCES.get(ruleId) ?? '' };
}

const FIX_LABELS: FixText = {
  ...SCREENING_FIXES,
  ...COHERENCE_FIXES,
  ...SCHEDULE_FIXES,
  ...INTENSITY_FIXES,
  ...COVERAGE_FIXES,
  ...IMPACT_FIXES,
  ...SETTING_FIXES,
  ...BODY_FIXES,
  ...FUNCTION_TESTS_FIXES,
};

/** What a button for a fix says. */
export function fixLabel(fix: Pick<Fix, 'label' | 'values'>): string {
  const label = FIX_LABELS[fix.label];
  if (!label) throw new Error(`no words for the fix ${fix.label}`);
  return label(reader(fix.values));
}

const SEVERITIES: Readonly<Record<Severity, string>> = {
  stop: 'Stop',
  'cannot-check': 'Cannot check',
  warning: 'Warning',
  advice: 'Advice',
};

export const severityName = (severity: Severity): string => SEVERITIES[severity];

/** A row of the table against the research, in words. */
export const conformityText = (
  row: ConformityRow,
): { readonly parameter: string; readonly research: string; readonly here: string } => ({
  parameter: parameterName(row),
  research: conformityValue(row.parameter, row.research),
  here: conformityValue(row.parameter, row.here),
});
