import type { SetAside } from '../../shared/api/contract';
import type { StoredDocument } from '../../shared/document';
import { type ClinicTemplates, clinicTemplates } from '../../shared/template/clinicTemplates';
import { ownTemplateFault } from '../../shared/template/ownFault';
import type { DocumentStore } from '../store/documentStore';
import { templatePlace } from '../store/place';
import { readTemplateFolder } from '../store/templateFolder';
import type { Knowledge } from './knowledge';

export type OwnTemplates = {
  readonly templates: readonly StoredDocument<'own-template'>[];
  /** Files that could not be read, and templates that are not held to: left where they are, with the reason. */
  readonly unread: readonly SetAside[];
};

/**
 * The clinic's templates that programs may follow. A file that was changed by hand so that it loosens a gate, or that
 * names what this version does not have, is left where it is and told; nothing is held against it.
 */
export async function readOwnTemplates(
  store: DocumentStore,
  { findTemplate, findExercise }: Pick<Knowledge, 'findTemplate' | 'findExercise'>,
): Promise<OwnTemplates> {
  const { documents, unread } = await readTemplateFolder(store);
  const looked = documents.map((document) => ({
    document,
    fault: ownTemplateFault(document.body, { findResearch: findTemplate, findExercise }),
  }));
  return {
    templates: looked.flatMap(({ document, fault }) => (fault === null ? [document] : [])),
    unread: [
      ...unread,
      ...looked.flatMap(({ document, fault }) =>
        fault === null ? [] : [{ file: templatePlace(document.id).file, reason: `template.${fault}` }],
      ),
    ],
  };
}

/** Research and the clinic's own templates, for a check. Rejects with the disk's error. */
export async function templatesInForce(
  store: DocumentStore,
  knowledge: Pick<Knowledge, 'findTemplate' | 'findExercise'>,
): Promise<ClinicTemplates> {
  const { templates } = await readOwnTemplates(store, knowledge);
  return clinicTemplates(
    templates.map(({ body }) => body),
    knowledge.findTemplate,
  );
}
