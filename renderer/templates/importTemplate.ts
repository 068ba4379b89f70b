import type { NewId } from '../../shared/id';
import type { ExerciseLookup } from '../../shared/exercise/schema';
import { err, ok, type Result } from '../../shared/result';
import { ownTemplateFault } from '../../shared/template/ownFault';
import { findTemplate } from '../../shared/template/registry';
import { Template } from '../../shared/template/schema';
import { readTemplateFile } from '../../shared/template/templateFile';

/** The most characters of a template's name. */
export const MOST_OF_NAME = Template.shape.name.maxLength ?? 40;

type Taken = readonly Pick<Template, 'id' | 'name'>[];

/**
 * A template file as a template of this clinic. Where one of its id is here already it becomes another one, with a
 * name that tells the two apart. A refusal names the path of the fault.
 */
export function importedTemplate(
  text: string,
  taken: Taken,
  findExercise: ExerciseLookup,
  newId: NewId,
): Result<Template, string> {
  const file = readTemplateFile(text);
  if (!file.ok) return file;
  const fault = ownTemplateFault(file.value, { findResearch: findTemplate, findExercise });
  if (fault !== null) return err(`file.template.${fault}`);
  const template = file.value;
  const isTaken = taken.some(({ id }) => id.toLowerCase() === template.id.toLowerCase());
  return ok(isTaken ? { ...template, id: newId(), name: freeName(template.name, taken) } : template);
}

/** "Knees", "Knees (2)", "Knees (3)"... */
export function freeName(name: string, taken: readonly Pick<Template, 'name'>[]): string {
  for (let count = 1; ; count++) {
    const ending = count === 1 ? '' : ` (${count})`;
    const free = `${name.slice(0, MOST_OF_NAME - ending.length)}${ending}`;
    if (!taken.some((other) => other.name === free)) return free;
  }
}
