import type { Patient } from './schema';

/**
 * Whether posterior precautions hold after a hip replacement (rule H09): yes when recorded of any; null when nobody
 * reviewed the operations, or nobody asked about one of the replacements.
 */
export function hasPosteriorHipPrecautions(patient: Patient): boolean | null {
  const hips = patient.surgeries.entries.filter(({ kind }) => kind === 'total-hip-arthroplasty');
  if (hips.some(({ posteriorPrecautions }) => posteriorPrecautions === 'yes')) return true;
  if (patient.surgeries.reviewedOn === null) return null;
  return hips.every(({ posteriorPrecautions }) => posteriorPrecautions === 'no') ? false : null;
}
