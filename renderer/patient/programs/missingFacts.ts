import type { LocalDate } from '../../../shared/localDate';
import { boneCategoryMissing } from '../../../shared/patient/boneStatus';
import type { Patient } from '../../../shared/patient/schema';

export type MissingFact = {
  /** The key of the field on the Patient screen. */
  readonly field: ReturnType<typeof boneCategoryMissing>[number];
  readonly words: string;
  /** What the button that leads to the field says. */
  readonly action: string;
};

const WORDS: Readonly<Record<MissingFact['field'], Omit<MissingFact, 'field'>>> = {
  dxaScans: {
    words: 'a T-score of spine, total hip or femoral neck',
    action: 'Enter a T-score',
  },
  fractures: {
    words: 'whether there were fractures',
    action: 'Ask about fractures',
  },
  redFlags: {
    words: 'whether there are red flags of the spine',
    action: 'Ask about red flags',
  },
};

/** What nobody recorded of the facts that say which templates fit: each with the field it goes to. */
export const missingForTemplates = (patient: Patient, today: LocalDate): readonly MissingFact[] =>
  boneCategoryMissing(patient, today).map((field) => ({ field, ...WORDS[field] }));
