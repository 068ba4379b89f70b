import * as z from 'zod';
import { liftClinic1 } from './clinic/lifts';
import { Clinic, ExerciseClass } from './clinic/schema';
import { OwnExercise } from './exercise/own';
import { Shelf } from './exercise/shelf';
import { IssuedHandout } from './handout/issue';
import { liftPatient1 } from './patient/lifts';
import { Patient } from './patient/schema';
import { plainIssue } from './plainIssue';
import { Program } from './program/schema';
import { UndoFile } from './program/undoSteps';
import { Template } from './template/schema';
import { err, ok, type Result } from './result';

/**
 * Every stored document lies in one envelope, from the first day: what it is, which schema wrote it, which
 * revision it is, how it is sealed. The store checks a save against the revision it read.
 */
export const FORMAT = 'osteon';

const BODIES = {
  patient: Patient,
  program: Program,
  issue: IssuedHandout,
  clinic: Clinic,
  class: ExerciseClass,
  shelf: Shelf,
  'own-exercise': OwnExercise,
  'own-template': Template,
  undo: UndoFile,
} as const;

export type DocumentKind = keyof typeof BODIES;
export type DocumentBody<K extends DocumentKind> = z.infer<(typeof BODIES)[K]>;

export const Envelope = z.strictObject({
  format: z.literal(FORMAT),
  kind: z.enum([
    'patient',
    'program',
    'issue',
    'clinic',
    'class',
    'log',
    'own-exercise',
    'own-template',
    'shelf',
    'undo',
  ]),
  id: z.uuid(),
  schema: z.int().min(1),
  revision: z.int().min(1),
  seal: z.literal('none'),
  body: z.unknown(),
});
export type Envelope = z.infer<typeof Envelope>;

/** What a document of a kind is called in messages. */
export const wordFor = (kind: DocumentKind): string => WORDS[kind] ?? kind.replace(/^own-/, '');

const WORDS: Partial<Record<DocumentKind, string>> = {
  shelf: 'list of favourite exercises',
  issue: 'issued handout',
  undo: 'list of undo steps',
};

/** The newest schema version of each kind, and the steps that lift older bodies to it. */
type Ladder = { readonly current: number; readonly lifts: ReadonlyMap<number, (body: unknown) => unknown> };

const PROGRAM_SCHEMA = 1;

/** Entry n lifts a body of version n to n + 1. Never edit a step that has shipped. */
const LADDERS: { readonly [K in DocumentKind]: Ladder } = {
  patient: { current: 2, lifts: new Map([[1, liftPatient1]]) },
  program: { current: PROGRAM_SCHEMA, lifts: new Map() },
  issue: { current: 1, lifts: new Map() },
  clinic: { current: 2, lifts: new Map([[1, liftClinic1]]) },
  class: { current: 1, lifts: new Map() },
  shelf: { current: 1, lifts: new Map() },
  'own-exercise': { current: 1, lifts: new Map() },
  'own-template': { current: 1, lifts: new Map() },
  // Steps speak of the fields of a program: those of another program schema are dropped, never lifted.
  undo: { current: PROGRAM_SCHEMA, lifts: new Map() },
};

export type ReadFailure = {
  readonly code: 'unreadable' | 'newer-version';
  /** Plain words: the field and the limit. */
  readonly message: string;
};

export type StoredDocument<K extends DocumentKind> = {
  readonly id: string;
  readonly revision: number;
  readonly body: DocumentBody<K>;
};

/** The version that a body of this kind is written with today. */
export const currentSchema = (kind: DocumentKind): number => LADDERS[kind].current;

/** The first fault of a failed parse, named by its path: "patient.family.0: must not be empty." */
export function faultOf(error: z.ZodError, what: string): string {
  const issue = error.issues[0];
  if (!issue) return `${what}: cannot be read.`;
  return `${[what, ...issue.path.map(String)].join('.')}: ${issue.message}.`;
}

/** Lifts a body of version `schema` to today's and checks it. */
export function readBody<K extends DocumentKind>(
  kind: K,
  schema: number,
  body: unknown,
): Result<DocumentBody<K>, ReadFailure> {
  const { current, lifts } = LADDERS[kind];
  if (schema > current) return err(newerVersion(kind, schema));
  let lifted = body;
  for (let version = schema; version < current; version++) {
    const lift = lifts.get(version);
    if (!lift)
      return err({
        code: 'unreadable',
        message: `${kind}: there is no way from schema ${version} to ${version + 1}.`,
      });
    lifted = lift(lifted);
  }
  const parsed = BODIES[kind].safeParse(lifted, { error: plainIssue });
  return parsed.success
    ? ok(parsed.data as DocumentBody<K>)
    : err({ code: 'unreadable', message: faultOf(parsed.error, wordFor(kind)) });
}

/** What every version of the envelope has: enough to tell a file of a newer Osteon from a damaged one. */
const Head = z.looseObject({
  format: z.literal(FORMAT),
  kind: z.string(),
  schema: z.int().min(1),
  seal: z.string(),
});

const isFromNewer = (kind: DocumentKind, { schema, seal }: z.infer<typeof Head>): boolean =>
  schema > currentSchema(kind) || seal !== 'none';

/** Reads a whole envelope of an expected kind. A newer one is refused by name, never called damaged. */
export function readDocument<K extends DocumentKind>(
  kind: K,
  raw: unknown,
): Result<StoredDocument<K>, ReadFailure> {
  const head = Head.safeParse(raw);
  // Each kind has a ladder of its own: another kind's number says nothing about this one.
  if (head.success && head.data.kind !== kind) return err(otherKind(kind, head.data.kind));
  if (head.success && isFromNewer(kind, head.data)) return err(newerVersion(kind, head.data.schema));
  const envelope = Envelope.safeParse(raw, { error: plainIssue });
  if (!envelope.success) return err({ code: 'unreadable', message: faultOf(envelope.error, 'file') });
  const { id, revision, schema } = envelope.data;
  const body = readBody(kind, schema, envelope.data.body);
  return body.ok ? ok({ id, revision, body: body.value }) : body;
}

const otherKind = (kind: DocumentKind, found: string): ReadFailure => ({
  code: 'unreadable',
  message: `file.kind: expected "${kind}", found "${found}".`,
});

const newerVersion = (kind: DocumentKind, schema: number): ReadFailure => ({
  code: 'newer-version',
  message: `This ${wordFor(kind)} was written by a newer Osteon (schema ${schema}; this one reads up to ${currentSchema(kind)}). Update Osteon to open it.`,
});

/** The envelope a body is stored in. */
export const sealDocument = <K extends DocumentKind>(kind: K, document: StoredDocument<K>): Envelope => ({
  format: FORMAT,
  kind,
  id: document.id,
  schema: currentSchema(kind),
  revision: document.revision,
  seal: 'none',
  body: document.body,
});
