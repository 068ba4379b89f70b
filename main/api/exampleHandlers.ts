import type { ApiError } from '../../shared/api/contract';
import type { Handlers } from '../../shared/api/dispatch';
import type { ExchangeFile } from '../../shared/api/exchangeFile';
import { PatientId, ProgramId } from '../../shared/id';
import { ok, type Result } from '../../shared/result';
import { clinicPlace, patientPlace } from '../store/place';
import { loadClinic } from './clinicHandlers';
import type { HandlerParts } from './handlerParts';
import { saveProgram } from './programHandlers';

/** Adds the built-in example patients. Each time they are new patients, so that nothing anybody changed is lost. */
export const exampleHandlers = (parts: HandlerParts): Pick<Handlers, 'examples.add'> => ({
  'examples.add': async () => {
    const clinic = await addClinic(parts);
    if (!clinic.ok) return clinic;
    const added: PatientId[] = [];
    for (const example of parts.knowledge.examples) {
      const id = await addExample(parts, example);
      if (!id.ok) return id;
      added.push(id.value);
    }
    return ok({ added });
  },
});

/** The examples' practice, only where nobody has entered one: their handouts then show what a handout is like. */
async function addClinic({ store, knowledge }: HandlerParts): Promise<Result<unknown, ApiError>> {
  const found = await loadClinic(store);
  const clinic = knowledge.examples[0]?.clinic ?? null;
  if (!found.ok || found.value.revision > 0 || clinic === null) return found;
  return store.save(clinicPlace(), clinic, 0);
}

async function addExample(parts: HandlerParts, example: ExchangeFile): Promise<Result<PatientId, ApiError>> {
  const patientId = PatientId.parse(parts.ports.newId());
  const patient = { ...example.patient, id: patientId };
  const program = { ...example.program, id: ProgramId.parse(parts.ports.newId()), patientId };
  const savedPatient = await parts.store.save(patientPlace(patientId), patient, 0);
  if (!savedPatient.ok) return savedPatient;
  const savedProgram = await saveProgram(parts, program, 0);
  return savedProgram.ok ? ok(patientId) : savedProgram;
}
