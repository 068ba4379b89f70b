import type { LocalDate } from '../localDate';
import type { Clearance, Patient } from './schema';

/**
 * The newest clearance that answers one rule: it names the rule (a general one does not say that this very thing was
 * meant), it is not from the future, and nothing in `since` happened after it. Null without one.
 */
export function clearanceFor(
  patient: Patient,
  ruleId: string,
  since: readonly LocalDate[],
  today: LocalDate,
): Clearance | null {
  const answers = patient.clearances.filter(
    ({ ruleId: answered, date }) =>
      answered === ruleId && date <= today && since.every((event) => event <= date),
  );
  return answers.reduce<Clearance | null>(
    (newest, one) => (newest && newest.date > one.date ? newest : one),
    null,
  );
}
