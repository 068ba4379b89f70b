import * as z from 'zod';
import type { SetAside } from '../../shared/api/contract';
import type { StoredDocument } from '../../shared/document';
import type { DocumentStore } from './documentStore';
import { absolute, templatePlace, TEMPLATES } from './place';
import { isSetAside, leftInPlace } from './setAside';
import { namesIn } from './sweep';

const TEMPLATE_FILE = /^template-([0-9a-f-]{36})\.json$/;

export type TemplateFolder = {
  readonly templates: readonly StoredDocument<'own-template'>[];
  /** Files that could not be read: set aside now or earlier, or left in place because a newer Osteon wrote them. */
  readonly unread: readonly SetAside[];
};

const Id = z.uuid();

/** Files of templates that lie aside, named from the data folder. */
export const templatesAside = (store: DocumentStore, names: readonly string[]): readonly SetAside[] =>
  names.filter(isSetAside).map((name) => store.setAsides.describe(`${TEMPLATES}/${name}`));

/** Reads every template of the clinic, by name. Rejects with the disk's error when the folder cannot be listed. */
export async function readTemplateFolder(store: DocumentStore): Promise<TemplateFolder> {
  const folder = absolute(store.folder, TEMPLATES);
  const templates: StoredDocument<'own-template'>[] = [];
  const unread: SetAside[] = [];
  for (const name of await namesIn(folder)) {
    const id = Id.safeParse(TEMPLATE_FILE.exec(name)?.[1]);
    if (!id.success) continue;
    const place = templatePlace(id.data);
    const read = await store.load(place);
    unread.push(...leftInPlace(place.file, read));
    if (read.ok && read.value) templates.push(read.value);
  }
  unread.push(...templatesAside(store, await namesIn(folder)));
  return { templates: templates.sort(byName), unread };
}

const byName = (a: StoredDocument<'own-template'>, b: StoredDocument<'own-template'>): number =>
  a.body.name.localeCompare(b.body.name) || a.id.localeCompare(b.id);
