import * as z from 'zod';
import { contrastOnWhite, contrastText, PRINT_CONTRAST } from './contrast';

/** A kept logo fits into a box of so many pixels: at 300 dpi that is 102 × 34 mm, more than the head of a page holds. */
export const LOGO_PIXELS = { width: 1200, height: 400 } as const;

/** The largest file that is taken for a logo, in bytes. */
export const LOGO_FILE_LIMIT = 5_000_000;

/** A picture that the clinic's data folder keeps as `logo-<id>.png`; width and height in pixels. */
export const ClinicLogo = z.strictObject({
  id: z.uuid({ error: 'must be a UUID' }),
  width: z.int().min(1).max(LOGO_PIXELS.width),
  height: z.int().min(1).max(LOGO_PIXELS.height),
});
export type ClinicLogo = z.infer<typeof ClinicLogo>;

const FORM = /^#[0-9a-f]{6}$/;

/** What headings and boxes are printed in: `#rrggbb`, dark enough to be read on white by old eyes. */
export const PrintColor = z
  .string()
  .regex(FORM, { error: 'must be six digits or letters a to f after a #, such as #1b2a5c', abort: true })
  .refine((color) => contrastOnWhite(color) >= PRINT_CONTRAST, {
    error: ({ input }) =>
      `must have a contrast of at least ${PRINT_CONTRAST}:1 on white; ${String(input)} has ${contrastText(String(input))}`,
  });
