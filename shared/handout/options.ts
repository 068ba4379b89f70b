import * as z from 'zod';
import { Paper } from '../clinic/schema';
import { LocalDate, TimeOfDay } from '../localDate';

/** What the therapist chooses for one handout. */
export const HandoutOptions = z.strictObject({
  paper: Paper,
  /** `standard`: 14 pt, two exercises a page. `large`: 18 pt, one a page. */
  textSize: z.enum(['standard', 'large']),
  /** The handout covers the phase that holds this week of the program (from 1). */
  week: z.int().min(1).max(3120),
  /** The date printed as issued. */
  date: LocalDate,
  nextVisit: z.strictObject({ date: LocalDate, time: TimeOfDay.nullable() }).nullable(),
});
export type HandoutOptions = z.infer<typeof HandoutOptions>;
