import type { Knowledge } from '../api/knowledge';
import { type Outcome, refused } from './checkCommand';
import { plainLine } from './plainLine';
import { readTemplate } from './readInput';

/** `template FILE`: whether a template file is sound, or the path of its fault. */
export async function templateCommand(knowledge: Knowledge, file: string): Promise<Outcome> {
  const template = await readTemplate(file, knowledge);
  if (!template.ok) return refused(plainLine(template.error));
  const name = template.value?.name ?? '';
  return { code: 0, out: `${plainLine(`${file}: sound (${name})`)}\n`, err: '' };
}
