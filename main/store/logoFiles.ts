import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentStore } from './documentStore';
import { claimPicture, ORPHAN_MS, readPicture } from './pictureFiles';
import { absolute, clinicPlace, logoFile } from './place';
import { ensureFolder, replaceFile } from './replaceFile';
import { isSetAside } from './setAside';
import { isOlderThan, namesIn } from './sweep';

/** The clinic's logo: a PNG file beside the clinic's document. */

const LOGO_NAME = /^logo-[0-9a-f-]{36}\.png$/;

/** Keeps the bytes of a logo; durable once this resolves. Rejects with the disk's error. */
export async function writeLogo(store: DocumentStore, id: string, png: Uint8Array): Promise<void> {
  await ensureFolder(store.folder);
  await replaceFile(absolute(store.folder, logoFile(id)), png);
}

/** The bytes of a logo; null when there is none. Rejects with the disk's error. */
export const readLogo = (store: DocumentStore, id: string): Promise<Uint8Array | null> =>
  readPicture(store, logoFile(id));

/** `claimPicture` of a logo. */
export const claimLogo = (store: DocumentStore, id: string): Promise<boolean> =>
  claimPicture(store, logoFile(id));

/**
 * Removes logos that the clinic has not named for a week. Nothing is removed while there is no clinic to read or one was
 * set aside, for that one may name them. Rejects with the disk's error.
 */
export async function sweepLogos(store: DocumentStore): Promise<void> {
  const logos = (await namesIn(store.folder)).filter((name) => LOGO_NAME.test(name));
  if (logos.length === 0) return;
  const clinic = await store.load(clinicPlace());
  if (!clinic.ok || clinic.value === null) return;
  const isAside = (name: string) => isSetAside(name) && name.startsWith(clinicPlace().file);
  if ((await namesIn(store.folder)).some(isAside)) return;
  const { logo } = clinic.value.body;
  const named = logo && logoFile(logo.id);
  for (const name of logos) {
    const file = path.join(store.folder, name);
    if (name !== named && (await isOlderThan(ORPHAN_MS, file))) await rm(file, { force: true });
  }
}
