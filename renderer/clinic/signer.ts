import type { Therapist } from '../../shared/clinic/schema';
import type { TherapistId } from '../../shared/id';

/** Who signs once the therapists are these: the same as before, else the only one, else nobody until chosen. */
export function signerAfter(
  therapists: readonly Therapist[],
  current: TherapistId | null,
): TherapistId | null {
  if (therapists.some(({ id }) => id === current)) return current;
  const [only, second] = therapists;
  return only && !second ? only.id : null;
}
