import type { ApiError } from '../../shared/api/contract';
import type { Handlers } from '../../shared/api/dispatch';
import { faultOf } from '../../shared/document';
import { plainIssue } from '../../shared/plainIssue';
import { ok, type Result } from '../../shared/result';
import { ownTemplateFault } from '../../shared/template/ownFault';
import { Template } from '../../shared/template/schema';
import { writeTemplateFile } from '../../shared/template/templateFile';
import { failure, guardDisk } from '../store/failure';
import { templatePlace } from '../store/place';
import { exportName } from './exportName';
import type { HandlerParts } from './handlerParts';
import { knowledgeInForce } from './ownExercises';
import { readOwnTemplates } from './ownTemplates';
import { savedAt } from './saved';
import { saveFile } from './saveFile';

type TemplateChannel = 'template.list' | 'template.save' | 'template.export';

/** The clinic's own templates. None is kept that would loosen a safety gate. */
export const templateHandlers = (parts: HandlerParts): Pick<Handlers, TemplateChannel> => ({
  'template.list': () =>
    guardDisk('read', async () => {
      const { templates, unread } = await readOwnTemplates(
        parts.store,
        await knowledgeInForce(parts.store, parts.knowledge),
      );
      return ok({
        templates: templates.map(({ body, revision }) => ({ template: body, revision })),
        setAside: [...unread],
      });
    }),
  'template.save': async ({ template, revision }) =>
    savedAt(parts.ports, await saveTemplate(parts, template, revision)),
  'template.export': ({ id }) => guardDisk('save', () => exportTemplate(parts, id)),
});

/** Reads, checks and writes a template over `revision` of it, 0 for a new one. Each save makes a version of its own. */
async function saveTemplate(
  { store, knowledge: builtIn }: HandlerParts,
  unread: unknown,
  revision: number,
): Promise<Result<{ readonly revision: number }, ApiError>> {
  const read = Template.safeParse(unread, { error: plainIssue });
  if (!read.success) return refused(faultOf(read.error, 'template'));
  const known = await guardDisk('read', async () => ok(await knowledgeInForce(store, builtIn)));
  if (!known.ok) return known;
  const { findTemplate, findExercise } = known.value;
  const fault = ownTemplateFault(read.data, { findResearch: findTemplate, findExercise });
  if (fault !== null) return refused(`template.${fault}`);
  const found = await store.load(templatePlace(read.data.id));
  if (!found.ok) return found;
  const before = found.value?.body ?? null;
  if (before !== null && before.own?.basedOn?.id !== read.data.own?.basedOn?.id)
    return refused('template.own.basedOn.id: must stay what the template was first saved from.');
  const version = before === null ? read.data.version : nextVersion(before.version);
  return store.save(templatePlace(read.data.id), { ...read.data, version }, revision);
}

const refused = (fault: string): Result<never, ApiError> =>
  failure('bad-request', `Could not save the template. ${fault}`);

/** 1, 2, 3...; a version written by hand in another way counts as the first. */
const nextVersion = (version: string): string =>
  /^[1-9]\d{0,8}$/.test(version) ? String(Number(version) + 1) : '2';

async function exportTemplate({ store, ports }: HandlerParts, id: string) {
  const found = await store.load(templatePlace(id));
  if (!found.ok) return found;
  if (!found.value) return failure('not-found', 'There is no such template in the data folder.');
  const { body } = found.value;
  const bytes = Buffer.from(writeTemplateFile(body), 'utf8');
  return saveFile(ports, bytes, exportName('template', body.name), 'json');
}
