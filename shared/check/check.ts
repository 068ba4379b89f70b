import { conformityOf } from './conformity/conformity';
import { type Context, createContext } from './context';
import { findingsOf } from './evaluate';
import type { Finding, FindingPath, Fix, Report, Severity } from './finding';
import type { CheckInput } from './input';
import { missingFacts } from './missing';
import { findingKey } from './overrides';
import { rules } from './registry';
import type { BareFinding, Rule } from './rule';

/**
 * Checks a program against the evidence: every finding, most urgent first, then in program order, and the table
 * against the research template. Pure, and quick enough to run at every keystroke.
 */
export function check(input: CheckInput): Report {
  const context = createContext(input, rules);
  return { findings: findingsIn(context), conformity: conformityOf(context) };
}

/** Every finding of a context, most urgent first, then in program order. */
export function findingsIn(context: Context): readonly Finding[] {
  const findings: readonly Finding[] = [
    ...rules.flatMap((rule) => findingsOf(context, rule).map((finding) => withFixes(context, rule, finding))),
    ...missingFacts(context).map((finding) => ({ ...finding, fixes: [] })),
  ];
  return sorted(context, findings);
}

/** Fixes are worked out when somebody looks at them: trying one means checking again. */
function withFixes(context: Context, rule: Rule, finding: BareFinding): Finding {
  let fixes: readonly Fix[] | null = null;
  return {
    ...finding,
    get fixes() {
      fixes ??= rule.fixes?.(context, finding) ?? [];
      return fixes;
    },
  };
}

const URGENCY: Record<Severity, number> = { stop: 0, 'cannot-check': 1, warning: 2, advice: 3 };

/** By severity, then by place in the program (the whole program first), then in the order of the rules. */
function sorted(context: Context, findings: readonly Finding[]): readonly Finding[] {
  const order = orderOf(context);
  return unlike(findings).sort(
    (a, b) => URGENCY[a.severity] - URGENCY[b.severity] || order(a.path) - order(b.path),
  );
}

/** Each finding once: most places have one of a rule, so that values are compared only where there are more. */
function unlike(findings: readonly Finding[]): Finding[] {
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { phase, session, item, patientField } = finding.path;
    const place = `${finding.ruleId} ${phase ?? ''} ${session ?? ''} ${item ?? ''} ${patientField ?? ''}`;
    const there = byPlace.get(place) ?? [];
    const isKnown = there.some((known) => findingKey(known).values === findingKey(finding).values);
    if (!isKnown) byPlace.set(place, [...there, finding]);
  }
  return [...byPlace.values()].flat();
}

function orderOf({ input }: Context): (path: FindingPath) => number {
  const order = new Map<string, number>();
  for (const phase of input.program.phases)
    for (const node of [phase, ...phase.sessions.flatMap((session) => [session, ...session.items])])
      order.set(node.id, order.size);
  return (path) => order.get(path.item ?? path.session ?? path.phase ?? '') ?? -1;
}
