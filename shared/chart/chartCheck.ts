import type { ConformityRow, Finding, Severity } from '../check/finding';
import { excuses, isOverridden } from '../check/overrides';
import { conformityText } from '../check/text/en/index';
import type { Program } from '../program/schema';
import { EVIDENCE_VERSION } from '../versions';
import { below, type ChartContext, type ChartEntry, entry } from './chartEntry';
import { counted } from './figures';
import { placedTitle } from './placedTitle';

/** What the check and the research template say of the program, and what was kept with a reason. */
export const checkEntries = (context: ChartContext): readonly ChartEntry[] => [
  ...templateEntries(context),
  ...findingEntries(context),
];

function templateEntries({ program, template, report }: ChartContext): readonly ChartEntry[] {
  if (program.template === null) return [entry('Template check:', 'no template followed')];
  const rows = report.conformity;
  if (template === null || rows === null)
    return [entry('Template check:', `${program.template.id}: not checked, the template is not at hand`)];
  const departs = rows.filter(({ status }) => status === 'departs');
  const open = rows.filter(({ status }) => status === 'cannot-check');
  const meets = rows.length - departs.length - open.length;
  return [
    entry(
      'Template check:',
      `${template.name} (template version ${template.version}): meets ${meets} of ${counted(rows.length, 'row')}`,
    ),
    ...departs.map((row) => below('  deviates:', rowText(row))),
    ...open.map((row) => below('  cannot check:', rowText(row))),
    ...(departs.length === 0 ? [] : [below('  reason for deviating:', '{clinical reason}')]),
  ];
}

function rowText(row: ConformityRow): string {
  const { parameter, research, here } = conformityText(row);
  return `${parameter} - template ${research}, here ${here}`;
}

const NAMES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  stop: ['stop', 'stops'],
  'cannot-check': ['fact missing', 'facts missing'],
  warning: ['warning', 'warnings'],
  advice: ['advice', 'advice'],
};
const LISTED: readonly (readonly [Severity, string])[] = [
  ['stop', '  STOP:'],
  ['cannot-check', '  cannot check:'],
  ['warning', '  warning:'],
];

/** Every open stop, gap and warning by its title; advice is counted. */
function findingEntries({ report: { findings }, program }: ChartContext): readonly ChartEntry[] {
  const kept = findings.filter((finding) => isOverridden(finding, program));
  const open = findings.filter((finding) => !kept.includes(finding));
  const of = (severity: Severity) => open.filter((finding) => finding.severity === severity);
  const counts = (['stop', 'cannot-check', 'warning', 'advice'] as const).map((severity) =>
    counted(of(severity).length, ...NAMES[severity]),
  );
  return [
    entry('Check', `(Osteon evidence version ${EVIDENCE_VERSION}): ${counts.join(', ')}`),
    ...LISTED.flatMap(([severity, mark]) =>
      of(severity).map((finding) => below(mark, placedTitle(finding, program))),
    ),
    ...kept.map((finding) => below('  kept:', keptText(finding, program))),
  ];
}

function keptText(finding: Finding, program: Program): string {
  const override = program.overrides.find((one) => excuses(one, finding));
  const title = placedTitle(finding, program);
  if (!override) return title;
  return `${title} - reason: ${override.reason.trim()} (${override.therapistName}, ${override.date})`;
}
