import type { Output } from '../../shared/api/contract';
import type { Clinic } from '../../shared/clinic/schema';
import type { PatientId, ProgramId } from '../../shared/id';
import type { LocalDate } from '../../shared/localDate';
import type { Patient } from '../../shared/patient/schema';
import { type Loaded, useLoaded } from './useLoaded';

export type ProgramEntry = Output<'patient.load'>['programs'][number];

/** One program with all that the builder and the handout need beside it. */
export type OpenProgram = {
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly today: LocalDate;
  readonly entry: ProgramEntry;
};

/** Loads a program, whom it is for and the practice; `reload` reads the patient and the programs again. */
export function useOpenProgram(
  patientId: PatientId,
  programId: ProgramId,
): Loaded<OpenProgram> & { readonly reload: () => void } {
  const patient = useLoaded('patient.load', { patientId });
  const clinic = useLoaded('clinic.load', {});
  const info = useLoaded('app.info', {});
  const { reload } = patient;
  for (const part of [patient, clinic, info]) if (part.state === 'failed') return { ...part, reload };
  if (patient.state !== 'ready' || clinic.state !== 'ready' || info.state !== 'ready')
    return { state: 'loading', reload };
  const entry = patient.value.programs.find(({ program }) => program.id === programId);
  if (!entry) {
    const message = 'This program is not on this computer any more.';
    return { state: 'failed', error: { code: 'not-found', message }, reload };
  }
  const value = {
    patient: patient.value.patient,
    clinic: clinic.value.clinic,
    today: info.value.today,
    entry,
  };
  return { state: 'ready', value, reload };
}
