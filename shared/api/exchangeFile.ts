import * as z from 'zod';
import { CarriedClinic } from '../clinic/schema';
import { faultOf } from '../document';
import { OwnExercise } from '../exercise/own';
import { innerFault } from '../exercise/ownFault';
import { liftPatient1 } from '../patient/lifts';
import { Patient } from '../patient/schema';
import { plainIssue } from '../plainIssue';
import { Program } from '../program/schema';
import { err, ok, type Result } from '../result';

/** The newest version of `*.osteon.json` this program writes and reads. */
export const EXCHANGE_VERSION = 2;

/** The largest exchange file that is read, in bytes. A real one has some 50 kB. */
export const EXCHANGE_LIMIT = 5_000_000;

/** A patient with one program in one file, for the command line, examples and moving between computers. */
export const ExchangeFile = z.strictObject({
  format: z.literal('osteon-exchange'),
  version: z.literal(EXCHANGE_VERSION),
  patient: Patient,
  program: Program,
  clinic: CarriedClinic.nullable(),
  /** The clinic's own exercises that the program uses; left out where it uses none, as in files from before them. */
  ownExercises: z
    .array(OwnExercise)
    .max(200, { error: 'must hold at most 200 exercises' })
    .default(() => []),
});
export type ExchangeFile = z.infer<typeof ExchangeFile>;

/** Version 1 held a patient of schema 1. */
const lifted = (raw: unknown, version: number): unknown => {
  if (version !== 1 || typeof raw !== 'object' || raw === null) return raw;
  const patient = 'patient' in raw ? liftPatient1(raw.patient) : undefined;
  return { ...raw, version: EXCHANGE_VERSION, patient };
};

const Head = z.looseObject({ format: z.literal('osteon-exchange'), version: z.int().min(1) });

/** Reads the text of an exchange file; the message of a refusal names the field and the limit. */
export function readExchangeFile(text: string): Result<ExchangeFile, string> {
  if (text.length > EXCHANGE_LIMIT) return err(`The file is larger than ${EXCHANGE_LIMIT / 1e6} MB.`);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return err(`The file is not valid JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const head = Head.safeParse(raw, { error: plainIssue });
  if (!head.success) return err(`This is not an Osteon exchange file. ${faultOf(head.error, 'file')}`);
  if (head.data.version > EXCHANGE_VERSION)
    return err(
      `file.version: ${head.data.version} was written by a newer Osteon; this one reads up to ${EXCHANGE_VERSION}.`,
    );
  const file = ExchangeFile.safeParse(lifted(raw, head.data.version), { error: plainIssue });
  if (!file.success) return err(faultOf(file.error, 'file'));
  if (file.data.program.patientId !== file.data.patient.id)
    return err('file.program.patientId: must be the id of the patient in the same file.');
  const fault = ownFault(file.data.ownExercises);
  return fault === null ? ok(file.data) : err(fault);
}

/** The first own exercise that contradicts itself or has the id of another. */
function ownFault(exercises: readonly OwnExercise[]): string | null {
  const ids = exercises.map(({ id }) => id);
  for (const [index, exercise] of exercises.entries()) {
    const path = `file.ownExercises.${index}`;
    if (ids.indexOf(exercise.id) !== index) return `${path}.id: "${exercise.id}" stands twice in the file.`;
    const fault = innerFault(exercise);
    if (fault !== null) return `${path}.${fault}`;
  }
  return null;
}

/** JSON Schema (draft 2020-12) of the exchange file, for other programs. */
export const exchangeJsonSchema = (): unknown =>
  z.toJSONSchema(ExchangeFile, { io: 'input', unrepresentable: 'any' });
