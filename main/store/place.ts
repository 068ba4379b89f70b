import path from 'node:path';
import type { DocumentKind } from '../../shared/document';
import { uuidOfOwn } from '../../shared/exercise/ownId';
import type { IssueId, PatientId, ProgramId } from '../../shared/id';

/** Where a document lies: below the data folder, with `/` between the parts. */
export type Place<K extends DocumentKind> = {
  readonly kind: K;
  readonly id: string;
  readonly file: string;
};

/** There is one practice in a data folder, so its document always has this id. */
const CLINIC_ID = '00000000-0000-4000-8000-000000000001';

/** Likewise there is one shelf. */
const SHELF_ID = '00000000-0000-4000-8000-000000000002';

/** Ids are checked UUIDs wherever they come in; this makes sure that none can ever become a path. */
function nameOf(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new Error('not a document id');
  return id.toLowerCase(); // one file on every disk, whether or not it tells A from a
}

export const PATIENTS = 'patients';

/** The clinic's own templates. */
export const TEMPLATES = 'templates';

/** The clinic's own exercises, with their photos beside them. */
export const EXERCISES = 'exercises';

export const patientFolder = (id: PatientId): string => `${PATIENTS}/${nameOf(id)}`;

export const clinicPlace = (): Place<'clinic'> => ({ kind: 'clinic', id: CLINIC_ID, file: 'clinic.json' });

export const shelfPlace = (): Place<'shelf'> => ({ kind: 'shelf', id: SHELF_ID, file: 'shelf.json' });

export const patientPlace = (id: PatientId): Place<'patient'> => ({
  kind: 'patient',
  id,
  file: `${patientFolder(id)}/patient.json`,
});

export const programPlace = (patient: PatientId, id: ProgramId): Place<'program'> => ({
  kind: 'program',
  id,
  file: `${patientFolder(patient)}/program-${nameOf(id)}.json`,
});

/** The undo steps of a program, beside it. */
export const undoPlace = (patient: PatientId, id: ProgramId): Place<'undo'> => ({
  kind: 'undo',
  id,
  file: `${patientFolder(patient)}/undo-${nameOf(id)}.json`,
});

/** An issued handout, and the bytes of its PDF beside it. */
export const issuePlace = (patient: PatientId, id: IssueId): Place<'issue'> => ({
  kind: 'issue',
  id,
  file: `${patientFolder(patient)}/issue-${nameOf(id)}.json`,
});
export const issuePdfFile = (patient: PatientId, id: IssueId): string =>
  `${patientFolder(patient)}/issue-${nameOf(id)}.pdf`;

/** Lies beside an issue while it is not known whether it has left. */
export const issueHeldFile = (patient: PatientId, id: IssueId): string =>
  `${patientFolder(patient)}/issue-${nameOf(id)}.held`;

export const templatePlace = (id: string): Place<'own-template'> => ({
  kind: 'own-template',
  id,
  file: `${TEMPLATES}/template-${nameOf(id)}.json`,
});

/** `id` is that of the exercise, "own-" and a UUID; its document goes by the UUID. */
export const exercisePlace = (id: string): Place<'own-exercise'> => ({
  kind: 'own-exercise',
  id: uuidOfOwn(id),
  file: `${EXERCISES}/exercise-${nameOf(uuidOfOwn(id))}.json`,
});

/** Where a photo of an own exercise lies. */
export const photoFile = (id: string): string => `${EXERCISES}/photo-${nameOf(id)}.jpg`;

/** Where a logo of the clinic lies: beside its document. */
export const logoFile = (id: string): string => `logo-${nameOf(id)}.png`;

/** The absolute path of a file of the data folder. */
export const absolute = (folder: string, file: string): string => path.join(folder, ...file.split('/'));
