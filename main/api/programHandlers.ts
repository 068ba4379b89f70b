import type { ApiError, Input } from '../../shared/api/contract';
import type { Handlers } from '../../shared/api/dispatch';
import { clinicExercises } from '../../shared/exercise/clinicExercises';
import type { Program } from '../../shared/program/schema';
import { ok, type Result } from '../../shared/result';
import { failure, guardDisk } from '../store/failure';
import { programPlace, undoPlace } from '../store/place';
import { loadUndo, saveUndo } from '../store/undoStore';
import type { HandlerParts } from './handlerParts';
import { ownExercisesOf } from './ownExercises';
import { programFault } from './programFault';
import { requirePatient, requireProgram } from './requireDocument';
import { savedAt } from './saved';

type ProgramChannel = 'program.create' | 'program.load' | 'program.save' | 'program.undo';

/** Programs: each lies beside its patient, and none is kept that the library does not know. */
export const programHandlers = (parts: HandlerParts): Pick<Handlers, ProgramChannel> => ({
  'program.create': async ({ program }) => savedAt(parts.ports, await saveProgram(parts, program, 0)),
  'program.load': async ({ patientId, programId }) => {
    const found = await requireProgram(parts.store, patientId, programId);
    return found.ok ? ok({ program: found.value.body, revision: found.value.revision }) : found;
  },
  'program.save': async ({ program, revision, steps }) => {
    const saved = savedAt(parts.ports, await saveProgram(parts, program, revision));
    if (!saved.ok) return saved;
    const stepsLost = await keepSteps(parts, program, saved.value.revision, steps);
    return ok({ ...saved.value, stepsLost });
  },
  'program.undo': async ({ patientId, programId }) => {
    const found = await loadUndo(parts.store.folder, undoPlace(patientId, programId));
    return found.ok ? ok({ undo: found.value }) : found;
  },
});

/** Checks and writes a program over `revision` of it, 0 for a new one. Unknown patients are `not-found`. */
export async function saveProgram(
  { store, knowledge }: Pick<HandlerParts, 'store' | 'knowledge'>,
  program: Program,
  revision: number,
): Promise<Result<{ readonly revision: number }, ApiError>> {
  const own = await guardDisk('read', async () => ok(await ownExercisesOf(store, program)));
  if (!own.ok) return own;
  const { find } = clinicExercises(own.value.exercises, knowledge.findExercise);
  const fault = programFault(program, find, own.value.lost);
  if (fault !== null) return failure('bad-request', `Could not save the program. ${fault}`);
  const patient = await requirePatient(store, program.patientId);
  if (!patient.ok) return patient;
  return store.save(programPlace(program.patientId, program.id), program, revision);
}

/** The program is safe by now: steps that cannot be written are told, and cost no more than the undo of a later day. */
async function keepSteps(
  { store }: HandlerParts,
  { patientId, id }: Program,
  revision: number,
  steps: Input<'program.save'>['steps'],
): Promise<string | null> {
  if (!steps) return null;
  const kept = await saveUndo(store.folder, undoPlace(patientId, id), { revision, steps });
  return kept.ok ? null : kept.error.message;
}
