import { rules } from '../../shared/check/registry';
import type { Rule } from '../../shared/check/rule';
import { type Disagreement, DISAGREEMENTS } from '../../shared/evidence/disagreements';
import { EVIDENCE_FINDINGS, type EvidenceFinding } from '../../shared/evidence/findings';
import { LIMIT_IDS, type LimitId, LIMITS } from '../../shared/evidence/limits';
import type { SourceId } from '../../shared/evidence/sources';
import type { Template } from '../../shared/template/schema';
import { sourcesIn } from './sourcesIn';

/** Everything that rests on one source. */
export type SourceUse = {
  readonly templates: readonly Template[];
  readonly rules: readonly Rule[];
  readonly limits: readonly LimitId[];
  readonly disagreements: readonly Disagreement[];
  readonly findings: readonly EvidenceFinding[];
};

export type RestingOn = (source: SourceId) => SourceUse;

/** Whether two sides that do not agree name a source. */
export const namedInDisagreement = ({ positions }: Disagreement, source: SourceId): boolean =>
  positions.some(({ sources }) => sources.includes(source));

/** Looks up who names a source, with the clinic's own templates among the rest. */
export function usageOf(templates: readonly Template[]): RestingOn {
  const named = new Map(templates.map((template) => [template, new Set(sourcesIn(template))] as const));
  return (source) => ({
    templates: templates.filter((template) => named.get(template)?.has(source)),
    rules: rules.filter((rule) => rule.sources.includes(source)),
    limits: LIMIT_IDS.filter((id) => LIMITS[id].sources.includes(source)),
    disagreements: DISAGREEMENTS.filter((entry) => namedInDisagreement(entry, source)),
    findings: EVIDENCE_FINDINGS.filter(({ sources }) => sources.includes(source)),
  });
}

const counted = (count: number, noun: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];

/** "Named by 2 templates, 5 rules." */
export function namedBy({ templates, rules, limits, disagreements, findings }: SourceUse): string {
  const parts = [
    ...counted(templates.length, 'template'),
    ...counted(rules.length, 'rule'),
    ...counted(limits.length, 'safety limit'),
    ...counted(disagreements.length, 'disagreement'),
    ...counted(findings.length, 'finding'),
  ];
  return parts.length === 0 ? 'Nothing names it.' : `Named by ${parts.join(', ')}.`;
}
