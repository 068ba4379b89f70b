import { readFile, utimes } from 'node:fs/promises';
import type { DocumentStore } from './documentStore';
import { absolute } from './place';
import { errorCode } from './replaceFile';

/** Pictures of the data folder: files beside the documents, named by chance and written once. */

/** A picture that nobody named for this long belongs to a form that was left without saving. */
export const ORPHAN_MS = 7 * 24 * 3_600_000;

/** The bytes of a picture; null when there is none. Rejects with the disk's error. */
export async function readPicture(store: DocumentStore, file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(absolute(store.folder, file));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Says that a document is about to name a picture, so that no sweep takes it for an orphan meanwhile. False when there
 * is no such picture. Rejects with the disk's error.
 */
export async function claimPicture(store: DocumentStore, file: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(absolute(store.folder, file), now, now);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
