import * as z from 'zod';
import { ClinicLogo, LOGO_FILE_LIMIT } from '../clinic/look';
import type { OwnExercise } from '../exercise/own';
import { OWN_FILE_LIMIT, PHOTO_FILE_LIMIT } from '../exercise/ownFileLimits';
import { OwnExerciseId } from '../exercise/ownId';
import { Shelf } from '../exercise/shelf';
import type { Template } from '../template/schema';
import { BatchOptions, HandoutOptions } from '../handout/options';
import { IssueId, PatientId, ProgramId } from '../id';
import { Instant, LocalDate } from '../localDate';
import { Language } from '../patient/schema';
import type { Channel } from './channels';
import { nothing, programKey, revision, saved, SetAside } from './coreContract';

/**
 * A template as any object: its own schema stands on the whole list of sources, which the first screen has no use for.
 * Whoever takes one reads it through that schema: the handler what is saved, the page what is listed.
 */
const unreadTemplate = z.custom<Template>(isObject, { error: 'must be a template' });

/** An own exercise likewise: its schema is the library's. */
const unreadExercise = z.custom<OwnExercise>(isObject, { error: 'must be an exercise' });

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Bytes as base64, up to so many: a test of the alphabet alone, for a whole pattern takes its time over megabytes. */
const bytesInText = (limit: number) =>
  z
    .string()
    .max(Math.ceil(limit / 3) * 4, { error: `must be at most ${limit / 1e6} MB` })
    .refine((text) => text.length % 4 === 0 && !/[^A-Za-z0-9+/=]/.test(text), { error: 'must be base64' });

/** What became of a file: written where the therapist chose, ready to be fetched, or not wanted after all. */
const savedFile = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), fileName: z.string() }),
  /** A browser keeps its own downloads: the page fetches this path once. */
  z.strictObject({
    outcome: z.literal('download'),
    fileName: z.string(),
    path: z.string().startsWith('/download/'),
  }),
  z.strictObject({ outcome: z.literal('cancelled') }),
]);
export type SavedFile = z.infer<typeof savedFile>;

const handoutRequest = z.strictObject({ ...programKey.shape, options: HandoutOptions });
/** The `savedVersion` of the preview that was looked at; what is saved by now must still be that. Null looks at none. */
const seen = z.string().max(20).nullable();
const issueKey = z.strictObject({ patientId: PatientId, issueId: IssueId });
const issuedPdf = z.strictObject({
  issueId: IssueId,
  shortId: z.string(),
  pages: z.int().min(1),
  pdfBase64: z.base64(),
  fileName: z.string(),
  /** How many stops its program has with what is known today; null where that could not be checked. */
  stopsToday: z.int().min(0).nullable(),
});

/** One thing to know of a handout before it is given out. */
export const QualityLine = z.strictObject({
  id: z.string(),
  level: z.enum(['good', 'advice', 'warning', 'stop']),
  words: z.string(),
});
export type QualityLine = z.infer<typeof QualityLine>;

/** One line of the list of issued handouts. */
export const IssueSummary = z.strictObject({
  issueId: IssueId,
  /** The version printed on every page. */
  shortId: z.string(),
  programId: ProgramId,
  programTitle: z.string(),
  issuedAt: Instant,
  options: HandoutOptions,
  /** Who signed; null when nobody was chosen. */
  therapistName: z.string().nullable(),
  /** What it was printed in. */
  language: Language,
  pages: z.int().min(1),
  /** Whether it may never have left: Osteon stopped while the file that it is part of was being written. */
  isHeld: z.boolean(),
});
export type IssueSummary = z.infer<typeof IssueSummary>;

