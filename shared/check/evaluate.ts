import type { Context } from './context';
import type { BareFinding, PatientFact, Rule } from './rule';
import type { RuleId } from './ruleIds';

/** What the rules say of one context, each asked once: a context never changes. */
type Answers = {
  readonly findings: Map<Rule, readonly BareFinding[]>;
  readonly waits: Map<Rule, readonly PatientFact[]>;
};

const known = new WeakMap<Context, Answers>();

function answersOf(context: Context): Answers {
  const answers = known.get(context) ?? { findings: new Map(), waits: new Map() };
  known.set(context, answers);
  return answers;
}

/** The findings of a rule. */
export function findingsOf(context: Context, rule: Rule): readonly BareFinding[] {
  const { findings } = answersOf(context);
  const found = findings.get(rule) ?? rule.check(context);
  findings.set(rule, found);
  return found;
}

/** The facts a rule cannot do without for this program, and nobody recorded. */
export function waitsOf(context: Context, rule: Rule): readonly PatientFact[] {
  if (!rule.waitsFor) return [];
  const { waits } = answersOf(context);
  const facts = waits.get(rule) ?? [...new Set(rule.waitsFor(context))];
  waits.set(rule, facts);
  return facts;
}

/** The rules that cannot run for this program while a fact is not on record, in the order of the evidence table. */
export const waitingFor = (context: Context, fact: PatientFact): readonly RuleId[] =>
  context.rules.filter((rule) => waitsOf(context, rule).includes(fact)).map(({ id }) => id);
