import * as z from 'zod';
import { Locale } from '../clinic/schema';
import { IssueId, PatientId, TherapistId } from '../id';
import { Instant } from '../localDate';
import { Program } from '../program/schema';
import { HandoutOptions } from './options';

/**
 * A handout as it was given to the patient, frozen: the program, the options, and every version that decided
 * what was printed. The PDF's bytes lie beside it as a file.
 */
export const IssuedHandout = z.strictObject({
  id: IssueId,
  patientId: PatientId,
  issuedAt: Instant,
  therapist: TherapistId.nullable(),
  locale: Locale,
  options: HandoutOptions,
  versions: z.strictObject({
    app: z.string().max(40),
    evidence: z.string().max(40),
    template: z.string().max(80).nullable(),
    library: z.string().max(40),
  }),
  program: Program,
  /** Patient texts as printed, by exercise id. */
  exerciseTexts: z.record(
    z.string().max(80),
    z.strictObject({
      name: z.string().max(80),
      steps: z.array(z.string().max(240)).max(8),
      cues: z.array(z.string().max(240)).max(6),
      stopIf: z.array(z.string().max(240)).max(6),
    }),
  ),
});
export type IssuedHandout = z.infer<typeof IssuedHandout>;
