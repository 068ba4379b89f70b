import { readFile, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { photosOf } from '../../shared/exercise/own';
import type { DocumentStore } from './documentStore';
import { readExerciseFolder } from './exerciseFolder';
import { absolute, EXERCISES, photoFile } from './place';
import { ensureFolder, errorCode, replaceFile } from './replaceFile';
import { isOlderThan, namesIn } from './sweep';

/** Photos of own exercises: JPEG files beside the documents, named by chance and written once. */

const PHOTO_NAME = /^photo-([0-9a-f-]{36})\.jpg$/;

/** A photo that nobody named for this long belongs to a form that was left without saving. */
const ORPHAN_MS = 7 * 24 * 3_600_000;

/** Keeps the bytes of a photo; durable once this resolves. Rejects with the disk's error. */
export async function writePhoto(store: DocumentStore, id: string, jpeg: Uint8Array): Promise<void> {
  await ensureFolder(absolute(store.folder, EXERCISES));
  await replaceFile(absolute(store.folder, photoFile(id)), jpeg);
}

/** The bytes of a photo; null when there is none. Rejects with the disk's error. */
export async function readPhoto(store: DocumentStore, id: string): Promise<Uint8Array | null> {
  try {
    return await readFile(absolute(store.folder, photoFile(id)));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Says that a document is about to name a photo, so that no sweep takes it for an orphan meanwhile. False when there is
 * no such photo. Rejects with the disk's error.
 */
export async function claimPhoto(store: DocumentStore, id: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(absolute(store.folder, photoFile(id)), now, now);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Removes photos that no exercise has named for a week. Nothing is removed while any exercise cannot be read, for that
 * one may name them. Rejects with the disk's error.
 */
export async function sweepPhotos(store: DocumentStore): Promise<void> {
  const folder = absolute(store.folder, EXERCISES);
  const photos = (await namesIn(folder)).filter((name) => PHOTO_NAME.test(name));
  if (photos.length === 0) return;
  const { documents, unread } = await readExerciseFolder(store);
  if (unread.length > 0) return;
  const named = new Set(documents.flatMap(({ body }) => photosOf(body).map(({ id }) => id.toLowerCase())));
  for (const name of photos) {
    const id = PHOTO_NAME.exec(name)?.[1];
    const file = path.join(folder, name);
    if (id !== undefined && !named.has(id) && (await isOlderThan(ORPHAN_MS, file)))
      await rm(file, { force: true });
  }
}
