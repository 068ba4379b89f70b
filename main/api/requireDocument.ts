import type { ApiError } from '../../shared/api/contract';
import type { StoredDocument } from '../../shared/document';
import type { PatientId, ProgramId } from '../../shared/id';
import { ok, type Result } from '../../shared/result';
import type { DocumentStore } from '../store/documentStore';
import { failure } from '../store/failure';
import { patientPlace, programPlace } from '../store/place';

/** The patient, or `not-found`. */
export async function requirePatient(
  store: DocumentStore,
  id: PatientId,
): Promise<Result<StoredDocument<'patient'>, ApiError>> {
  const found = await store.load(patientPlace(id));
  if (!found.ok) return found;
  return found.value ? ok(found.value) : failure('not-found', 'There is no such patient in the data folder.');
}

/** The patient's program, or `not-found`; a program of another patient is not found either. */
export async function requireProgram(
  store: DocumentStore,
  patientId: PatientId,
  programId: ProgramId,
): Promise<Result<StoredDocument<'program'>, ApiError>> {
  const found = await store.load(programPlace(patientId, programId));
  if (!found.ok) return found;
  const own = found.value?.body.patientId.toLowerCase() === patientId.toLowerCase();
  return found.value && own
    ? ok(found.value)
    : failure('not-found', 'There is no such program in the data folder.');
}
