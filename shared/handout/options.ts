import * as z from 'zod';
import { Paper } from '../clinic/schema';
import { LocalDate, TimeOfDay } from '../localDate';

/**
 * The documents that can be printed together, in the order a patient would leaf through them: page 1 with the exercise
 * cards, one sheet for the fridge, four weeks to tick off, the days on a calendar, how to move safely, and what only the
 * therapist reads.
 */
export const HANDOUT_KINDS = ['handout', 'summary', 'log', 'calendar', 'moving-safely', 'therapist'] as const;
export const HandoutKind = z.enum(HANDOUT_KINDS);
export type HandoutKind = z.infer<typeof HandoutKind>;

/** `standard`: 14 pt, two exercises a page. `large`: 18 pt, one a page. `compact`: 12 pt, three a page. */
export const Layout = z.enum(['standard', 'large', 'compact']);
export type Layout = z.infer<typeof Layout>;

/** What the therapist chooses for one handout. */
export const HandoutOptions = z.strictObject({
  /** Printed in this order, each once. */
  documents: z
    .array(HandoutKind)
    .min(1, { error: 'must hold at least one document' })
    .max(HANDOUT_KINDS.length)
    .refine((kinds) => new Set(kinds).size === kinds.length, { error: 'must hold each document once' }),
  paper: Paper,
  layout: Layout,
  /** 20 mm on the left stay free for holes. */
  binding: z.boolean(),
  /** In English although the patient reads another language, page for page, for who does not read it. */
  inEnglish: z.boolean(),
  /** Every exercise card has room to write by hand, and pictures give way to it. Without, only where room is left. */
  notes: z.boolean(),
  /** Page 1 says what changed since the handout issued before. */
  showChanges: z.boolean(),
  /** The handout covers the phase that holds this week of the program (from 1), from this week on. */
  week: z.int().min(1).max(3120),
  /** The date printed as issued. */
  date: LocalDate,
  nextVisit: z.strictObject({ date: LocalDate, time: TimeOfDay.nullable() }).nullable(),
});
export type HandoutOptions = z.infer<typeof HandoutOptions>;

/** What is chosen for the handouts of many patients at once; weeks and date are those of the day. */
export const BatchOptions = HandoutOptions.pick({ documents: true, paper: true, layout: true });
export type BatchOptions = z.infer<typeof BatchOptions>;
