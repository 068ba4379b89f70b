import { hasVertebralFracture, lowTraumaFractures } from '../patient/boneStatus';
import { type LocalDate, latestDay } from '../localDate';
import type { Clearance } from '../patient/schema';
import type { Context } from './context';
import { hasFragileBones, hiritCause } from './hirit';
import type { Rule } from './rule';
import type { RuleId } from './ruleIds';
import { cite, JUDGEMENT } from './sources';

/** Group A: who may do what. These stops go by a change of the program or a recorded clearance, never an override. */

/**
 * A clearance that answers one rule: it names the rule (a general one does not say that heavy lifting after a
 * fracture was meant), it is not from the future, and nothing in `since` happened after it.
 */
function clearanceFor(context: Context, ruleId: RuleId, since: readonly LocalDate[]): Clearance | null {
  const answers = context.input.patient.clearances.filter(
    ({ ruleId: answered, date }) =>
      answered === ruleId && date <= context.input.today && since.every((event) => event <= date),
  );
  return answers.at(-1) ?? null;
}

/** No central T-score, so no bone-risk gate can run (J). Stands in place of `cannot-check` for the rules that wait. */
const tScoreMissing: Rule = {
  id: 'A30-tscore-missing',
  family: 'A',
  severities: ['warning'],
  source: JUDGEMENT,
  confidence: 'J',
  enforcedAt: 'check',
  check: (context) =>
    context.tScore === null
      ? [
          {
            ruleId: 'A30-tscore-missing',
            severity: 'warning',
            path: { patientField: 'dxaScans' },
            values: { waiting: ['D04-hirit-over'] },
          },
        ]
      : [],
  fixes: null,
  noFix: 'The T-score, its site and its date come from the bone scan.',
};

/**
 * High-intensity training with a vertebral fracture or two or more low-trauma fractures (V, S24, S25). A clearance
 * that names this rule and is dated on or after the last such fracture turns the stop into advice that shows it.
 */
const hiritGate: Rule = {
  id: 'A34-hirit-gate',
  family: 'A',
  severities: ['stop', 'advice'],
  source: cite('S24', 'S25'),
  confidence: 'V',
  enforcedAt: 'check',
  check: (context) => {
    const { patient } = context.input;
    const cause = hiritCause(context);
    if (cause === null || hasFragileBones(patient) !== true) return [];
    const counted = patient.fractures.entries.filter(
      ({ site, trauma }) => site === 'vertebra' || trauma !== 'high',
    );
    const cleared = clearanceFor(
      context,
      'A34-hirit-gate',
      counted.map(({ date }) => latestDay(date)),
    );
    const values = {
      ...cause,
      fracture: hasVertebralFracture(patient) === true ? 'vertebra' : 'low-trauma',
      count:
        hasVertebralFracture(patient) === true
          ? patient.fractures.entries.filter(({ site }) => site === 'vertebra').length
          : (lowTraumaFractures(patient) ?? 0),
      ...(cleared === null
        ? {}
        : { clearedBy: cleared.givenBy, clearedOn: cleared.date, purpose: cleared.purpose }),
    };
    return [
      {
        ruleId: 'A34-hirit-gate',
        severity: cleared === null ? 'stop' : 'advice',
        path: { patientField: 'fractures' },
        values,
      },
    ];
  },
  fixes: null,
  noFix: 'A group A stop goes by choosing another template or by a clearance that names this rule.',
};

export const gates: readonly Rule[] = [tScoreMissing, hiritGate];
