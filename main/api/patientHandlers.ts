import type { ApiError, Output } from '../../shared/api/contract';
import type { Handlers } from '../../shared/api/dispatch';
import type { PatientId } from '../../shared/id';
import { ok, type Result } from '../../shared/result';
import type { DocumentStore } from '../store/documentStore';
import { failure, guardDisk } from '../store/failure';
import { readPatientFolder } from '../store/patientFolder';
import { patientPlace } from '../store/place';
import type { HandlerParts } from './handlerParts';
import { savedAt } from './saved';

type PatientChannel = 'patient.list' | 'patient.create' | 'patient.load' | 'patient.save';

/** Patients: the list, and one with all programs. */
export const patientHandlers = ({ store, index, ports }: HandlerParts): Pick<Handlers, PatientChannel> => ({
  'patient.list': () =>
    guardDisk('read', async () => {
      const { patients, unread } = await index.list();
      return ok({ patients: [...patients], setAside: [...unread] });
    }),
  'patient.create': async ({ patient }) =>
    savedAt(ports, await store.save(patientPlace(patient.id), patient, 0)),
  'patient.load': ({ patientId }) => guardDisk('read', () => loadPatient(store, patientId)),
  'patient.save': async ({ patient, revision }) =>
    savedAt(ports, await store.save(patientPlace(patient.id), patient, revision)),
});

async function loadPatient(
  store: DocumentStore,
  patientId: PatientId,
): Promise<Result<Output<'patient.load'>, ApiError>> {
  const { patient, programs, unread } = await readPatientFolder(store, patientId);
  if (!patient.ok) return patient;
  if (!patient.value)
    return goneOrUnread(
      patientId,
      unread.map(({ file }) => file),
    );
  return ok({
    patient: patient.value.body,
    revision: patient.value.revision,
    programs: programs.map(({ body, revision }) => ({ program: body, revision })),
    setAside: [...unread],
  });
}

/** A patient whose file was set aside earlier is not simply unknown: the therapist is told where the file is. */
function goneOrUnread(patientId: PatientId, unread: readonly string[]): Result<never, ApiError> {
  const kept = unread.find((file) => file.startsWith(patientPlace(patientId).file));
  return kept === undefined
    ? failure('not-found', 'There is no such patient in the data folder.')
    : failure('unreadable', `The patient file could not be read earlier. It was kept as ${kept}.`);
}
