import { DxaScan } from './schema';

/** Slips that a record's file can hold and a field refuses (rules I01 and A32, both J). Null when there is none. */

const LARGEST_HEIGHT_LOSS_CM = 25;

/**
 * Height now against the tallest, in cm: a loss of 0 to 25 cm is possible (rule I01, J). Somebody remembered as
 * smaller than today was not remembered at the tallest.
 */
export function heightLossFault(nowCm: number, tallestCm: number): string | null {
  if (tallestCm < nowCm)
    return `The tallest height (${tallestCm} cm) must not be below the height now (${nowCm} cm). Check both.`;
  return tallestCm - nowCm > LARGEST_HEIGHT_LOSS_CM
    ? `The height lost must be at most ${LARGEST_HEIGHT_LOSS_CM} cm; ${tallestCm} cm and ${nowCm} cm are further apart. Check both.`
    : null;
}

/**
 * A T-score outside -7 to +4, or above 0 where osteoporosis is on record as the diagnosis: most often a minus that was
 * left out (rule A32, J).
 */
export function tScoreFault(tScore: number, hasOsteoporosisDiagnosis: boolean): string | null {
  if (!DxaScan.shape.tScore.safeParse(tScore).success)
    return 'The T-score must be from -7 to +4. Check the value.';
  return hasOsteoporosisDiagnosis && tScore > 0
    ? 'The T-score is above 0, but osteoporosis is on record as a diagnosis. Check the sign.'
    : null;
}
