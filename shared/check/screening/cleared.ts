import type { LocalDate } from '../../localDate';
import { clearanceFor } from '../../patient/clearance';
import type { Clearance } from '../../patient/schema';
import type { Context } from '../context';
import type { FindingValues, Severity } from '../finding';
import type { RuleId } from '../ruleIds';

/** How stops of group A go: a clearance that names the rule turns them into advice that shows it. */

const valuesOf = ({ givenBy, date, purpose }: Clearance): FindingValues => ({
  clearedBy: givenBy,
  clearedOn: date,
  purpose,
});

export type Gate = {
  readonly severity: Extract<Severity, 'stop' | 'advice'>;
  readonly values: FindingValues;
};

/** The gate as a clearance leaves it. */
export const gateWith = (clearance: Clearance | null): Gate =>
  clearance === null ? { severity: 'stop', values: {} } : { severity: 'advice', values: valuesOf(clearance) };

/** The newest clearance that names a rule and is dated on or after all of `since`, or null. */
export const clearanceIn = (
  { input }: Context,
  ruleId: RuleId,
  since: readonly LocalDate[],
): Clearance | null => clearanceFor(input.patient, ruleId, since, input.today);

/** The gate of a rule about things that happened or were recorded on the days of `since`. */
export const gateOf = (context: Context, ruleId: RuleId, since: readonly LocalDate[]): Gate =>
  gateWith(clearanceIn(context, ruleId, since));
