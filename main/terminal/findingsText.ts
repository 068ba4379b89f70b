import type { Finding, Report, Severity } from '../../shared/check/finding';
import { isOverridden } from '../../shared/check/overrides';
import { sentence } from '../../shared/check/text/en/index';
import { type Program, programWeeks } from '../../shared/program/schema';
import { plainLine } from './plainLine';

type GroupName = Severity | 'overridden';

const HEADINGS: Readonly<Record<GroupName, string>> = {
  stop: 'STOP: to be resolved before the handout is final',
  'cannot-check': 'CANNOT CHECK: a fact about the patient is missing',
  warning: 'WARNING',
  advice: 'ADVICE',
  overridden: 'OVERRIDDEN by a therapist, with a written reason',
};
/** What one and several findings of a group are called. */
const COUNTED: Readonly<Record<GroupName, readonly [string, string]>> = {
  stop: ['stop', 'stops'],
  'cannot-check': ['fact missing', 'facts missing'],
  warning: ['warning', 'warnings'],
  advice: ['piece of advice', 'pieces of advice'],
  overridden: ['overridden', 'overridden'],
};

/** A check as text for a terminal: findings in groups, most urgent first, and how many there are. */
export function findingsText(report: Report, program: Program): string {
  const groups = groupsOf(report, program);
  const template = program.template ? `template ${program.template.id}` : 'no template';
  const head = plainLine(`${program.title}: ${programWeeks(program)} weeks, ${template}`);
  const blocks = groups.map(({ name, findings }) =>
    [HEADINGS[name], ...findings.map(findingText)].join('\n'),
  );
  const counts = groups.map(
    ({ name, findings }) => `${findings.length} ${COUNTED[name][findings.length === 1 ? 0 : 1]}`,
  );
  const end = counts.length > 0 ? `${counts.join(', ')}.` : 'Nothing to report.';
  return `${[head, ...blocks, end].join('\n\n')}\n`;
}

type Group = { readonly name: GroupName; readonly findings: readonly Finding[] };

const ORDER: readonly GroupName[] = ['stop', 'cannot-check', 'warning', 'advice', 'overridden'];

function groupsOf({ findings }: Report, program: Program): readonly Group[] {
  const nameOf = (finding: Finding): GroupName =>
    isOverridden(finding, program) ? 'overridden' : finding.severity;
  const groups = ORDER.map((name) => ({
    name,
    findings: findings.filter((finding) => nameOf(finding) === name),
  }));
  return groups.filter((group) => group.findings.length > 0);
}

function findingText(finding: Finding): string {
  const { title, body, source } = sentence(finding);
  const lines = [body, source].flatMap((text) => wrapped(plainLine(text), 92));
  return [`  ${plainLine(title)}  [${finding.ruleId}]`, ...lines.map((line) => `      ${line}`)].join('\n');
}

/** Breaks a text into lines of at most `width` characters, between words. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The same as plain data, for other programs. */
export const findingsJson = (report: Report, program: Program): unknown => ({
  findings: report.findings.map((finding) => {
    const { ruleId, severity, path, values } = finding;
    return {
      ruleId,
      severity,
      path,
      values,
      ...sentence(finding),
      overridden: isOverridden(finding, program),
    };
  }),
  conformity: report.conformity,
});
