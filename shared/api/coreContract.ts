import * as z from 'zod';
import { Clinic } from '../clinic/schema';
import { PatientId, ProgramId } from '../id';
import { Instant, LocalDate } from '../localDate';
import { Patient } from '../patient/schema';
import { Program } from '../program/schema';
import { UndoFile, UndoSteps } from '../program/undoSteps';
import type { Channel } from './channels';

export const nothing = z.strictObject({});
export const revision = z.int().min(1);
export const saved = z.strictObject({ revision, savedAt: Instant });

/** One line of the patient list: enough to find, greet and remind. */
export const PatientSummary = z.strictObject({
  id: PatientId,
  given: z.string(),
  family: z.array(z.string()),
  recordNumber: z.string(),
  dateOfBirth: LocalDate,
  archived: z.boolean(),
  changedAt: Instant,
  programs: z.array(
    z.strictObject({
      id: ProgramId,
      title: z.string(),
      startDate: LocalDate,
      reviewOn: LocalDate.nullable(),
      weeks: z.int().min(0),
      changedAt: Instant,
    }),
  ),
});
export type PatientSummary = z.infer<typeof PatientSummary>;

/** A file that could not be read: it was set aside under this name, never overwritten. */
export const SetAside = z.strictObject({ file: z.string(), reason: z.string() });
export type SetAside = z.infer<typeof SetAside>;

export const programKey = z.strictObject({ patientId: PatientId, programId: ProgramId });
/** The requests of the first screen, of a patient and of a program. Key = channel; both ends check both schemas. */
export const coreContract = {
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      shell: z.enum(['electron', 'browser']),
      dataFolder: z.string(),
      today: LocalDate,
    }),
  },
  /** How many printers are set up; null where that cannot be known. */
  'app.printers': { input: nothing, output: z.strictObject({ printers: z.int().min(0).nullable() }) },
  'clinic.load': { input: nothing, output: z.strictObject({ clinic: Clinic, revision: z.int().min(0) }) },
  'clinic.save': { input: z.strictObject({ clinic: Clinic, revision: z.int().min(0) }), output: saved },
  'patient.list': {
    input: nothing,
    output: z.strictObject({ patients: z.array(PatientSummary), setAside: z.array(SetAside) }),
  },
  'patient.create': { input: z.strictObject({ patient: Patient }), output: saved },
  'patient.load': {
    input: z.strictObject({ patientId: PatientId }),
    output: z.strictObject({
      patient: Patient,
      revision,
      programs: z.array(z.strictObject({ program: Program, revision })),
      setAside: z.array(SetAside),
    }),
  },
  'patient.save': { input: z.strictObject({ patient: Patient, revision }), output: saved },
  'program.create': { input: z.strictObject({ program: Program }), output: saved },
  'program.load': { input: programKey, output: z.strictObject({ program: Program, revision }) },
  /** With the undo steps that lead away from it, if the page has some: they are kept beside it. */
  'program.save': {
    input: z.strictObject({ program: Program, revision, steps: UndoSteps.optional() }),
    output: z.strictObject({
      ...saved.shape,
      /** Why the steps could not be kept, in words; null when they were, or none were sent. */
      stepsLost: z.string().nullable(),
    }),
  },
  /** The steps kept beside a program and the revision they fit; null when there are none that can be read. */
  'program.undo': { input: programKey, output: z.strictObject({ undo: UndoFile.nullable() }) },
  'examples.add': { input: nothing, output: z.strictObject({ added: z.array(PatientId) }) },
} as const satisfies Partial<Record<Channel, { input: z.ZodType; output: z.ZodType }>>;

/** An expected failure as the page sees it: a code to act on and a plain message that names field and limit. */
export const ApiError = z.strictObject({
  code: z.enum([
    'bad-request',
    'not-found',
    'conflict',
    'unreadable',
    'newer-version',
    'disk',
    'cannot-print',
    'internal',
  ]),
  message: z.string(),
});
export type ApiError = z.infer<typeof ApiError>;
