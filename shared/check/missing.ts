import type { Context } from './context';
import { type BareFinding, namesOf, type PatientFact, pathOf, type Rule, type Subject } from './rule';
import type { RuleId } from './ruleIds';
import { unweighedPlaces } from './unweighed';

/**
 * What nobody asked. Each missing fact gives ONE finding of severity `cannot-check`:
 *   ruleId              `missing-<fact>`; the fact is the Patient key, or `exercise` or `template`
 *   values.waiting      ids of the rules that could not run, in the order of the evidence table
 *   path.patientField   the key of the Patient screen to jump to, where the fact is the patient's
 *   values.exercises    for `missing-strengthTests`, the exercises whose 1RM is missing
 * Where a rule has the gap for its subject, that rule stands in its place and lists what waits.
 */
export type MissingId = `missing-${PatientFact | 'exercise' | 'template'}`;

/** Gaps that a rule of their own speaks of: A30 of the T-score, A01 of the screen, A08 of the blood pressure. */
const SPOKEN_OF: readonly PatientFact[] = ['dxaScans', 'screenings', 'bloodPressure'];

/** I04 speaks where there is no function test at all; of one test that a rule lacks beside others, nobody else does. */
const isSpokenOf = ({ input: { patient } }: Context, fact: PatientFact): boolean =>
  SPOKEN_OF.includes(fact) || (fact === 'functionTests' && patient.functionTests.length === 0);

const finding = (
  ruleId: MissingId,
  path: BareFinding['path'],
  values: BareFinding['values'],
): BareFinding => ({ ruleId, severity: 'cannot-check', path, values });

const reading = (rules: readonly Rule[], subject: Subject): readonly RuleId[] =>
  rules
    .filter(({ enforcedAt, reads }) => enforcedAt === 'check' && reads.includes(subject))
    .map(({ id }) => id);

/** Facts of the record that some rule cannot do without, in the order of the first rule that waits. */
function missingOfPatient(context: Context): readonly BareFinding[] {
  const waiting = new Map<PatientFact, RuleId[]>();
  for (const rule of context.rules)
    for (const fact of new Set(rule.waitsFor?.(context)))
      waiting.set(fact, [...(waiting.get(fact) ?? []), rule.id]);
  const unspoken = [...waiting].filter(([fact]) => !isSpokenOf(context, fact));
  return unspoken.map(([fact, ids]) =>
    finding(`missing-${fact}`, { patientField: fact }, { waiting: ids, ...exercisesFor(context, fact) }),
  );
}

const exercisesFor = (context: Context, fact: PatientFact): BareFinding['values'] =>
  fact === 'strengthTests'
    ? { exercises: [...new Set(unweighedPlaces(context).map(({ name }) => name))] }
    : {};

export function missingFacts(context: Context): readonly BareFinding[] {
  const { program, template } = context.input;
  const found: BareFinding[] = [...missingOfPatient(context)];
  if (program.template !== null && template?.id !== program.template.id)
    found.push(
      finding(
        'missing-template',
        {},
        { template: program.template.id, waiting: reading(context.rules, 'template') },
      ),
    );
  for (const place of context.places)
    if (place.exercise === null)
      found.push(
        finding('missing-exercise', pathOf(place), {
          ...namesOf(place),
          waiting: reading(context.rules, 'exercise'),
        }),
      );
  return found;
}
