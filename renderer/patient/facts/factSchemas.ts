import type * as z from 'zod';
import { Patient } from '../../../shared/patient/schema';

/** The schema of the value inside a fact of the patient, so that a field is checked by the same rule as the file. */
const valueOf = <T extends z.ZodType>(fact: {
  readonly options: readonly [unknown, { readonly shape: { readonly value: T } }];
}): T => fact.options[1].shape.value;

export const factSchemas = {
  height: valueOf(Patient.shape.heightNowCm),
  bloodPressure: valueOf(Patient.shape.bloodPressure),
  falls: valueOf(Patient.shape.fallsIn12Months),
  kneePain: valueOf(Patient.shape.kneePain0to10),
  techniqueSessions: valueOf(Patient.shape.techniqueSessions),
} as const;
