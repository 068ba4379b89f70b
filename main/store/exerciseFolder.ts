import { ownIdFrom } from '../../shared/exercise/ownId';
import type { DocumentStore } from './documentStore';
import { type OwnDocuments, readOwnFolder } from './ownFolder';
import { EXERCISES, exercisePlace } from './place';

/** Reads every exercise of the clinic, by name. Rejects with the disk's error when the folder cannot be listed. */
export const readExerciseFolder = async (store: DocumentStore): Promise<OwnDocuments<'own-exercise'>> =>
  readOwnFolder(store, {
    folder: EXERCISES,
    fileName: /^exercise-([0-9a-f-]{36})\.json$/,
    placeOf: (uuid) => exercisePlace(ownIdFrom(uuid)),
    nameOf: ({ body }) => body.text.en.name,
  });
