import type { Finding } from '../../../shared/check/finding';
import { isOverridden } from '../../../shared/check/overrides';
import type { Program } from '../../../shared/program/schema';
import { groupFindings } from '../check/findingGroups';
import { findingId } from '../check/findingId';

/** The open findings in the order of the Check tab. */
export const openFindings = (findings: readonly Finding[], program: Program): readonly Finding[] =>
  groupFindings(findings.filter((finding) => !isOverridden(finding, program))).flatMap(
    (group) => group.findings,
  );

/** Which finding was last gone to, and how many stood before it. */
export type Visited = { readonly id: string; readonly index: number };

/** Where to go next, round and round. After one that was put right, its place is taken by the next. */
export function nextFinding(findings: readonly Finding[], last: Visited | null): Visited | null {
  if (findings.length === 0) return null;
  const at = last === null ? -1 : findings.findIndex((finding) => findingId(finding) === last.id);
  const index = (last === null ? 0 : at === -1 ? last.index : at + 1) % findings.length;
  const finding = findings[index];
  return finding ? { id: findingId(finding), index } : null;
}
