import type { Finding, Severity } from '../../../shared/check/finding';

/** From what must be dealt with to what may be. */
export const SEVERITIES: readonly Severity[] = ['stop', 'cannot-check', 'warning', 'advice'];

export type FindingGroup = { readonly severity: Severity; readonly findings: readonly Finding[] };

/** The findings by severity, most urgent first, in the order of the check. Empty groups are left out. */
export const groupFindings = (findings: readonly Finding[]): readonly FindingGroup[] =>
  SEVERITIES.map((severity) => ({
    severity,
    findings: findings.filter((finding) => finding.severity === severity),
  })).filter((group) => group.findings.length > 0);

/** The groups a filter shows: all of them without one, and once nothing is left of the kind it names. */
export function shownGroups(
  groups: readonly FindingGroup[],
  filter: Severity | null,
): readonly FindingGroup[] {
  const only = groups.filter(({ severity }) => severity === filter);
  return only.length > 0 ? only : groups;
}
