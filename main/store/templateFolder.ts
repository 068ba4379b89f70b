import type { DocumentStore } from './documentStore';
import { type OwnDocuments, readOwnFolder } from './ownFolder';
import { templatePlace, TEMPLATES } from './place';

/** Reads every template of the clinic, by name. Rejects with the disk's error when the folder cannot be listed. */
export const readTemplateFolder = async (store: DocumentStore): Promise<OwnDocuments<'own-template'>> =>
  readOwnFolder(store, {
    folder: TEMPLATES,
    fileName: /^template-([0-9a-f-]{36})\.json$/,
    placeOf: templatePlace,
    nameOf: ({ body }) => body.name,
  });
