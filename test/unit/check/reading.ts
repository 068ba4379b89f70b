import { check } from '../../../shared/check/check';
import type { Finding, Fix } from '../../../shared/check/finding';
import type { CheckInput } from '../../../shared/check/input';
import { findingKey } from '../../../shared/check/overrides';
import { sentence } from '../../../shared/check/text/en/index';
import { applyEdit } from '../../../shared/program/edit';
import type { Patient } from '../../../shared/patient/schema';
import { Program } from '../../../shared/program/schema';
import type { Template } from '../../../shared/template/schema';
import { anInput, idsFrom } from '../../support/programs';

/** The findings of one rule; ids are given by their start, such as "B01". */
export function findingsOf(
  id: string,
  program: Program,
  patient?: Patient,
  template: Template | null = null,
): readonly Finding[] {
  Program.parse(program); // a test that builds what no file can hold proves nothing
  const found = check(anInput(program, patient, template)).findings.filter(({ ruleId }) =>
    ruleId.startsWith(id),
  );
  for (const finding of found) sentence(finding);
  return found;
}

export const severitiesOf = (...given: Parameters<typeof findingsOf>): readonly string[] =>
  findingsOf(...given).map(({ severity }) => severity);

/** The program after a fix. */
export function fixed(input: CheckInput, fix: Fix): Program {
  let { program } = input;
  for (const edit of fix.edits(idsFrom(0))) {
    const applied = applyEdit(program, edit, input.library);
    if (!applied.ok) throw new Error(`the fix ${fix.label} was refused: ${applied.error.message}`);
    program = applied.value;
  }
  return program;
}

const placeKey = (finding: Finding) =>
  `${finding.ruleId} ${findingKey(finding).path} ${String(finding.values['liftId'] ?? '')}`;

/** C03 speaks once for a lift of a phase and points at one of its exercises: another may take that place. */
export const OF_A_LIFT = 'C03-rt-extreme';

const stopKey = (finding: Finding) =>
  finding.ruleId === OF_A_LIFT ? `${finding.ruleId} ${finding.path.phase}` : placeKey(finding);

/** What is wrong with a fix of one of `findings`: that one is still there, or there is a new stop. Empty when it holds. */
export function faultsOfFix(
  input: CheckInput,
  findings: readonly Finding[],
  finding: Finding,
  fix: Fix,
): readonly string[] {
  const before = new Set(findings.filter(({ severity }) => severity === 'stop').map(stopKey));
  const after = check({ ...input, program: fixed(input, fix) }).findings;
  return [
    ...after
      .filter((left) => placeKey(left) === placeKey(finding))
      .map((left) => `still there: ${placeKey(left)}`),
    ...after
      .filter((left) => left.severity === 'stop' && !before.has(stopKey(left)))
      .map((left) => `new stop: ${placeKey(left)}`),
  ];
}

/** Applies every fix of every finding of a rule and returns the faults; throws when there is no fix at all. */
export function faultsOfFixes(id: string, input: CheckInput): readonly string[] {
  const { findings } = check(input);
  const fixes = findings
    .filter(({ ruleId }) => ruleId.startsWith(id))
    .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
  if (fixes.length === 0) throw new Error(`${id}: no fix was offered`);
  return fixes.flatMap(({ finding, fix }) => faultsOfFix(input, findings, finding, fix));
}
