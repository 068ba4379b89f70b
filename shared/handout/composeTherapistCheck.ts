import { placedTitle } from '../chart/placedTitle';
import type { ConformityRow, Finding, Severity } from '../check/finding';
import { excuses, isOverridden } from '../check/overrides';
import { conformityText, sentence } from '../check/text/en/index';
import type { Override } from '../program/schema';
import { daysInLocale, formatDate } from './composeFormat';
import { cell, heading, paragraph, tableOf, type TherapistContext } from './composeTherapistParts';
import { citedSources, ruleSources } from './composeTherapistSources';
import { type Block, strong, type TableCell } from './model';
import { en } from './text/en';
import { therapistEn as text } from './text/therapistEn';

const SEVERITIES: readonly Severity[] = ['stop', 'cannot-check', 'warning', 'advice'];

/** The findings of a severity that no written reason covers. */
export const openFindings = (
  { facts: { report }, source: { program } }: TherapistContext,
  severity: Severity,
): readonly Finding[] =>
  report.findings.filter((one) => one.severity === severity && !isOverridden(one, program));

/** What the check says, most urgent first, each with its rule and where its limit comes from. */
export const findingBlocks = (context: TherapistContext): readonly Block[] => [
  heading(text.findings),
  ...SEVERITIES.flatMap((severity): readonly Block[] => {
    const found = openFindings(context, severity);
    if (found.length === 0) return [paragraph(text.noFindings(severity))];
    return [
      // A heading, for that stays with its table where a page ends.
      heading(text.severity(severity, found.length)),
      tableOf(
        [
          [text.finding, 0.27],
          [text.says, 0.53],
          [text.ruleColumn, 0.2],
        ],
        found.map((finding) => findingRow(finding, context)),
      ),
    ];
  }),
];

function findingRow(
  finding: Finding,
  { source: { program }, locale }: TherapistContext,
): readonly TableCell[] {
  const { body, source } = sentence(finding);
  const rule = ruleSources(finding.ruleId);
  return [
    cell([strong(placedTitle(finding, program))]),
    cell(daysInLocale(body, locale, en)),
    cell(rule === null ? source : text.ruleSources(finding.ruleId.split('-')[0] ?? finding.ruleId, rule)),
  ];
}

/** What was kept against a finding: why, by whom and when; a reason that fits nothing any more says so. */
export function keptBlocks(context: TherapistContext): readonly Block[] {
  const { overrides } = context.source.program;
  return [
    heading(text.kept),
    overrides.length === 0
      ? paragraph(text.noneKept)
      : tableOf(
          [
            [text.keptColumn, 0.32],
            [text.reasonColumn, 0.43],
            [text.byColumn, 0.25],
          ],
          overrides.map((override) => keptRow(override, context)),
        ),
  ];
}

function keptRow(override: Override, context: TherapistContext): readonly TableCell[] {
  const { facts, source, locale } = context;
  const { ruleId, reason, therapistName, date } = override;
  const finding = facts.report.findings.find(
    (one) => excuses(override, one) && isOverridden(one, source.program),
  );
  return [
    cell([strong(finding ? placedTitle(finding, source.program) : text.noLonger(ruleId))]),
    cell(reason.trim()),
    cell(text.keptBy(therapistName.trim(), formatDate(date, locale, en))),
  ];
}

/** What the template asks for beside what this program does, row by row. */
export function conformityBlocks({ facts, source: { program } }: TherapistContext): readonly Block[] {
  const { report, template } = facts;
  if (program.template === null) return [heading(text.againstNone), paragraph(text.noTemplate)];
  if (template === null || report.conformity === null)
    return [heading(text.againstNone), paragraph(text.templateLost(program.template.id))];
  const rows = report.conformity;
  const meets = rows.filter(({ status }) => status === 'meets').length;
  return [
    heading(text.against(template.name, template.version), text.met(meets, rows.length)),
    ...(program.template.version === template.version
      ? []
      : [paragraph(text.otherVersion(program.template.version, template.version))]),
    tableOf(
      [
        [text.row, 0.3],
        [text.research, 0.27],
        [text.here, 0.28],
        [text.verdict, 0.15],
      ],
      rows.map(conformityRow),
    ),
  ];
}

function conformityRow(row: ConformityRow): readonly TableCell[] {
  const { parameter, research, here } = conformityText(row);
  return [
    cell([strong(parameter)]),
    cell(`${research} [${citedSources(row.sources, row.confidence)}]`),
    cell(here),
    cell(row.status === 'meets' ? text.verdictOf(row.status) : [strong(text.verdictOf(row.status))]),
  ];
}
