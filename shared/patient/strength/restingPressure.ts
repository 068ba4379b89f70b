import { LIMITS } from '../../evidence/limits';
import type { Patient } from '../schema';

/** The resting pressure on record and the day it was asked; null when nobody measured. */
export const bloodPressureOf = ({ bloodPressure }: Patient) =>
  bloodPressure.answer === 'value' ? { ...bloodPressure.value, askedOn: bloodPressure.askedOn } : null;

/** Resting pressure above the stop limit (180/110 mm Hg), or from the care limit on (160/100); null when not measured. */
export function isPressureHigh(patient: Patient, level: 'stop' | 'care'): boolean | null {
  const measured = bloodPressureOf(patient);
  if (measured === null) return null;
  return level === 'stop'
    ? measured.systolic > LIMITS['bp-stop-systolic'].value ||
        measured.diastolic > LIMITS['bp-stop-diastolic'].value
    : measured.systolic >= LIMITS['bp-care-systolic'].value ||
        measured.diastolic >= LIMITS['bp-care-diastolic'].value;
}
