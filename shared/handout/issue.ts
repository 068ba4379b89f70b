import * as z from 'zod';
import { Locale, Therapist } from '../clinic/schema';
import { IssueId, PatientId, TherapistId } from '../id';
import { Instant } from '../localDate';
import { MassUnit } from '../mass';
import { Equipment } from '../patient/equipment';
import { Language, Patient } from '../patient/schema';
import { Program } from '../program/schema';
import { HandoutOptions } from './options';

/** Many times what the longest program comes to, in characters. */
const CHART_LIMIT = 1_000_000;

/** Patient texts of one exercise as they were printed. */
const PrintedTexts = z.strictObject({
  /** The plain name where there was one. */
  name: z.string().max(80),
  /** What the therapist copy calls it. */
  englishName: z.string().max(80),
  steps: z.array(z.string().max(240)).max(8),
  cues: z.array(z.string().max(240)).max(6),
  stopIf: z.array(z.string().max(240)).max(6),
});
export type PrintedTexts = z.infer<typeof PrintedTexts>;

/** What of the patient and the clinic decided the paper, so that its loads can be worked out once more. */
const IssuedFacts = z.strictObject({
  patient: z.strictObject({
    /** As printed. */
    name: z.string().max(80),
    /** The patient's own; `language` of the handout is the one it was printed in. */
    language: Language,
    unit: MassUnit,
    strengthTests: Patient.shape.strengthTests,
    /** They say whether loads are rounded down. */
    dxaScans: Patient.shape.dxaScans,
    homeEquipment: Patient.shape.homeEquipment,
  }),
  clinic: z.strictObject({
    name: z.string().max(80),
    address: z.string().max(120),
    phone: z.string().max(40),
    emergencyNumber: z.string().max(12),
    locale: Locale,
    unit: MassUnit,
    equipment: Equipment,
    /** Who signed, by name; null when nobody was chosen. */
    therapist: Therapist.pick({ name: true, credentials: true }).nullable(),
  }),
});
export type IssuedFacts = z.infer<typeof IssuedFacts>;

/**
 * A handout as it was given to the patient, frozen: the program, the options, and every fact and version that decided
 * what was printed. The PDF's bytes lie beside it as a file. It is written once and never changed.
 */
export const IssuedHandout = z.strictObject({
  /** Its short id (`shortId`) is the version that stands on every page. */
  id: IssueId,
  patientId: PatientId,
  issuedAt: Instant,
  therapist: TherapistId.nullable(),
  /** What it was printed in. */
  language: Language,
  locale: Locale,
  options: HandoutOptions,
  versions: z.strictObject({
    app: z.string().max(40),
    evidence: z.string().max(40),
    /** The template the program was held to; null without one. */
    template: z.strictObject({ id: z.string().max(60), version: z.string().max(20) }).nullable(),
    library: z.string().max(40),
  }),
  program: Program,
  facts: IssuedFacts,
  /** By the id of the exercise, of all that the program names: also when an own one is gone. */
  exerciseTexts: z.record(z.string().max(80), PrintedTexts),
  /**
   * The note for the chart below its title, as it was written then: the check, the facts and the signer are those that
   * were known when it was issued, whatever is known today. Null in a record of before it was kept.
   */
  chart: z.string().min(1).max(CHART_LIMIT).nullable().default(null),
  pdf: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be a SHA-256' }),
    bytes: z.int().min(1),
    pages: z.int().min(1),
    /** Holds no patient's name. */
    fileName: z.string().min(1).max(120),
  }),
});
export type IssuedHandout = z.infer<typeof IssuedHandout>;
