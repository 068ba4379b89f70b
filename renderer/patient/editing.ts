import type { LocalDate } from '../../shared/localDate';
import type { Patient } from '../../shared/patient/schema';

/** What every section of the record works with: the patient as edited, and the one way to change it. */
export type Editing = {
  readonly patient: Patient;
  readonly change: (patch: Partial<Patient>) => void;
  readonly today: LocalDate;
};
