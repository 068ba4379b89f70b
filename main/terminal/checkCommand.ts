import { newClinic } from '../../shared/clinic/newClinic';
import { openStops } from '../../shared/check/overrides';
import type { LocalDate } from '../../shared/localDate';
import type { Knowledge } from '../api/knowledge';
import { findingsJson, findingsText } from './findingsText';
import { readInput } from './readInput';

/** What a command leaves behind: its exit code, and what goes to stdout and stderr. */
export type Outcome = { readonly code: 0 | 1 | 2; readonly out: string; readonly err: string };

export const refused = (message: string): Outcome => ({
  code: 2,
  out: '',
  err: `${message.replace(/\s+/g, ' ')}\n`,
});

/** `check FILE`: every finding of the program in an exchange file. Code 1 while a stop is open. */
export async function checkCommand(
  knowledge: Knowledge,
  file: string,
  { json, today }: { readonly json: boolean; readonly today: LocalDate },
): Promise<Outcome> {
  const input = await readInput(file, knowledge.findExercise);
  if (!input.ok) return refused(input.error);
  const { program, patient, clinic } = input.value;
  const report = knowledge.check({
    program,
    patient,
    template: program.template ? (knowledge.findTemplate(program.template.id) ?? null) : null,
    library: knowledge.findExercise,
    clinic: clinic ?? newClinic(),
    handoutOptions: null,
    today,
  });
  const out = json
    ? `${JSON.stringify(findingsJson(report, program), null, 2)}\n`
    : findingsText(report, program);
  return { code: openStops(report, program).length > 0 ? 1 : 0, out, err: '' };
}
