import { newClinic } from '../../shared/clinic/newClinic';
import { openStops } from '../../shared/check/overrides';
import type { LocalDate } from '../../shared/localDate';
import { clinicTemplates } from '../../shared/template/clinicTemplates';
import type { Knowledge } from '../api/knowledge';
import { checkFor } from '../api/renderHandout';
import { findingsJson, findingsText } from './findingsText';
import { readInput, readTemplate } from './readInput';

/** What a command leaves behind: its exit code, and what goes to stdout and stderr. */
export type Outcome = { readonly code: 0 | 1 | 2; readonly out: string; readonly err: string };

export const refused = (message: string): Outcome => ({
  code: 2,
  out: '',
  err: `${message.replace(/\s+/g, ' ')}\n`,
});

export type CheckChoice = {
  readonly json: boolean;
  readonly today: LocalDate;
  /** A file with a template of a clinic's own, which the program may follow; null without one. */
  readonly template: string | null;
};

/** `check FILE`: every finding of the program in an exchange file. Code 1 while a stop is open. */
export async function checkCommand(
  builtIn: Knowledge,
  file: string,
  { json, today, template: templateFile }: CheckChoice,
): Promise<Outcome> {
  const input = await readInput(file, builtIn);
  if (!input.ok) return refused(input.error);
  const { knowledge } = input.value;
  const template = await readTemplate(templateFile, knowledge);
  if (!template.ok) return refused(template.error);
  const { program, patient, clinic } = input.value.file;
  const report = checkFor(
    knowledge,
    clinicTemplates(template.value ? [template.value] : [], knowledge.findTemplate),
    { program, patient, clinic: clinic ?? newClinic(), options: null },
    today,
  );
  const out = json
    ? `${JSON.stringify(findingsJson(report, program), null, 2)}\n`
    : findingsText(report, program);
  return { code: openStops(report, program).length > 0 ? 1 : 0, out, err: '' };
}
