import type { Clinic } from '../../shared/clinic/schema';
import { PatientId } from '../../shared/id';
import type { LocalDate } from '../../shared/localDate';
import { newPatient } from '../../shared/patient/newPatient';
import { type Language, Patient, type SexForReference } from '../../shared/patient/schema';
import type { MassUnit } from '../../shared/mass';
import { type Draft, type EntryField, readEntry } from '../design/entries/entryShape';
import { LANGUAGES, SEXES, UNITS } from '../design/patientChoices';

/** What the front desk knows: nothing clinical is asked before the patient is on file. */
export const REGISTRATION: readonly EntryField[] = [
  { key: 'given', label: 'Given name', kind: 'text' },
  { key: 'family.0', label: 'Family name', kind: 'text' },
  { key: 'family.1', label: 'Second family name', kind: 'text', optional: true },
  { key: 'dateOfBirth', label: 'Date of birth', kind: 'day' },
  {
    key: 'sexForReference',
    label: 'Sex, for reference values',
    kind: 'choice',
    choices: [{ value: '', label: 'Choose' }, ...SEXES],
  },
  { key: 'unit', label: 'Weights in', kind: 'choice', choices: UNITS },
  { key: 'language', label: 'Language of the handout', kind: 'choice', choices: LANGUAGES },
];

/** The clinic's own unit and language to begin with. */
export const blankRegistration = (clinic: Clinic): Draft => ({
  given: '',
  'family.0': '',
  'family.1': '',
  dateOfBirth: '',
  sexForReference: '',
  unit: clinic.unit,
  language: clinic.locale.slice(0, 2),
});

/** The new patient, or what is wrong with each field. */
export function readRegistration(draft: Draft, today: LocalDate, id: string) {
  const text = (key: string) => (draft[key] ?? '').trim();
  const second = text('family.1');
  const toCandidate = () =>
    newPatient({
      id: PatientId.parse(id),
      given: text('given'),
      family: [text('family.0'), ...(second === '' ? [] : [second])],
      // The schema below is what checks these four.
      dateOfBirth: text('dateOfBirth') as LocalDate,
      sexForReference: text('sexForReference') as SexForReference,
      unit: text('unit') as MassUnit,
      language: text('language') as Language,
    });
  return readEntry({ schema: Patient, fields: REGISTRATION, toCandidate }, draft, today);
}
