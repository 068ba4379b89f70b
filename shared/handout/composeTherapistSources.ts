import { rules } from '../check/registry';
import { cite, isSourceId, SOURCE_IDS, type SourceId } from '../evidence/sources';
import { cell, heading, paragraph, tableOf, type TherapistContext } from './composeTherapistParts';
import { type Block, strong } from './model';
import { therapistEn as text } from './text/therapistEn';

const RULES = new Map<string, { readonly sources: readonly SourceId[]; readonly confidence: string }>(
  rules.map(({ id, sources, confidence }) => [id, { sources, confidence }]),
);

/** Sources that are no paper: the mark says as much. */
const MARKS: ReadonlySet<string> = new Set(['J', 'R'] satisfies readonly SourceId[]);

/** "S8, S32 (V)": papers and how sure their number is; the mark alone without a paper. */
export function citedSources(sources: readonly string[], confidence: string): string {
  const mark = confidence.replaceAll(/(\d) %/g, '$1\u00a0%');
  const papers = sources.filter((id) => !MARKS.has(id));
  return papers.length > 0 ? `${papers.join(', ')} (${mark})` : text.withoutPaper(mark);
}

/** Where a rule's limit was read; null for a finding that no rule makes, such as a missing fact. */
export function ruleSources(ruleId: string): string | null {
  const rule = RULES.get(ruleId);
  return rule ? citedSources(rule.sources, rule.confidence) : null;
}

/** Every source that a finding or a row above names, with its DOI, and the papers the template stands on. */
export function sourceBlocks(context: TherapistContext): readonly Block[] {
  const named = sourcesNamed(context);
  const papers = context.facts.template?.papers ?? [];
  const rows = [
    ...papers.map((paper) => [text.templatePaper, text.paper(paper.text, paper.doi)] as const),
    ...SOURCE_IDS.filter((id) => named.has(id)).map((id) => [id, citeWithoutId(id)] as const),
  ];
  if (rows.length === 0) return [heading(text.sources), paragraph(text.noSources)];
  return [
    heading(text.sources),
    tableOf(
      [
        [text.source, 0.15],
        [text.paperColumn, 0.85],
      ],
      rows.map(([name, paper]) => [cell([strong(name)]), cell(paper)]),
    ),
    paragraph(text.marks),
  ];
}

const citeWithoutId = (id: SourceId): string => cite(id).replace(` [${id}]`, '');

function sourcesNamed({ facts: { report } }: TherapistContext): ReadonlySet<SourceId> {
  const ofRows = (report.conformity ?? []).flatMap(({ sources }) => sources.filter(isSourceId));
  const ofFindings = report.findings.flatMap(({ ruleId }) => RULES.get(ruleId)?.sources ?? []);
  return new Set([...ofRows, ...ofFindings]);
}
