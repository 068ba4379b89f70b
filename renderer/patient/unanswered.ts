import type { Patient } from '../../shared/patient/schema';
import type { SectionId } from './Section';

/** The facts and lists each section asks for. */
const ASKED_IN: Readonly<Partial<Record<SectionId, readonly (keyof Patient)[]>>> = {
  profile: ['bodyMass', 'heightNowCm', 'heightTallestCm', 'menopausalStatus', 'pregnantOrPostpartum'],
  bone: [
    'dxaScans',
    'fractures',
    'spineImaging',
    'boneMedicineDiscussed',
    'secondaryCausesChecked',
    'fraxVeryHighRisk',
  ],
  health: [
    'bloodPressure',
    'fallsIn12Months',
    'kneePain0to10',
    'redFlags',
    'conditions',
    'medicines',
    'surgeries',
  ],
  strength: ['trainingStatus', 'techniqueSessions'],
  equipment: ['homeEquipment'],
};

function isOpen(value: Patient[keyof Patient]): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if ('answer' in value) return value.answer === 'not-asked';
  return 'reviewedOn' in value && value.reviewedOn === null;
}

/** How many questions of a section nobody has asked yet. */
export const unansweredIn = (patient: Patient, section: SectionId): number =>
  (ASKED_IN[section] ?? []).filter((key) => isOpen(patient[key])).length;
