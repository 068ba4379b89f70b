import type { ApiError, SetAside } from '../../shared/api/contract';
import type { StoredDocument } from '../../shared/document';
import { PatientId, ProgramId } from '../../shared/id';
import type { Result } from '../../shared/result';
import type { DocumentStore } from './documentStore';
import { absolute, patientFolder, patientPlace, programPlace } from './place';
import { isSetAside, leftInPlace } from './setAside';
import { namesIn } from './sweep';

const PROGRAM_FILE = /^program-([0-9a-f-]{36})\.json$/;

/** What one patient's folder holds. */
export type PatientFolder = {
  /** Null when there is no patient file, or it was set aside earlier. */
  readonly patient: Result<StoredDocument<'patient'> | null, ApiError>;
  readonly programs: readonly StoredDocument<'program'>[];
  /** Files that could not be read: set aside now or earlier, or left in place because a newer Osteon wrote them. */
  readonly unread: readonly SetAside[];
};

/** The ids of the programs of a patient, by the names of their files. */
export function programIdsIn(names: readonly string[]): readonly ProgramId[] {
  const found = names.map((name) => ProgramId.safeParse(PROGRAM_FILE.exec(name)?.[1]));
  return found.flatMap((id) => (id.success ? [id.data] : []));
}

/** The patient whose folder has this name; null for a folder that is not ours. */
export const patientIdOf = (name: string): PatientId | null => PatientId.safeParse(name).data ?? null;

/** Files of a patient that lie aside, named from the data folder. */
export const asideIn = (store: DocumentStore, id: PatientId, names: readonly string[]): readonly SetAside[] =>
  names.filter(isSetAside).map((name) => store.setAsides.describe(`${patientFolder(id)}/${name}`));

/** Reads a patient and the programs that lie beside it. Rejects with the disk's error when the folder cannot be listed. */
export async function readPatientFolder(store: DocumentStore, id: PatientId): Promise<PatientFolder> {
  const folder = absolute(store.folder, patientFolder(id));
  const patient = await store.load(patientPlace(id));
  const programs: StoredDocument<'program'>[] = [];
  const unread = leftInPlace(patientPlace(id).file, patient);
  for (const programId of programIdsIn(await namesIn(folder))) {
    const place = programPlace(id, programId);
    const program = await store.load(place);
    unread.push(...leftInPlace(place.file, program));
    if (!program.ok || !program.value) continue;
    if (program.value.body.patientId.toLowerCase() === id.toLowerCase()) programs.push(program.value);
    else
      unread.push({
        file: place.file,
        reason: 'program.patientId: belongs to another patient. It was left there.',
      });
  }
  unread.push(...asideIn(store, id, await namesIn(folder)));
  return { patient, programs: programs.sort(byStart), unread };
}

/** The newest program first. */
const byStart = (a: StoredDocument<'program'>, b: StoredDocument<'program'>): number =>
  b.body.startDate.localeCompare(a.body.startDate) || a.id.localeCompare(b.id);
