import { fromKilograms, type MassUnit } from '../../shared/mass';

/** A number with a true minus sign and no more digits than `digits`: "−2.6". */
export const formatNumber = (value: number, digits = 2): string =>
  String(Number(value.toFixed(digits))).replace('-', '−');

/** A T- or Z-score, always with its sign and one decimal at least: "−2.0", "+0.4". */
export function formatScore(score: number): string {
  const text = Math.abs(score).toFixed(Number.isInteger(score * 10) ? 1 : 2);
  return score < 0 ? `−${text}` : score > 0 ? `+${text}` : text;
}

/** Kilograms in the unit the patient uses, rounded to whole ones. */
export const formatKilograms = (kilograms: number, unit: MassUnit): string =>
  `${Math.round(fromKilograms(kilograms, unit))} ${unit}`;
