import path from 'node:path';
import { Low } from 'lowdb';
import * as z from 'zod';
import { PatientSummary } from '../../shared/api/contract';
import { durableFile } from './durableFile';

/** A file as the folder lists it; when either differs, what was known of the patient is read again. */
const FileStamp = z.strictObject({ name: z.string(), size: z.number(), mtimeMs: z.number() });
export type FileStamp = z.infer<typeof FileStamp>;

const IndexEntry = z.strictObject({ files: z.array(FileStamp), summary: PatientSummary });
export type IndexEntry = z.infer<typeof IndexEntry>;

const IndexFile = z.strictObject({
  version: z.literal(1),
  entries: z.record(z.string(), IndexEntry),
});
export type IndexEntries = ReadonlyMap<string, IndexEntry>;

const indexOf = (folder: string) =>
  new Low<object>(durableFile(path.join(folder, 'index.json')), { version: 1, entries: {} });

/** What the index remembers; nothing when it is missing or damaged, for it can be made again from the files. */
export async function readIndex(folder: string): Promise<IndexEntries> {
  const low = indexOf(folder);
  try {
    await low.read();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return new Map();
  }
  const index = IndexFile.safeParse(low.data);
  return new Map(index.success ? Object.entries(index.data.entries) : []);
}

/** Keeps the index for the next start. Rejects with the disk's error. */
export async function writeIndex(folder: string, entries: IndexEntries): Promise<void> {
  const low = indexOf(folder);
  low.data = { version: 1, entries: Object.fromEntries(entries) } satisfies z.infer<typeof IndexFile>;
  await low.write();
}
