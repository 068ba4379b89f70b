import type { Finding } from '../../shared/check/finding';
import { findingKey } from '../../shared/check/overrides';

/** A finding of the same rule at the same place is the same one, whatever values it names. */
function tally(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const { ruleId, path } = findingKey(finding);
    const key = `${finding.severity} ${ruleId} ${path}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** How many of `some` have no counterpart among `others`. */
const without = (some: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number =>
  [...some].reduce((sum, [key, count]) => sum + Math.max(0, count - (others.get(key) ?? 0)), 0);

const counted = (count: number): string => `${count} finding${count === 1 ? '' : 's'}`;

/** What a switch did to the findings: "12 findings became 15: 4 new, 1 gone." */
export function whatChanged(before: readonly Finding[], after: readonly Finding[]): string {
  const [was, is] = [tally(before), tally(after)];
  const fresh = without(is, was);
  const gone = without(was, is);
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
