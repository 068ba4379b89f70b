import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { IssueId } from '../../shared/id';
import { OPTIONS, testServices } from './apiFixtures';
import type { Fault } from './faultyDisk';
import { aPatient, aProgram, filesIn, treeHash, valueOf } from './storeFixtures';

const faults = vi.hoisted((): { next: Fault | null } => ({ next: null }));
vi.mock('node:fs/promises', async (original) =>
  (await import('./faultyDisk')).faultyDisk(await original(), faults),
);

type Services = Awaited<ReturnType<typeof testServices>>;
let services: Services;
beforeEach(async () => {
  const check = () => ({ findings: [], conformity: null });
  services = await testServices({ knowledge: { check } });
});
afterEach(async () => {
  faults.next = null;
  await services.close();
  expect(services.reported).toEqual([]);
});

async function anOrder() {
  const patient = aPatient();
  const program = aProgram(patient.id);
  valueOf(await services.call('patient.create', { patient }));
  valueOf(await services.call('program.create', { program }));
  const asked = { patientId: patient.id, programId: program.id, options: OPTIONS };
  return { asked, order: { ...asked, issueId: IssueId.parse(randomUUID()), seen: null } };
}

const PDF = /issue-[^/]*\.pdf/;
const RECORD = /issue-[^/]*\.json/;
const LOCK = /\.lock$/;

describe('a disk that fails while a handout is issued', () => {
  test.each<[string, Fault]>([
    ['has no room for the PDF', (step, file) => (step === 'write' && PDF.test(file) ? 'ENOSPC' : null)],
    [
      'has no room for the record, nor for anything more',
      // The lock of the record is taken before the disk fills up; a second one would find no room.
      (() => {
        let isFull = false;
        return (step, file) => {
          if (step === 'write' && RECORD.test(file) && !LOCK.test(file)) isFull = true;
          return isFull && step === 'write' ? 'ENOSPC' : null;
        };
      })(),
    ],
    ['cannot rename the PDF', (step, file) => (step === 'rename' && PDF.test(file) ? 'EIO' : null)],
    ['cannot rename the record', (step, file) => (step === 'rename' && RECORD.test(file) ? 'EIO' : null)],
    ['cannot flush the record', (step, file) => (step === 'sync' && RECORD.test(file) ? 'EIO' : null)],
  ])(
    'because it %s leaves nothing behind, says so, and the pages can be printed all the same',
    async (_how, fault) => {
      const { asked, order } = await anOrder();
      const before = await treeHash(services.folder);
      faults.next = fault;
      expect(await services.call('handout.issue', order)).toMatchObject({
        ok: false,
        error: {
          code: 'disk',
          message: expect.stringMatching(/^Could not save: .* Nothing was issued\. .*[Pp]rint/),
        },
      });
      expect(await treeHash(services.folder)).toBe(before);
      expect(valueOf(await services.call('handout.preview', asked)).pages).toBeGreaterThan(0);
      faults.next = null;
      // Asked again under the same id, once there is room, it is issued.
      valueOf(await services.call('handout.issue', order));
      expect(
        valueOf(await services.call('handout.issues', { patientId: asked.patientId })).issues,
      ).toHaveLength(1);
    },
  );

  test('after the record has its name keeps the PDF with it, and asking again gives exactly these bytes', async () => {
    const { asked, order } = await anOrder();
    let named = false;
    faults.next = (step, file) => {
      if (step === 'rename' && RECORD.test(file)) named = true;
      return named && step === 'sync' ? 'EIO' : null;
    };
    expect(await services.call('handout.issue', order)).toMatchObject({ error: { code: 'disk' } });
    faults.next = null;
    expect(valueOf(await services.call('handout.issues', { patientId: asked.patientId }))).toMatchObject({
      setAside: [],
    });
    const again = valueOf(await services.call('handout.issue', order));
    expect(
      valueOf(await services.call('handout.reprint', { patientId: order.patientId, issueId: order.issueId })),
    ).toEqual(again);
    expect((await filesIn(services.folder)).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });
});
