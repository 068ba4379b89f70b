import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PatientSummary, SetAside } from '../../shared/api/contract';
import type { StoredDocument } from '../../shared/document';
import type { PatientId } from '../../shared/id';
import { Instant } from '../../shared/localDate';
import type { Patient } from '../../shared/patient/schema';
import { programWeeks } from '../../shared/program/schema';
import type { DocumentStore } from './documentStore';
import { type FileStamp, type IndexEntries, type IndexEntry, readIndex, writeIndex } from './indexFile';
import { asideIn, patientIdOf, readPatientFolder } from './patientFolder';
import { absolute, clinicPlace, PATIENTS, patientFolder, programPlace, shelfPlace } from './place';
import { errorCode } from './replaceFile';
import { isSetAside } from './setAside';
import { namesIn } from './sweep';
import { filesAside, OWN_FOLDERS } from './ownFolder';

/** Folders looked at together: enough to keep the disk busy, few enough to keep file handles free. */
const TOGETHER = 16;
const DOCUMENT = /^(patient|program-[0-9a-f-]{36})\.json$/;

export type PatientList = {
  readonly patients: readonly PatientSummary[];
  readonly unread: readonly SetAside[];
};

type Looked = { readonly entry: IndexEntry | null; readonly unread: readonly SetAside[] };

/**
 * The list of all patients. `index.json` remembers one line of each with the size and time of its files; whatever
 * differs from the folders is read again, so that losing or damaging the index costs time and nothing else.
 */
export class PatientIndex {
  readonly #store: DocumentStore;
  readonly #report: (error: unknown) => void;
  #known: IndexEntries | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: DocumentStore, report: (error: unknown) => void) {
    this.#store = store;
    this.#report = report;
  }

  /** Every patient and every file that could not be read. Rejects with the disk's error when nothing can be listed. */
  async list(): Promise<PatientList> {
    const run = this.#turn.then(() => this.#list());
    this.#turn = run.catch(() => undefined); // the caller hears of it; the next list is made all the same
    return run;
  }

  async #list(): Promise<PatientList> {
    const known = this.#known ?? (await readIndex(this.#store.folder));
    const ids = await patientIds(this.#store.folder);
    const entries = new Map<string, IndexEntry>();
    const unread: SetAside[] = [...(await asideOfClinic(this.#store))];
    for (let from = 0; from < ids.length; from += TOGETHER) {
      const batch = ids.slice(from, from + TOGETHER);
      const looked = await Promise.all(batch.map((id) => this.#look(id, known.get(id))));
      looked.forEach(({ entry, unread: more }, i) => {
        if (entry) entries.set(batch[i] ?? entry.summary.id, entry);
        unread.push(...more);
      });
    }
    await this.#remember(known, entries);
    return { patients: [...entries.values()].map((entry) => entry.summary), unread };
  }

  async #look(id: PatientId, known: IndexEntry | undefined): Promise<Looked> {
    const folder = absolute(this.#store.folder, patientFolder(id));
    const names = await namesIn(folder);
    const files = await stamps(folder, names);
    if (known && sameStamps(known.files, files))
      return { entry: known, unread: asideIn(this.#store, id, names) };
    const read = await readPatientFolder(this.#store, id);
    if (!read.patient.ok || !read.patient.value) return { entry: null, unread: read.unread };
    const summary = summaryOf(read.patient.value.body, read.programs, files);
    // A folder with an unread file is looked at again next time, so that its message does not get lost.
    const left = read.unread.some(({ file }) => !isSetAside(file));
    return { entry: { files: left ? [] : files, summary }, unread: read.unread };
  }

  /** Losing the index is harmless, so a disk error goes to the log and the list is shown all the same. */
  async #remember(known: IndexEntries, entries: IndexEntries): Promise<void> {
    const unchanged =
      known.size === entries.size && [...entries].every(([id, entry]) => known.get(id) === entry);
    this.#known = entries;
    if (unchanged) return;
    try {
      await writeIndex(this.#store.folder, entries);
    } catch (error) {
      this.#report(error);
    }
  }
}

async function patientIds(folder: string): Promise<readonly PatientId[]> {
  try {
    const names = await readdir(absolute(folder, PATIENTS));
    return names.map(patientIdOf).filter((id) => id !== null);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []; // nobody has been added yet
    throw error;
  }
}

const OF_CLINIC = [clinicPlace().file, shelfPlace().file];

/** The damaged files of the clinic and of its shelf lie at the top of the data folder, those of its own things in their own. */
async function asideOfClinic(store: DocumentStore): Promise<readonly SetAside[]> {
  const aside = (await namesIn(store.folder))
    .filter((name) => isSetAside(name) && OF_CLINIC.some((file) => name.startsWith(file)))
    .map((name) => store.setAsides.describe(name));
  for (const folder of OWN_FOLDERS)
    aside.push(...filesAside(store, folder, await namesIn(absolute(store.folder, folder))));
  return aside;
}

async function stamps(folder: string, names: readonly string[]): Promise<FileStamp[]> {
  const found: FileStamp[] = [];
  for (const name of names.filter((candidate) => DOCUMENT.test(candidate)).sort()) {
    const stamp = await stampOf(path.join(folder, name));
    if (stamp) found.push({ name, ...stamp });
  }
  return found;
}

async function stampOf(file: string): Promise<Omit<FileStamp, 'name'> | null> {
  try {
    const { size, mtimeMs } = await stat(file);
    return { size, mtimeMs };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null; // set aside by another window since the folder was listed
    throw error;
  }
}

const sameStamps = (a: readonly FileStamp[], b: readonly FileStamp[]): boolean =>
  a.length > 0 && JSON.stringify(a) === JSON.stringify(b);

function summaryOf(
  patient: Patient,
  programs: readonly StoredDocument<'program'>[],
  files: readonly FileStamp[],
): PatientSummary {
  const changedAt = (file: string): Instant => {
    const stamp = files.find(({ name }) => file.endsWith(`/${name}`));
    return Instant.parse(new Date(stamp?.mtimeMs ?? 0).toISOString());
  };
  const lines = programs.map(({ body }) => ({
    id: body.id,
    title: body.title,
    startDate: body.startDate,
    reviewOn: body.reviewOn,
    weeks: programWeeks(body),
    changedAt: changedAt(programPlace(patient.id, body.id).file),
  }));
  const { id, given, family, recordNumber, dateOfBirth, archivedAt } = patient;
  const newest = files.map(({ mtimeMs }) => mtimeMs).reduce((a, b) => Math.max(a, b), 0);
  const changed = Instant.parse(new Date(newest).toISOString());
  return {
    id,
    given,
    family,
    recordNumber,
    dateOfBirth,
    archived: archivedAt !== null,
    changedAt: changed,
    programs: lines,
  };
}
