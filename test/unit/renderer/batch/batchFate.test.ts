import { describe, expect, test } from 'vitest';
import { batchFate, isLookedAtFirst } from '../../../../renderer/batch/batchFate';
import type { BatchMade, BatchOutcome } from '../../../../renderer/batch/runBatch';
import { PatientId, ProgramId } from '../../../../shared/id';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const job = { patientId: PatientId.parse(id(1)), programId: ProgramId.parse(id(2)) };
const made = (name: string, change: object = {}): BatchOutcome => ({
  job: { ...job, name },
  answer: {
    outcome: 'made',
    fileName: `${name}.pdf`,
    shortId: 'K7QD2M',
    pages: 2,
    draft: false,
    photosLostOf: [],
    logoLost: false,
    ...change,
  },
});
const left = (name: string): BatchOutcome => ({
  job: { ...job, name },
  answer: { outcome: 'left-out', reason: 'A stop is open in the check.' },
});
const batch = (outcomes: readonly BatchOutcome[], record = true): BatchMade => ({
  batchId: id(9),
  outcomes,
  record,
});
const issued = (of: BatchMade, saved: Parameters<typeof batchFate>[1]) =>
  batchFate(of, saved).inFile.map(({ name, issued: words }) => `${name}: ${words}`);

describe('the result of a batch', () => {
  const all = batch([made('Ana'), left('Bo'), made('Cy', { draft: true })]);

  test('says of nobody that a handout was issued before the file is saved', () => {
    expect(issued(all, null)).toEqual(['Ana: Not yet', 'Cy: No: a draft, not for the patient']);
  });

  test('says of each afterwards whether it was issued, and under which version', () => {
    expect(issued(all, { leftOut: [] })).toEqual([
      'Ana: Yes, version K7QD2M',
      'Cy: No: a draft, not for the patient',
    ]);
    expect(issued(batch([made('Ana')], false), { leftOut: [] })).toEqual(['Ana: No: not to be recorded']);
  });

  test('names everybody who is not in the file, and why', () => {
    const saved = { leftOut: [{ fileName: 'Ana.pdf', reason: 'The disk is full.' }] };
    expect(batchFate(all, saved).leftOut).toEqual([
      { name: 'Ana', reason: 'Taken out again. The disk is full.' },
      { name: 'Bo', reason: 'Not made. A stop is open in the check.' },
    ]);
    expect(issued(all, saved)).toEqual(['Cy: No: a draft, not for the patient']);
  });

  test('is looked at before a file is asked for where the logo or a photo is missing', () => {
    expect(isLookedAtFirst(all)).toBe(false);
    expect(isLookedAtFirst(batch([made('Ana', { logoLost: true })]))).toBe(true);
    expect(isLookedAtFirst(batch([made('Ana', { photosLostOf: ['Row'] })]))).toBe(true);
  });
});
