import { check } from '../../shared/check/check';
import type { ConformityRow } from '../../shared/check/finding';
import type { Patient } from '../../shared/patient/schema';
import type { Template } from '../../shared/template/schema';
import type { Made } from './generated';
import { anInput } from './programs';

/** How a generated program stands against the template it was made from. */

/** Ids of the stops of a program, without those the template says that it meets. */
export function stopsOf(template: Template, patient: Patient, { program }: Made): readonly string[] {
  const expected = template.knownConflicts.map(({ ruleId }) => ruleId);
  return check(anInput(program, patient, template))
    .findings.filter(({ severity, ruleId }) => severity === 'stop' && !expected.includes(ruleId))
    .map(({ ruleId }) => ruleId);
}

const rowsOf = (template: Template, patient: Patient, { program }: Made): readonly ConformityRow[] =>
  check(anInput(program, patient, template)).conformity ?? [];

/** Rows in which a program departs from the research, or cannot be compared. */
export const departures = (template: Template, patient: Patient, own: Made): readonly ConformityRow[] =>
  rowsOf(template, patient, own).filter(({ status }) => status !== 'meets');
