import { canonicalJson } from '../canonicalJson';
import type { Finding, Report } from './finding';
import type { Override, Program } from '../program/schema';
import { hash } from './hash';

/** What an override is bound to, as it is stored: the rule, the place and the values that were excused. */
export type FindingKey = Pick<Override, 'ruleId' | 'path' | 'values'>;

/** The file format takes 1000 characters of values; longer ones are cut and told apart by their hash. */
const VALUES_MAX = 1000;

/** The key of a finding: put it into an override, or use it as the identity of a row. */
export function findingKey(finding: Pick<Finding, 'ruleId' | 'path' | 'values'>): FindingKey {
  const values = canonicalJson(finding.values);
  return {
    ruleId: finding.ruleId,
    path: canonicalJson(finding.path),
    values: values.length <= VALUES_MAX ? values : `${values.slice(0, VALUES_MAX - 20)}#${hash(values)}`,
  };
}

/**
 * Whether a therapist's written reason covers this very finding: same rule, same place, same values. When the dose
 * changes, the reason no longer holds. Group A stops are never overridden: they go by a change of the program or a
 * recorded clearance.
 */
export function isOverridden(finding: Finding, program: Program): boolean {
  if (finding.severity === 'stop' && finding.ruleId.startsWith('A')) return false;
  return program.overrides.some((override) => excuses(override, finding));
}

/** Whether a written reason speaks of this very finding. */
export function excuses(override: FindingKey, finding: Finding): boolean {
  const key = findingKey(finding);
  return (
    override.ruleId === key.ruleId &&
    sameJson(override.path, key.path) &&
    sameJson(override.values, key.values)
  );
}

/** The stops that still stand: while there is one, every page says DRAFT. */
export const openStops = (report: Report, program: Program): readonly Finding[] =>
  report.findings.filter((finding) => finding.severity === 'stop' && !isOverridden(finding, program));

/** Compared as values: the order in which an older version wrote its keys says nothing. */
function sameJson(stored: string, canonical: string): boolean {
  if (stored === canonical) return true;
  try {
    return canonicalJson(JSON.parse(stored)) === canonical;
  } catch (error) {
    if (error instanceof SyntaxError) return false; // not JSON: it was written for no finding of ours
    throw error;
  }
}
