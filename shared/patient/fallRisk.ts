import { factValue } from './fact';
import { anyResult } from './functionResults';
import type { Patient } from './schema';

/**
 * Fall risk, read from falls and function tests. Falls are the question that has to be asked; a test that was never
 * done is no sign of risk (J), one that was done counts by its newest result. Tests are not added up into a score:
 * each predicts weakly by itself (S97).
 */

/** Falls in 12 months from which the risk is high (two or more, V, S25). */
const MANY_FALLS = 2;
/** Timed up and go, in seconds: pooled cut-off (V, S97), and the lower one of STEADI (R-high). */
const TUG_HIGH = 13.5;
const TUG_RAISED = 12;
/** Five sit-to-stands, in seconds: above it, recurrent falls (V, S96). */
const SIT_TO_STAND_SLOW = 15;
/** Single-leg stance, in seconds: below it, falls with injury (R-high). */
const SINGLE_LEG_SHORT = 5;
/** Tandem stance, in seconds: the four-stage test asks for ten (R-high). */
const TANDEM_SHORT = 10;

const isSlow = (patient: Patient, seconds: number) =>
  anyResult(patient, 'tug-s', (value) => value >= seconds);

const cannotBalance = (patient: Patient): boolean =>
  anyResult(patient, 'single-leg-stance-s', (value) => value < SINGLE_LEG_SHORT) ||
  anyResult(patient, 'tandem-stance-s', (value) => value < TANDEM_SHORT);

/** Yes where a sign is there; otherwise no once somebody asked about falls, and null before. */
const answer = (patient: Patient, isRisk: (falls: number) => boolean): boolean | null => {
  const falls = factValue(patient.fallsIn12Months);
  if (isRisk(falls ?? 0)) return true;
  return falls === null ? null : false;
};

/**
 * High: two or more falls in 12 months (V, S25), or timed up and go of 13.5 s and more (V, S97). Rules F02 and G08 keep
 * people with a high risk from jumps and from balance work alone.
 */
export function fallRisk(patient: Patient): 'high' | 'not' | null {
  const high = answer(patient, (falls) => falls >= MANY_FALLS || isSlow(patient, TUG_HIGH));
  return high === null ? null : high ? 'high' : 'not';
}

/**
 * Any sign at all: one fall, timed up and go from 12 s (R-high, STEADI), five sit-to-stands above 15 s (V, S96),
 * single-leg stance below 5 s or tandem stance below 10 s (R-high). Rules C08 and E06 ask for balance work then.
 */
export const hasFallRisk = (patient: Patient): boolean | null =>
  answer(
    patient,
    (falls) =>
      falls >= 1 ||
      isSlow(patient, TUG_RAISED) ||
      anyResult(patient, 'five-sit-to-stand-s', (value) => value > SIT_TO_STAND_SLOW) ||
      cannotBalance(patient),
  );

/** What the library calls balance risk (J): a high fall risk, or a stance on one leg or in tandem that fails. */
export const hasBalanceRisk = (patient: Patient): boolean | null =>
  answer(patient, (falls) => falls >= MANY_FALLS || isSlow(patient, TUG_HIGH) || cannotBalance(patient));
