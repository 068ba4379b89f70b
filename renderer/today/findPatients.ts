import type { PatientSummary } from '../../shared/api/contract';

/** Letters whose stroke or dot is not an accent that can be taken off. */
const BARE: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Lower case without accents, so that "munoz" finds "Muñoz". */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıłøđßæœ]/g, (letter) => BARE[letter] ?? letter);

/** The patients who hold every word of the search in a name or the record number. */
export function findPatients(patients: readonly PatientSummary[], search: string): readonly PatientSummary[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return patients.filter(({ given, family, recordNumber }) => {
    const names = plain([given, ...family, recordNumber].join(' '));
    return words.every((word) => names.includes(word));
  });
}

/** The newest first, by the patient's or any program's last change; archived patients are left out. */
export const latestFirst = (patients: readonly PatientSummary[]): readonly PatientSummary[] =>
  patients
    .filter((patient) => !patient.archived)
    .toSorted((a, b) => lastChange(b).localeCompare(lastChange(a)));

const lastChange = ({ changedAt, programs }: PatientSummary): string =>
  [changedAt, ...programs.map((program) => program.changedAt)].reduce((a, b) => (a > b ? a : b));
