import type { ApiError } from '../../shared/api/contract';
import type { Clinic } from '../../shared/clinic/schema';
import type { PatientId, ProgramId } from '../../shared/id';
import type { Patient } from '../../shared/patient/schema';
import type { Program } from '../../shared/program/schema';
import { ok, type Result } from '../../shared/result';
import type { DocumentStore } from '../store/documentStore';
import { loadClinic } from './clinicHandlers';
import { requirePatient, requireProgram } from './requireDocument';

/** What a handout is made of, as it is saved. */
export type SavedFacts = { readonly program: Program; readonly patient: Patient; readonly clinic: Clinic };

/** A program with its patient and the clinic; refused when one of the two is not there or any cannot be read. */
export async function savedFacts(
  store: DocumentStore,
  { patientId, programId }: { readonly patientId: PatientId; readonly programId: ProgramId },
): Promise<Result<SavedFacts, ApiError>> {
  const patient = await requirePatient(store, patientId);
  if (!patient.ok) return patient;
  const program = await requireProgram(store, patientId, programId);
  if (!program.ok) return program;
  const clinic = await loadClinic(store);
  if (!clinic.ok) return clinic;
  return ok({ program: program.value.body, patient: patient.value.body, clinic: clinic.value.clinic });
}
