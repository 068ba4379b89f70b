import { describe, expect, test } from 'vitest';
import { batchRows } from '../../../../renderer/batch/batchRows';
import type { PatientSummary } from '../../../../shared/api/contract';
import { PatientId, ProgramId } from '../../../../shared/id';
import { Instant, localDate } from '../../../../shared/localDate';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = Instant.parse('2026-11-01T10:00:00.000Z');
const program = (n: number, startDate: string) => ({
  id: ProgramId.parse(id(n)),
  title: `Program ${n}`,
  startDate: localDate(startDate),
  reviewOn: null,
  weeks: 8,
  changedAt: at,
});
const patient = (n: number, family: string, programs: PatientSummary['programs'], archived = false) => ({
  id: PatientId.parse(id(n)),
  given: 'Ana',
  family: [family],
  recordNumber: '',
  dateOfBirth: localDate('1950-01-01'),
  archived,
  changedAt: at,
  programs,
});

describe('the patients of a batch', () => {
  const today = localDate('2026-11-25');

  test('stand in the order of their family names; archived ones are left out', () => {
    const rows = batchRows(
      [patient(1, 'Young', []), patient(2, 'Adams', []), patient(3, 'Moss', [], true)],
      today,
    );
    expect(rows.map(({ name }) => name)).toEqual(['Adams, Ana', 'Young, Ana']);
  });

  test('get the newest program that has begun, else the next to begin', () => {
    const programs = [program(11, '2026-01-05'), program(12, '2026-10-05'), program(13, '2027-01-04')];
    const later = [program(14, '2027-03-01'), program(15, '2027-01-04')];
    const rows = batchRows([patient(1, 'A', programs), patient(2, 'B', later), patient(3, 'C', [])], today);
    expect(rows.map((row) => row.program)).toEqual([id(12), id(15), null]);
  });
});
