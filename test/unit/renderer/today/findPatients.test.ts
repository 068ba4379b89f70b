import { describe, expect, it } from 'vitest';
import { findPatients, latestFirst } from '../../../../renderer/today/findPatients';
import type { PatientSummary } from '../../../../shared/api/contract';
import { PatientId, ProgramId } from '../../../../shared/id';
import { Instant, localDate } from '../../../../shared/localDate';

const instant = (text: string) => Instant.parse(`${text}T08:00:00.000Z`);
const patient = (given: string, family: string[], more: Partial<PatientSummary> = {}): PatientSummary => ({
  id: PatientId.parse(crypto.randomUUID()),
  given,
  family,
  recordNumber: '',
  dateOfBirth: localDate('1958-03-12'),
  archived: false,
  changedAt: instant('2026-11-01'),
  programs: [],
  ...more,
});
const names = (patients: readonly PatientSummary[]) => patients.map(({ given }) => given);

describe('findPatients', () => {
  const all = [
    patient('María', ['Muñoz', 'Etxeberria']),
    patient('Łucja', ['Yılmaz'], { recordNumber: 'EX-042' }),
    patient('Ruth', ['Alvarez']),
  ];

  it('finds a name typed without its accents', () => {
    expect(names(findPatients(all, 'munoz'))).toEqual(['María']);
    expect(names(findPatients(all, 'lucja yilmaz'))).toEqual(['Łucja']);
  });

  it('wants every word, in any order, in given name, family names or record number', () => {
    expect(names(findPatients(all, 'etxe mar'))).toEqual(['María']);
    expect(names(findPatients(all, 'ex-042'))).toEqual(['Łucja']);
    expect(names(findPatients(all, 'ruth muñoz'))).toEqual([]);
  });

  it('finds everybody with an empty search', () => {
    expect(findPatients(all, '  ')).toHaveLength(3);
  });
});

describe('latestFirst', () => {
  it('puts the newest change first, of the patient or of a program, and leaves the archived out', () => {
    const program = {
      id: ProgramId.parse(crypto.randomUUID()),
      title: 'P',
      startDate: localDate('2026-10-01'),
      reviewOn: null,
      weeks: 8,
      changedAt: instant('2026-11-20'),
    };
    const list = [
      patient('A', ['x'], { changedAt: instant('2026-11-10') }),
      patient('B', ['x'], { changedAt: instant('2026-11-02'), programs: [program] }),
      patient('C', ['x'], { archived: true, changedAt: instant('2026-11-22') }),
    ];
    expect(names(latestFirst(list))).toEqual(['B', 'A']);
  });
});
