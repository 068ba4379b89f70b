import type { Finding } from '../../../shared/check/finding';
import { findingKey } from '../../../shared/check/overrides';

/** A finding of the same rule at the same place is the same one, whatever values it names. */
function keyOf(finding: Finding): string {
  const { ruleId, path } = findingKey(finding);
  return `${finding.severity} ${ruleId} ${path}`;
}

/** Those of `some` that have no counterpart among `others`. */
export function without(some: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return some.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

const counted = (count: number): string => `${count} finding${count === 1 ? '' : 's'}`;

/** What a switch did to the findings: "12 findings became 15: 4 new, 1 gone." */
export function whatChanged(before: readonly Finding[], after: readonly Finding[]): string {
  const fresh = without(after, before).length;
  const gone = without(before, after).length;
  if (fresh === 0 && gone === 0)
    return before.length === 0 ? 'No findings, as before.' : `The same ${counted(before.length)} as before.`;
  const changes = [fresh === 0 ? null : `${fresh} new`, gone === 0 ? null : `${gone} gone`]
    .filter((part) => part !== null)
    .join(', ');
  const counts =
    before.length === after.length
      ? counted(after.length)
      : `${counted(before.length)} became ${after.length}`;
  return `${counts}: ${changes}.`;
}
