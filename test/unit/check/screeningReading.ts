import { check } from '../../../shared/check/check';
import type { CheckInput } from '../../../shared/check/input';
import { type LocalDate, localDate, PartialDate } from '../../../shared/localDate';
import type { Clearance, ConditionCode, Patient } from '../../../shared/patient/schema';
import { Patient as PatientSchema } from '../../../shared/patient/schema';
import type { TightenedLimits } from '../../../shared/evidence/limits';
import { sentence } from '../../../shared/check/text/en/index';
import type { Finding } from '../../../shared/check/finding';
import type { Program } from '../../../shared/program/schema';
import type { Template } from '../../../shared/template/schema';
import { anInput, aPatient, TODAY } from '../../support/programs';

/** Short readings for the tests of group A. */

export const partial = (text: string): PartialDate => PartialDate.parse(text);

/** A patient of whom nothing alarms but this. */
export const withFacts = (changes: Partial<Patient>): Patient => aPatient({ changes });

/** Conditions on record, all reviewed. */
export const withConditions = (
  codes: readonly ConditionCode[],
  since: string | null = null,
  changes: Partial<Patient> = {},
): Patient =>
  withFacts({
    conditions: {
      reviewedOn: TODAY,
      entries: codes.map((code) => ({ code, since: since === null ? null : partial(since), note: '' })),
    },
    ...changes,
  });

export const aClearance = (ruleId: string | null, date: string = TODAY): Clearance => ({
  givenBy: 'Dr Ruiz',
  date: localDate(date),
  ruleId,
  purpose: 'Supervised training.',
});

export const cleared = (patient: Patient, ...clearances: readonly Clearance[]): Patient => ({
  ...patient,
  clearances: [...clearances],
});

type Wish = {
  readonly template?: Template | null;
  readonly policy?: TightenedLimits;
  readonly today?: LocalDate;
};

const inputOf = (program: Program, patient: Patient, wish: Wish): CheckInput => ({
  ...anInput(program, patient, wish.template ?? null),
  today: wish.today ?? TODAY,
  ...(wish.policy ? { policy: wish.policy } : {}),
});

const PLAIN = /undefined|NaN|\[object|\{|\}| {2}/;
const BLAME = /\b(unsafe|dangerous|must not|wrong|bad|her|his|she|he)\b/i;

/** The findings of a rule, by the start of its id; each says something whole and plain. */
export function found(id: string, program: Program, patient: Patient, wish: Wish = {}): readonly Finding[] {
  PatientSchema.parse(patient); // a record that no file can hold proves nothing
  const findings = check(inputOf(program, patient, wish)).findings.filter(({ ruleId }) =>
    ruleId.startsWith(id),
  );
  for (const finding of findings) {
    const { title, body } = sentence(finding);
    if (PLAIN.test(`${title} ${body}`) || BLAME.test(`${title} ${body}`))
      throw new Error(`not plain: ${title} | ${body}`);
    if (title.length >= 110 || !body.endsWith('.')) throw new Error(`not whole: ${title} | ${body}`);
  }
  return findings;
}

export const severities = (...given: Parameters<typeof found>): readonly string[] =>
  found(...given).map(({ severity }) => severity);

export const said = (...given: Parameters<typeof found>): string =>
  found(...given)
    .map((finding) => `${sentence(finding).title} ${sentence(finding).body}`)
    .join(' ');

/** The rules of group A that wait for a fact nobody recorded, wherever that is said. */
export const waitingFor = (fact: keyof Patient, ...[program, patient, wish]: [Program, Patient, Wish?]) =>
  check(inputOf(program, patient, wish ?? {}))
    .findings.filter(({ path, values }) => path.patientField === fact && values['waiting'] !== undefined)
    .flatMap(({ values }) => values['waiting'] ?? [])
    .map((id) => String(id).slice(0, 3))
    .filter((id) => id.startsWith('A'));
