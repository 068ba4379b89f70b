import { ageInYears } from '../../localDate';
import type { Context } from '../context';

/** The age from which guidance asks everybody for balance work (V, S24, S70). */
export const OLDER = 65;

export const isOlder = ({ input: { patient, today } }: Context): boolean =>
  ageInYears(patient.dateOfBirth, today) >= OLDER;
