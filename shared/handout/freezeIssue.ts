import { type Clinic, currentTherapist } from '../clinic/schema';
import { patientText } from '../exercise/patientText';
import type { ExerciseLookup } from '../exercise/schema';
import type { IssueId } from '../id';
import type { Instant } from '../localDate';
import type { Language, Patient } from '../patient/schema';
import { exerciseIdsOf } from '../program/items';
import type { Program } from '../program/schema';
import { readingLocale } from './composeFormat';
import type { IssuedFacts, IssuedHandout, PrintedTexts } from './issue';
import type { HandoutOptions } from './options';
import { printedName } from './printedName';

export type IssueOrder = {
  readonly id: IssueId;
  readonly issuedAt: Instant;
  readonly program: Program;
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly options: HandoutOptions;
  /** What the handout is printed in. */
  readonly language: Language;
  readonly findExercise: ExerciseLookup;
  readonly versions: IssuedHandout['versions'];
  readonly chart: IssuedHandout['chart'];
  readonly pdf: IssuedHandout['pdf'];
};

/** The record of a handout that is about to be given out. */
export const freezeIssue = (order: IssueOrder): IssuedHandout => ({
  id: order.id,
  patientId: order.patient.id,
  issuedAt: order.issuedAt,
  therapist: order.clinic.currentTherapist,
  language: order.language,
  locale: readingLocale(order.language, order.clinic.locale),
  options: order.options,
  versions: order.versions,
  program: order.program,
  facts: { patient: patientFacts(order.patient), clinic: clinicFacts(order.clinic) },
  exerciseTexts: printedTexts(order),
  chart: order.chart,
  pdf: order.pdf,
});

const patientFacts = (patient: Patient): IssuedFacts['patient'] => ({
  name: printedName(patient),
  language: patient.language,
  unit: patient.unit,
  strengthTests: patient.strengthTests,
  dxaScans: patient.dxaScans,
  homeEquipment: patient.homeEquipment,
});

function clinicFacts(clinic: Clinic): IssuedFacts['clinic'] {
  const { name, address, phone, emergencyNumber, locale, unit, equipment } = clinic;
  const signer = currentTherapist(clinic);
  const therapist = signer && { name: signer.name, credentials: signer.credentials };
  return { name, address, phone, emergencyNumber, locale, unit, equipment, therapist };
}

function printedTexts({ program, language, findExercise }: IssueOrder): Record<string, PrintedTexts> {
  const entries = exerciseIdsOf(program).flatMap((id) => {
    const exercise = findExercise(id);
    if (!exercise) return [];
    const { name, steps, cues, stopIf } = patientText(exercise, language);
    return [[id, { name, englishName: exercise.text.en.name, steps, cues, stopIf }] as const];
  });
  return Object.fromEntries(entries);
}
