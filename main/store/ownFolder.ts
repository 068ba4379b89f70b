import * as z from 'zod';
import type { SetAside } from '../../shared/api/contract';
import type { DocumentKind, StoredDocument } from '../../shared/document';
import type { DocumentStore } from './documentStore';
import { absolute, EXERCISES, type Place, TEMPLATES } from './place';
import { isSetAside, leftInPlace } from './setAside';
import { namesIn } from './sweep';

/** The folders of what a clinic makes for itself: one file each. */
export const OWN_FOLDERS: readonly string[] = [TEMPLATES, EXERCISES];

export type OwnDocuments<K extends DocumentKind> = {
  readonly documents: readonly StoredDocument<K>[];
  /** Files that could not be read: set aside now or earlier, or left in place because a newer Osteon wrote them. */
  readonly unread: readonly SetAside[];
};

type OwnFolder<K extends DocumentKind> = {
  readonly folder: string;
  /** The name of a document's file; its first group is the UUID. */
  readonly fileName: RegExp;
  readonly placeOf: (uuid: string) => Place<K>;
  readonly nameOf: (document: StoredDocument<K>) => string;
};

const Id = z.uuid();

/** Files of a folder that lie aside, named from the data folder. */
export const filesAside = (
  store: DocumentStore,
  folder: string,
  names: readonly string[],
): readonly SetAside[] =>
  names.filter(isSetAside).map((name) => store.setAsides.describe(`${folder}/${name}`));

/** Reads every document of a folder, by name. Rejects with the disk's error when the folder cannot be listed. */
export async function readOwnFolder<K extends DocumentKind>(
  store: DocumentStore,
  { folder, fileName, placeOf, nameOf }: OwnFolder<K>,
): Promise<OwnDocuments<K>> {
  const whole = absolute(store.folder, folder);
  const documents: StoredDocument<K>[] = [];
  const unread: SetAside[] = [];
  for (const name of await namesIn(whole)) {
    const id = Id.safeParse(fileName.exec(name)?.[1]);
    if (!id.success) continue;
    const place = placeOf(id.data);
    const read = await store.load(place);
    unread.push(...leftInPlace(place.file, read));
    if (read.ok && read.value) documents.push(read.value);
  }
  unread.push(...filesAside(store, folder, await namesIn(whole)));
  const byName = (a: StoredDocument<K>, b: StoredDocument<K>): number =>
    nameOf(a).localeCompare(nameOf(b)) || a.id.localeCompare(b.id);
  return { documents: documents.sort(byName), unread };
}
