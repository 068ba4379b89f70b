import type { PatientId } from '../id';
import type { LocalDate } from '../localDate';
import type { MassUnit } from '../mass';
import { NOT_ASKED } from './fact';
import type { Language, Patient, SexForReference } from './schema';

export type Registration = {
  readonly id: PatientId;
  readonly given: string;
  readonly family: readonly string[];
  readonly dateOfBirth: LocalDate;
  readonly sexForReference: SexForReference;
  readonly language: Language;
  readonly unit: MassUnit;
};

/** A patient of whom only the front-desk facts are known: every clinical fact is still not asked. */
export function newPatient(registration: Registration): Patient {
  const unreviewed = () => ({ reviewedOn: null, entries: [] });
  return {
    ...registration,
    family: [...registration.family],
    preferredName: registration.given,
    recordNumber: '',
    menopausalStatus: NOT_ASKED,
    trainingStatus: NOT_ASKED,
    fallsIn12Months: NOT_ASKED,
    bodyMass: NOT_ASKED,
    heightNowCm: NOT_ASKED,
    heightTallestCm: NOT_ASKED,
    bloodPressure: NOT_ASKED,
    dxaScans: unreviewed(),
    fractures: unreviewed(),
    medicines: unreviewed(),
    conditions: unreviewed(),
    surgeries: unreviewed(),
    redFlags: unreviewed(),
    spineImaging: NOT_ASKED,
    pregnantOrPostpartum: NOT_ASKED,
    boneMedicineDiscussed: NOT_ASKED,
    secondaryCausesChecked: NOT_ASKED,
    fraxVeryHighRisk: NOT_ASKED,
    kneePain0to10: NOT_ASKED,
    techniqueSessions: NOT_ASKED,
    screenings: [],
    clearances: [],
    strengthTests: [],
    functionTests: [],
    homeEquipment: NOT_ASKED,
    notes: '',
    archivedAt: null,
  };
}
