import type { Finding } from '../../../shared/check/finding';
import { CLEARANCE_REASONS } from '../../patient/health/clearanceShape';

/** How a group A stop goes: never by a reason written here. */
export type WayOut = { readonly words: string; readonly byClearance: boolean };

/**
 * What takes a group A stop away, in words; null for every other finding. Where no clearance can answer the rule, the
 * record or the program has to change.
 */
export function wayOutOf({ ruleId, severity }: Pick<Finding, 'ruleId' | 'severity'>): WayOut | null {
  if (severity !== 'stop' || !ruleId.startsWith('A')) return null;
  const reason = CLEARANCE_REASONS.find(({ value }) => value === ruleId);
  return reason
    ? {
        words: `Goes when the program changes, or by a clearance on record for “${reason.label}”.`,
        byClearance: true,
      }
    : { words: 'Goes when the record or the program changes.', byClearance: false };
}
