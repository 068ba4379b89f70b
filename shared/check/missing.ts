import type { Context } from './context';
import { findingsOf, waitsOf } from './evaluate';
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

/**
 * Gaps that a rule of their own speaks of in place of `cannot-check`, and only while it does: A08 looks at heavy work
 * alone, so for lighter work a pressure nobody measured is a fact like any other; I04 speaks where there is no function
 * test at all, not of one that a rule lacks beside others.
 */
const SPOKEN_OF: Readonly<Partial<Record<PatientFact, RuleId>>> = {
  screenings: 'A01-screen-missing',
  bloodPressure: 'A08-bp-missing',
  dxaScans: 'A30-tscore-missing',
  boneMedicineDiscussed: 'A38-drug',
  functionTests: 'I04-test-none',
};

const isSpokenOf = (context: Context, fact: PatientFact): boolean =>
  context.rules.some(
    (rule) =>
      rule.id === SPOKEN_OF[fact] && findingsOf(context, rule).some(({ path }) => path.patientField === fact),
  );

const finding = (
  ruleId: MissingId,
  path: BareFinding['path'],
  values: BareFinding['values'],
): BareFinding => ({ ruleId, severity: 'cannot-check', path, values });

const reading = (all: readonly Rule[], subject: Subject): readonly RuleId[] =>
  all
    .filter(({ enforcedAt, reads }) => enforcedAt === 'check' && reads.includes(subject))
    .map(({ id }) => id);

/** Facts of the record that some rule cannot do without, in the order of the first rule that waits. */
function missingOfPatient(context: Context): readonly BareFinding[] {
  const waiting = new Map<PatientFact, RuleId[]>();
  for (const rule of context.rules)
    for (const fact of waitsOf(context, rule)) waiting.set(fact, [...(waiting.get(fact) ?? []), rule.id]);
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
