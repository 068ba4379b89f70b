import type { Patient } from '../patient/schema';

/** The name the patient goes by; nothing else of the record is ever printed. */
export const printedName = ({ preferredName, given }: Pick<Patient, 'preferredName' | 'given'>): string =>
  preferredName.trim() || given;
