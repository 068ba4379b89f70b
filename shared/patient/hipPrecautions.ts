import type { Patient, Surgery } from './schema';

/** A new hip, whole or in part: the sources speak of the whole; that the part is kept alike is judgement (J). */
export const isHipReplacement = ({ kind }: Pick<Surgery, 'kind'>): boolean =>
  kind === 'total-hip-arthroplasty' || kind === 'partial-hip-arthroplasty';

/**
 * Whether posterior precautions hold after a hip replacement (rule H09): yes when recorded of any; null when nobody
 * reviewed the operations, or nobody asked about one of the replacements.
 */
export function hasPosteriorHipPrecautions(patient: Patient): boolean | null {
  const hips = patient.surgeries.entries.filter(isHipReplacement);
  if (hips.some(({ posteriorPrecautions }) => posteriorPrecautions === 'yes')) return true;
  if (patient.surgeries.reviewedOn === null) return null;
  return hips.every(({ posteriorPrecautions }) => posteriorPrecautions === 'no') ? false : null;
}
