import { Mass } from '../../shared/mass';
import type { MassUnit } from '../../shared/mass';
import { err, type Result } from '../../shared/result';
import { readNumber, readValue } from '../design/readText';
import { factSchemas } from './facts/factSchemas';

const CM_PER_INCH = 2.54;
const FEET = /^(\d)\s*(?:'|′|ft|feet)\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:"|″|''|in|inches)?)?$/;
const INCHES = /^(\d{2}(?:\.\d+)?)\s*(?:"|″|in|inches)$/;

/** A height in cm, or typed in feet and inches: 165, 5'5", 65 in. Kept to the millimetre. */
export function readHeight(text: string, label: string): Result<number, string> {
  const plain = text.trim().toLowerCase();
  const feet = FEET.exec(plain);
  const inches = INCHES.exec(plain);
  const total = feet ? Number(feet[1]) * 12 + Number(feet[2] ?? 0) : inches ? Number(inches[1]) : null;
  const cm =
    total === null ? readNumber(plain.replace(/\s*cm$/, '')) : Math.round(total * CM_PER_INCH * 10) / 10;
  return cm === null
    ? err(`${label} must be in cm, or in feet and inches such as 5'5".`)
    : readValue(factSchemas.height, cm, label);
}

/** A body mass in the unit of the record; a unit typed after the number wins. */
export function readMass(text: string, unit: MassUnit, label: string): Result<Mass, string> {
  const [, amount = '', typed] = /^(.*?)\s*(kg|lb|lbs)?$/.exec(text.trim().toLowerCase()) ?? [];
  const value = readNumber(amount);
  if (value === null) return err(`${label} must be a number of ${unit}.`);
  return readValue(Mass, { value, unit: typed ? (typed.startsWith('lb') ? 'lb' : 'kg') : unit }, label);
}

/** Two pressures with a stroke between: 128/82. */
export function readBloodPressure(
  text: string,
  label: string,
): Result<{ systolic: number; diastolic: number }, string> {
  const [, systolic, diastolic] = /^(\d{2,3})\s*\/\s*(\d{2,3})$/.exec(text.trim()) ?? [];
  if (systolic === undefined || diastolic === undefined)
    return err(`${label} must be two numbers such as 128/82.`);
  const pressure = { systolic: Number(systolic), diastolic: Number(diastolic) };
  if (pressure.systolic <= pressure.diastolic)
    return err(`${label}: the first number must be above the second.`);
  return readValue(factSchemas.bloodPressure, pressure, label);
}
