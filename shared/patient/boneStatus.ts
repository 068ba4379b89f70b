import type { DxaScan, Patient } from './schema';

/**
 * WHO bands by the lowest T-score of spine, total hip and femoral neck: normal >= -1.0, low bone mass
 * between, osteoporosis <= -2.5, severe with a low-trauma fracture (WHO Technical Report 843; verified in
 * evidence row "T-score / risk gates", source S103).
 */
export type BoneBand = 'normal' | 'low-bone-mass' | 'osteoporosis' | 'severe-osteoporosis';

const BAND_SITES: readonly DxaScan['site'][] = ['lumbar-spine', 'total-hip', 'femoral-neck'];

/** The lowest T-score that counts for the band: the newest scan of each central site. Null without one. */
export function lowestTScore(patient: Patient): (DxaScan & { tScore: number }) | null {
  const newest = new Map<string, DxaScan & { tScore: number }>();
  for (const scan of patient.dxaScans.entries) {
    if (scan.tScore === null || !BAND_SITES.includes(scan.site)) continue;
    const key = `${scan.site} ${scan.side ?? ''}`;
    const known = newest.get(key);
    // Of two scans of one site on one day the lower counts: the stricter reading.
    if (!known || scan.date > known.date || (scan.date === known.date && scan.tScore < known.tScore))
      newest.set(key, { ...scan, tScore: scan.tScore });
  }
  return [...newest.values()].reduce<(DxaScan & { tScore: number }) | null>(
    (lowest, scan) => (lowest === null || scan.tScore < lowest.tScore ? scan : lowest),
    null,
  );
}

/** Whether a vertebral fracture is on record; null when nobody reviewed the fractures and none is listed. */
export function hasVertebralFracture(patient: Patient): boolean | null {
  if (patient.fractures.entries.some((fracture) => fracture.site === 'vertebra')) return true;
  return patient.fractures.reviewedOn === null ? null : false;
}

/**
 * Low-trauma fractures on record; unknown trauma counts as low, the stricter reading. Null when nobody
 * reviewed the fractures and none is listed.
 */
export function lowTraumaFractures(patient: Patient): number | null {
  const count = patient.fractures.entries.filter((fracture) => fracture.trauma !== 'high').length;
  return count === 0 && patient.fractures.reviewedOn === null ? null : count;
}

/** The WHO band, or null without a central T-score. */
export function boneBand(patient: Patient): BoneBand | null {
  const lowest = lowestTScore(patient);
  if (lowest === null) return null;
  if (lowest.tScore >= -1) return 'normal';
  if (lowest.tScore > -2.5) return 'low-bone-mass';
  return (lowTraumaFractures(patient) ?? 0) > 0 ? 'severe-osteoporosis' : 'osteoporosis';
}
