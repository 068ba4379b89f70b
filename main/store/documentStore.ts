import path from 'node:path';
import { Low } from 'lowdb';
import type { ApiError } from '../../shared/api/contract';
import {
  type DocumentBody,
  type DocumentKind,
  readDocument,
  type ReadFailure,
  sealDocument,
  type StoredDocument,
  wordFor,
} from '../../shared/document';
import { uuidOfOwn } from '../../shared/exercise/ownId';
import { err, ok, type Result } from '../../shared/result';
import { type DurableFile, durableFile } from './durableFile';
import { failure, guardDisk } from './failure';
import { absolute, type Place } from './place';
import { ensureFolder } from './replaceFile';
import { SetAsideFiles } from './setAside';

/** Files that a document names: made durable before it, while nobody else can write it, and taken back when it fails. */
export type Companion = {
  /** Runs only when the document will be written. */
  readonly put: () => Promise<void>;
  /** Runs when `put` or the document failed; the document may stand all the same when the disk failed late. */
  readonly takeBack: () => Promise<void>;
};

const ALONE: Companion = { put: async () => undefined, takeBack: async () => undefined };

/** What lowdb hands back when there is no file. */
const ABSENT: object = Object.freeze({});

type Found<K extends DocumentKind> = Result<StoredDocument<K> | null, ReadFailure>;

/** Every document of a data folder: one file each, checked against the revision it was read at. */
export class DocumentStore {
  readonly folder: string;
  readonly setAsides: SetAsideFiles;

  constructor(folder: string) {
    this.folder = path.resolve(folder);
    this.setAsides = new SetAsideFiles(this.folder);
  }

  /**
   * Reads a document; null when there is none. A damaged file is set aside and told as `unreadable`; one that a
   * newer Osteon wrote is left untouched and told as `newer-version`.
   */
  load<K extends DocumentKind>(place: Place<K>): Promise<Result<StoredDocument<K> | null, ApiError>> {
    return guardDisk('read', async () => {
      const file = this.#file(place);
      const found = await read(file, place);
      if (found.ok) return found;
      if (found.error.code === 'newer-version') return err(found.error);
      // Read again alone: a good file may have taken the place of the damaged one in the meantime.
      return file.exclusive(() => this.#readOrSetAside(file, place));
    });
  }

  /**
   * Writes a body over revision `revision` of its document, 0 when there must be none yet, and gives the new
   * revision. `conflict` when the document has another revision by now: nothing is written.
   */
  save<K extends DocumentKind>(
    place: Place<K>,
    body: DocumentBody<K>,
    revision: number,
    companion: Companion = ALONE,
  ): Promise<Result<{ readonly revision: number }, ApiError>> {
    return guardDisk('save', async () => {
      await ensureFolder(path.dirname(absolute(this.folder, place.file)));
      const file = this.#file(place);
      return file.exclusive(async () => {
        const found = await this.#readOrSetAside(file, place);
        if (!found.ok) return found;
        const refused = misses(place.kind, found.value, revision);
        if (refused) return refused;
        const next = { id: found.value?.id ?? place.id, revision: revision + 1, body };
        try {
          await companion.put();
          await new Low<object>(file, sealDocument(place.kind, next)).write();
        } catch (error) {
          // Under the lock that is held: on a full disk there may be no room for another one.
          await companion.takeBack();
          throw error;
        }
        return ok({ revision: next.revision });
      });
    });
  }

  async #readOrSetAside<K extends DocumentKind>(
    file: DurableFile,
    place: Place<K>,
  ): Promise<Result<StoredDocument<K> | null, ApiError>> {
    const found = await read(file, place);
    if (found.ok || found.error.code === 'newer-version') return found;
    const kept = await this.setAsides.put(place.file, found.error.message);
    return failure('unreadable', unreadable(place.kind, found.error.message, kept.file));
  }

  #file(place: Place<DocumentKind>): DurableFile {
    return durableFile(absolute(this.folder, place.file));
  }
}

const unreadable = (kind: DocumentKind, reason: string, file: string): string =>
  `The ${wordFor(kind)} file could not be read (${reason.replace(/\.$/, '')}). It was kept as ${file}.`;

function misses(
  kind: DocumentKind,
  found: StoredDocument<DocumentKind> | null,
  revision: number,
): Result<never, ApiError> | null {
  if ((found?.revision ?? 0) === revision) return null;
  if (!found) return failure('not-found', `The ${wordFor(kind)} is no longer in the data folder.`);
  if (revision === 0)
    return failure('conflict', `There already is a ${wordFor(kind)} with this id. Nothing was changed.`);
  return failure(
    'conflict',
    `The ${wordFor(kind)} was changed elsewhere (revision ${found.revision}, this one started from ${revision}). Nothing was overwritten.`,
  );
}

async function read<K extends DocumentKind>(file: DurableFile, place: Place<K>): Promise<Found<K>> {
  const low = new Low<object>(file, ABSENT);
  try {
    await low.read();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return err({ code: 'unreadable', message: error.message });
  }
  if (low.data === ABSENT) return ok(null);
  const document = readDocument(place.kind, low.data);
  if (!document.ok) return document;
  // A file copied into the wrong folder must not show up as somebody else's.
  const ids = [document.value.id, ...identities(place.kind, document.value.body)];
  if (ids.some((id) => id.toLowerCase() !== place.id.toLowerCase()))
    return err({ code: 'unreadable', message: 'file.id: does not belong to the name of the file.' });
  return document;
}

function identities(kind: DocumentKind, body: DocumentBody<DocumentKind>): readonly string[] {
  if (!('id' in body)) return [];
  return [kind === 'own-exercise' ? uuidOfOwn(body.id) : body.id];
}