/** The requests of every other screen. Apart, so that the first one need not load them. */
export const laterContract = {
  /** Keeps a logo; it prints once the clinic is saved with it. */
  'clinic.logo.add': {
    input: z.strictObject({ fileBase64: bytesInText(LOGO_FILE_LIMIT) }),
    output: ClinicLogo,
  },
  'clinic.logo.load': {
    input: z.strictObject({ id: z.uuid({ error: 'must be a UUID' }) }),
    output: z.strictObject({ pngBase64: bytesInText(LOGO_FILE_LIMIT) }),
  },
  'shelf.load': { input: nothing, output: z.strictObject({ shelf: Shelf, revision: z.int().min(0) }) },
  'shelf.save': { input: z.strictObject({ shelf: Shelf, revision: z.int().min(0) }), output: saved },
  'template.list': {
    input: nothing,
    output: z.strictObject({
      templates: z.array(z.strictObject({ template: unreadTemplate, revision })),
      setAside: z.array(SetAside),
    }),
  },
  'template.save': {
    input: z.strictObject({ template: unreadTemplate, revision: z.int().min(0) }),
    output: saved,
  },
  'template.export': {
    input: z.strictObject({ id: z.uuid({ error: 'must be a UUID' }) }),
    output: savedFile,
  },
  'exercise.list': {
    input: nothing,
    output: z.strictObject({
      exercises: z.array(z.strictObject({ exercise: unreadExercise, revision })),
      setAside: z.array(SetAside),
    }),
  },
  'exercise.save': {
    input: z.strictObject({ exercise: unreadExercise, revision: z.int().min(0) }),
    output: saved,
  },
  'exercise.export': {
    input: z.strictObject({ ids: z.array(OwnExerciseId).min(1).max(500) }),
    output: savedFile,
  },
  /** The text of a file of exercises. Those already here are a `conflict` unless `replace` says otherwise. */
  'exercise.import': {
    input: z.strictObject({
      text: z.string().max(OWN_FILE_LIMIT, { error: `must be at most ${OWN_FILE_LIMIT / 1e6} MB` }),
      replace: z.boolean(),
    }),
    output: z.strictObject({
      added: z.array(z.string()),
      replaced: z.array(z.string()),
      photos: z.int().min(0),
    }),
  },
  'exercise.photo.add': {
    input: z.strictObject({ photoBase64: bytesInText(PHOTO_FILE_LIMIT) }),
    output: z.strictObject({ id: z.uuid(), width: z.int().min(1), height: z.int().min(1) }),
  },
  'exercise.photo.load': {
    input: z.strictObject({ id: z.uuid({ error: 'must be a UUID' }) }),
    output: z.strictObject({ jpegBase64: bytesInText(PHOTO_FILE_LIMIT) }),
  },

  'handout.preview': {
    input: handoutRequest,
    output: z.strictObject({
      pdfBase64: z.base64(),
      pages: z.int().min(1),
      draft: z.boolean(),
      /** Of what is saved, whatever the options: to be named as `seen` when these pages are saved or issued. */
      savedVersion: z.string(),
      fileName: z.string(),
      /** Names of the exercises with a photo that cannot be read, so that it is not printed. */
      photosLostOf: z.array(z.string()),
      /** Whether the clinic's logo is chosen, but its file is not there to print. */
      logoLost: z.boolean(),
      quality: z.array(QualityLine),
    }),
  },
  'handout.save': { input: z.strictObject({ ...handoutRequest.shape, seen }), output: savedFile },
  /**
   * Freezes what is saved and prints it. `issueId` is made by the page and is one issue for good: asked again, because the
   * answer got lost, it answers with the same one.
   */
  'handout.issue': {
    input: z.strictObject({
      ...handoutRequest.shape,
      issueId: IssueId,
      seen,
    }),
    output: issuedPdf,
  },
  /** Newest first. `setAside` are the records that cannot be read, and the PDFs that are gone. */
  'handout.issues': {
    input: z.strictObject({ patientId: PatientId }),
    output: z.strictObject({ issues: z.array(IssueSummary), setAside: z.array(SetAside) }),
  },
  'handout.reprint': { input: issueKey, output: issuedPdf },
  'handout.saveIssued': { input: issueKey, output: savedFile },
  /** Ends the doubt of an issue with `isHeld`: it counts as given, or its record and its pages are removed for good. */
  'handout.settleHeld': { input: z.strictObject({ ...issueKey.shape, given: z.boolean() }), output: nothing },
  /**
   * What a handout with these options would change for the patient, against the last one that was issued of this program,
   * or of the one it was copied from. Null when there is none.
   */
  'handout.changes': {
    input: handoutRequest,
    output: z.strictObject({
      changes: z
        .strictObject({
          since: z.strictObject({
            issueId: IssueId,
            shortId: z.string(),
            date: LocalDate,
            programId: ProgramId,
          }),
          /** In the words of the handout. */
          home: z.array(z.string()),
          /** In the therapist's, with what is done in the clinic. */
          all: z.array(z.string()),
        })
        .nullable(),
    }),
  },
  /** The note for the patient's chart, of what is saved now or as it was issued under `issueId`. */
  'handout.chart': {
    input: z.strictObject({ ...handoutRequest.shape, issueId: IssueId.nullable() }),
    output: z.strictObject({ text: z.string() }),
  },
  /** Begins a batch of handouts of many patients; what an earlier one still held is dropped. */
  'batch.start': { input: nothing, output: z.strictObject({ batchId: z.uuid() }) },
  /** One patient's handout for a batch, kept in memory until `batch.save`. Nothing is written. */
  'handout.batch': {
    input: z.strictObject({
      ...programKey.shape,
      batchId: z.uuid(),
      options: BatchOptions,
      /** Under which it is recorded as issued when the batch is saved; null prints it without a record. */
      issueId: IssueId.nullable(),
      /** Whether a program with an open stop is taken too, marked as a draft and never recorded. */
      drafts: z.boolean(),
    }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('made'),
        fileName: z.string(),
        shortId: z.string(),
        pages: z.int().min(1),
        draft: z.boolean(),
        photosLostOf: z.array(z.string()),
        logoLost: z.boolean(),
      }),
      z.strictObject({ outcome: z.literal('left-out'), reason: z.string() }),
    ]),
  },
  /**
   * Asks where to keep one ZIP file, records what is to be recorded, and writes the file of what was. Where no file is
   * written nothing is recorded either, and the batch is kept to be saved again.
   */
  'batch.save': {
    input: z.strictObject({ batchId: z.uuid() }),
    output: z.strictObject({
      file: savedFile,
      recorded: z.int().min(0),
      /** File names of those that are not in the ZIP after all, and why: not recorded, or changed since they were made. */
      leftOut: z.array(z.strictObject({ fileName: z.string(), reason: z.string() })),
    }),
  },
  'batch.drop': { input: z.strictObject({ batchId: z.uuid() }), output: nothing },
} as const satisfies Partial<Record<Channel, { input: z.ZodType; output: z.ZodType }>>;
