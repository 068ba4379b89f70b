import type { NewId } from '../id';
import type { Context } from './context';
import { findingsOf } from './evaluate';
import type { Fix } from './finding';
import { findingKey } from './overrides';
import type { BareFinding } from './rule';

/** Ids for a trial only: they never reach a program that is kept. */
const trialIds = (): NewId => {
  let count = 0;
  return () => `ffffffff-ffff-4fff-bfff-${(++count).toString(16).padStart(12, '0')}`;
};

/** What a finding speaks of, whatever its numbers: its rule, its place and, for a phase without a lift, the lift. */
const placeKey = (finding: BareFinding) =>
  `${finding.ruleId} ${findingKey(finding).path} ${String(finding.values['liftId'] ?? '')}`;

const stopsByContext = new WeakMap<Context, ReadonlySet<string>>();

/** The stops of a context by rule and place, worked out once: a context never changes. */
function stopsOf(context: Context): ReadonlySet<string> {
  const stops =
    stopsByContext.get(context) ??
    new Set(
      context.rules
        .filter(({ severities }) => severities.includes('stop'))
        .flatMap((rule) => findingsOf(context, rule))
        .filter(({ severity }) => severity === 'stop')
        .map(placeKey),
    );
  stopsByContext.set(context, stops);
  return stops;
}

/**
 * Whether a fix takes this finding away without moving it elsewhere, and brings no stop of its own: found by
 * trying it.
 */
export function holds(context: Context, finding: BareFinding, fix: Fix): boolean {
  const after = context.after(fix.edits(trialIds()));
  const rule = context.rules.find(({ id }) => id === finding.ruleId);
  if (!after || !rule) return false;
  const known = new Set(findingsOf(context, rule).map(placeKey));
  known.delete(placeKey(finding));
  if (!findingsOf(after, rule).every((left) => known.has(placeKey(left)))) return false;
  const before = stopsOf(context);
  return [...stopsOf(after)].every((stop) => before.has(stop));
}
