import { LIMITS } from '../../evidence/limits';
import type { LocalDate } from '../../localDate';
import { lowestTScore } from '../boneStatus';
import { factValue } from '../fact';
import type { Patient } from '../schema';
import { isOlderThan } from './calendarMonths';
import { bloodPressureOf, isPressureHigh } from './restingPressure';
import type { ProtocolLine } from './testReadiness';

/** What has to be asked or measured before a test, since the record does not say it. */
export function factsToSettle(patient: Patient, today: LocalDate): readonly ProtocolLine[] {
  const measured = bloodPressureOf(patient);
  const months = LIMITS['bp-months'].value;
  const line = (id: string, text: string): ProtocolLine => ({ id, text, confidence: 'J', sources: ['J'] });
  const missing: readonly (readonly [boolean, string, string])[] = [
    [patient.redFlags.reviewedOn === null, 'red-flags', 'Ask about red flags.'],
    [patient.conditions.reviewedOn === null, 'conditions', 'Ask about heart, eye and other conditions.'],
    [patient.fractures.reviewedOn === null, 'fractures', 'Ask about fractures.'],
    [
      lowestTScore(patient) === null,
      't-score',
      'No T-score of spine or hip is on file, so these steps take the careful way.',
    ],
    [
      measured === null || isOlderThan(measured.askedOn, months, today),
      'blood-pressure',
      `Measure resting blood pressure: none of the last ${months} months is on file.`,
    ],
    [
      isPressureHigh(patient, 'care') === true && isPressureHigh(patient, 'stop') !== true,
      'raised-pressure',
      `Blood pressure ${measured?.systolic}/${measured?.diastolic} is raised: get medical advice first, and allow no breath holding.`,
    ],
    [factValue(patient.techniqueSessions) === null, 'technique', 'Count the technique sessions so far.'],
  ];
  return missing.flatMap(([applies, id, text]) => (applies ? [line(id, text)] : []));
}
