import { rm } from 'node:fs/promises';
import path from 'node:path';
import { photosOf } from '../../shared/exercise/own';
import type { DocumentStore } from './documentStore';
import { readExerciseFolder } from './exerciseFolder';
import { claimPicture, ORPHAN_MS, readPicture } from './pictureFiles';
import { absolute, EXERCISES, photoFile } from './place';
import { ensureFolder, replaceFile } from './replaceFile';
import { isOlderThan, namesIn } from './sweep';

/** Photos of own exercises: JPEG files beside the documents. */

const PHOTO_NAME = /^photo-([0-9a-f-]{36})\.jpg$/;

/** Keeps the bytes of a photo; durable once this resolves. Rejects with the disk's error. */
export async function writePhoto(store: DocumentStore, id: string, jpeg: Uint8Array): Promise<void> {
  await ensureFolder(absolute(store.folder, EXERCISES));
  await replaceFile(absolute(store.folder, photoFile(id)), jpeg);
}

/** The bytes of a photo; null when there is none. Rejects with the disk's error. */
export const readPhoto = (store: DocumentStore, id: string): Promise<Uint8Array | null> =>
  readPicture(store, photoFile(id));

/** `claimPicture` of a photo. */
export const claimPhoto = (store: DocumentStore, id: string): Promise<boolean> =>
  claimPicture(store, photoFile(id));

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
