import { LIMITS } from '../evidence/limits';
import { daysBetween, latestDay, type LocalDate } from '../localDate';
import type { BoneCategory } from './boneCategory';
import { clearanceFor } from './clearance';
import type { DxaScan, Patient } from './schema';

/** The T-scores where the bands change: osteoporosis at or below, normal at or above (WHO, V, S103). */
export const OSTEOPOROSIS_T = -2.5;
export const NORMAL_T = -1;

/**
 * WHO bands by the lowest T-score of spine, total hip and femoral neck: normal >= -1.0, low bone mass
 * between, osteoporosis <= -2.5, severe with a low-trauma fracture (WHO Technical Report 843; verified in
 * evidence row "T-score / risk gates", source S103).
 */
export type BoneBand = 'normal' | 'low-bone-mass' | 'osteoporosis' | 'severe-osteoporosis';

const BAND_SITES: readonly DxaScan['site'][] = ['lumbar-spine', 'total-hip', 'femoral-neck'];

/** The lowest T-score that counts for the band: the newest scan of each central site. Null without one. */
export function lowestTScore(patient: Pick<Patient, 'dxaScans'>): (DxaScan & { tScore: number }) | null {
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
  if (lowest.tScore >= NORMAL_T) return 'normal';
  if (lowest.tScore > OSTEOPOROSIS_T) return 'low-bone-mass';
  return (lowTraumaFractures(patient) ?? 0) > 0 ? 'severe-osteoporosis' : 'osteoporosis';
}

/** A vertebral fracture, or two or more low-trauma fractures (V, S24, S25). Null while nobody reviewed the fractures. */
export function hasFragileBones(patient: Patient): boolean | null {
  const vertebral = hasVertebralFracture(patient);
  return (lowTraumaFractures(patient) ?? 0) >= 2 ? true : vertebral;
}

const DAYS_A_WEEK = 7;

/**
 * A fracture of less than 6 weeks ago (J), of any cause, or a vertebral fracture that still hurts. A date known only to
 * the month or year counts as late as it can have been.
 */
const hasRecentFracture = (patient: Patient, today: LocalDate): boolean =>
  patient.fractures.entries.some(
    ({ site, date, acutePain }) =>
      (site === 'vertebra' && acutePain) ||
      daysBetween(latestDay(date), today) < LIMITS['fracture-stop-weeks'].value * DAYS_A_WEEK,
  );

/** A red flag stays open until a clearance of rule A12 from the same day or later answers it (J). */
const hasOpenRedFlag = (patient: Patient, today: LocalDate): boolean =>
  patient.redFlags.entries.some(
    ({ date }) => clearanceFor(patient, 'A12-redflag-spine', [date], today) === null,
  );

function categoryOfTScore(tScore: number): BoneCategory {
  if (tScore > NORMAL_T) return 'above-minus-1';
  return tScore > OSTEOPOROSIS_T ? 'low-bone-mass' : 'osteoporosis';
}

/**
 * The column of the template matrix (J, built from V sources), the most restrictive that applies:
 *   `recent-or-red-flag`  fracture < 6 weeks ago, a vertebral fracture with acute pain, or an open red flag
 *   `fragile`             a vertebral fracture, or two or more low-trauma fractures
 *   `osteoporosis`        T <= -2.5, also with one low-trauma fracture elsewhere
 *   `low-bone-mass`       -2.5 < T <= -1.0
 *   `above-minus-1`       T > -1.0
 * T of exactly -1.0 is normal by WHO (`boneBand`) and low bone mass here: the stricter column, and the edge that rules
 * A36 and H18 draw. The trials took people with T < -1.0. Null while a fact that could still make it stricter than the
 * T-score says is missing; the two strictest columns hold by what is known.
 */
export function boneCategory(patient: Patient, today: LocalDate): BoneCategory | null {
  if (hasRecentFracture(patient, today) || hasOpenRedFlag(patient, today)) return 'recent-or-red-flag';
  if (hasFragileBones(patient) === true) return 'fragile';
  const lowest = lowestTScore(patient);
  return lowest === null || boneCategoryMissing(patient, today).length > 0
    ? null
    : categoryOfTScore(lowest.tScore);
}

/** The keys of the record that could still move the category to a stricter column. None once it is the strictest. */
export function boneCategoryMissing(
  patient: Patient,
  today: LocalDate,
): readonly ('dxaScans' | 'fractures' | 'redFlags')[] {
  if (hasRecentFracture(patient, today) || hasOpenRedFlag(patient, today)) return [];
  const needsTScore = hasFragileBones(patient) !== true && lowestTScore(patient) === null;
  return [
    ...(needsTScore ? (['dxaScans'] as const) : []),
    ...(patient.fractures.reviewedOn === null ? (['fractures'] as const) : []),
    ...(patient.redFlags.reviewedOn === null ? (['redFlags'] as const) : []),
  ];
}
