import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WriteFile } from '../../main/ports';
import { IssueId, type PatientId } from '../../shared/id';
import { Instant, localDate } from '../../shared/localDate';
import { testServices } from './apiFixtures';
import type { Fault } from './faultyDisk';
import { aPatient, aProgram, treeHash, valueOf } from './storeFixtures';

const faults = vi.hoisted((): { next: Fault | null } => ({ next: null }));
vi.mock('node:fs/promises', async (original) =>
  (await import('./faultyDisk')).faultyDisk(await original(), faults),
);

type Services = Awaited<ReturnType<typeof testServices>>;
let services: Services;
/** What the save dialog answers, and what becomes of the file. */
let choose: () => Promise<WriteFile | null>;
let written: Uint8Array[] = [];
const keep: WriteFile = async (bytes) => {
  written.push(bytes);
  return { outcome: 'saved', fileName: 'handouts.zip' };
};
const diskError = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' });
let hour = 0;
let today = '';
beforeEach(async () => {
  written = [];
  hour = 10;
  today = '2026-11-23';
  choose = async () => keep;
  services = await testServices({
    knowledge: { check: () => ({ findings: [], conformity: null }) },
    ports: {
      chooseFile: () => choose(),
      now: () => Instant.parse(`2026-11-23T${hour}:00:00.000Z`),
      today: () => localDate(today),
    },
  });
});
afterEach(async () => {
  faults.next = null;
  await services.close();
});

/** A batch of so many patients, made and not saved. */
async function aBatch(count = 2) {
  const { batchId } = valueOf(await services.call('batch.start', {}));
  const patients: PatientId[] = [];
  const fileNames: string[] = [];
  for (let n = 0; n < count; n++) {
    const patient = aPatient();
    const program = aProgram(patient.id);
    valueOf(await services.call('patient.create', { patient }));
    valueOf(await services.call('program.create', { program }));
    const made = valueOf(
      await services.call('handout.batch', {
        batchId,
        patientId: patient.id,
        programId: program.id,
        options: { documents: ['handout'], paper: 'letter', layout: 'standard' },
        issueId: IssueId.parse(randomUUID()),
        drafts: false,
      }),
    );
    patients.push(patient.id);
    if (made.outcome === 'made') fileNames.push(made.fileName);
  }
  const issuesOf = async (n: number) =>
    valueOf(await services.call('handout.issues', { patientId: patients[n] ?? aPatient().id })).issues;
  const save = async () => services.call('batch.save', { batchId });
  return { batchId, patients, fileNames, issuesOf, save };
}

const namesIn = (zip: Uint8Array | undefined) => Object.keys(unzipSync(zip ?? new Uint8Array()));

describe('a batch that is saved', () => {
  test('has recorded every handout before the file is there, and holds none of them back afterwards', async () => {
    const { issuesOf, save } = await aBatch();
    const seen: unknown[] = [];
    choose = async () => async (bytes) => {
      seen.push(await issuesOf(0), await issuesOf(1));
      return keep(bytes);
    };
    expect(valueOf(await save())).toMatchObject({ recorded: 2, leftOut: [] });
    expect(seen).toMatchObject([[{ isHeld: true }], [{ isHeld: true }]]);
    expect(await issuesOf(0)).toMatchObject([{ isHeld: false }]);
  });

  test('says of each that it was issued when the file was saved, not when it was made', async () => {
    const { issuesOf, save } = await aBatch(1);
    hour = 15;
    valueOf(await save());
    expect(await issuesOf(0)).toMatchObject([{ issuedAt: '2026-11-23T15:00:00.000Z' }]);
  });

  test('carries the day on which it is saved: one that was made the day before is refused', async () => {
    const { save } = await aBatch();
    today = '2026-11-24';
    expect(await save()).toMatchObject({
      error: { code: 'conflict', message: expect.stringContaining('Nothing was issued') },
    });
    expect(written).toEqual([]);
  });

  test('twice at once is one file', async () => {
    const { save } = await aBatch();
    const answers = await Promise.all([save(), save()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'not-found' } });
    expect(written).toHaveLength(1);
  });
});

describe('a batch whose file is not written', () => {
  test.each<[string, () => Promise<WriteFile | null>, string | null]>([
    ['the save dialog was closed', async () => null, null],
    [
      'the disk it should go to is full',
      async () => () => Promise.reject(diskError('ENOSPC')),
      'that disk is full',
    ],
    [
      'its folder may not be written',
      async () => () => Promise.reject(diskError('EACCES')),
      'Choose another one',
    ],
  ])('because %s has recorded nothing, and can be saved again', async (_why, answer, words) => {
    const { issuesOf, save } = await aBatch();
    const before = await treeHash(services.folder);
    choose = answer;
    const saved = await save();
    if (words === null)
      expect(valueOf(saved)).toEqual({ file: { outcome: 'cancelled' }, recorded: 0, leftOut: [] });
    else
      expect(saved).toMatchObject({
        error: { code: 'disk', message: expect.stringMatching(new RegExp(`${words}.* Nothing was issued`)) },
      });
    expect(await treeHash(services.folder)).toBe(before);
    choose = async () => keep;
    expect(valueOf(await save())).toMatchObject({ recorded: 2, leftOut: [] });
    expect(await issuesOf(1)).toHaveLength(1);
  });

  test('because the page went while the dialog was open has recorded nothing', async () => {
    const { batchId, save } = await aBatch();
    const before = await treeHash(services.folder);
    choose = async () => {
      await services.call('batch.drop', { batchId });
      return keep;
    };
    expect(await save()).toMatchObject({ error: { code: 'not-found' } });
    expect(written).toEqual([]);
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('and whose records cannot be taken back says whose, and they are told as not known to be given', async () => {
    const { issuesOf, fileNames, save } = await aBatch();
    choose = async () => async () => {
      faults.next = (step, file) => (step === 'remove' && /issue-.*\.json$/.test(file) ? 'EIO' : null);
      throw diskError('ENOSPC');
    };
    expect(await save()).toMatchObject({
      error: { code: 'disk', message: expect.stringContaining(fileNames.join(', ')) },
    });
    faults.next = null;
    expect(await issuesOf(0)).toMatchObject([{ isHeld: true }]);
  });

  test('because the program ended in between leaves records that are told as not known to be given', async () => {
    const { patients, issuesOf, save } = await aBatch(1);
    choose = async () => () => Promise.reject(new Error('the process was killed here'));
    expect(await save()).toMatchObject({ error: { code: 'internal' } });
    const next = await testServices({ folder: services.folder });
    await next.close();
    const [issue] = await issuesOf(0);
    if (!issue) throw new Error('no issue');
    expect(issue).toMatchObject({ isHeld: true });
    const { programId, issueId, options } = issue;
    const asked = { patientId: patients[0] ?? aPatient().id, programId, options, issueId };
    const { text } = valueOf(await services.call('handout.chart', asked));
    expect(text.replaceAll(/\s+/g, ' ')).toContain('may not have been given out');
  });

  describe('is settled by who knows', () => {
    async function aHeldIssue() {
      const { patients, issuesOf, save } = await aBatch(1);
      choose = async () => () => Promise.reject(new Error('the process was killed here'));
      await save();
      const [issue] = await issuesOf(0);
      const patientId = patients[0];
      if (!issue || !patientId) throw new Error('no issue');
      const { issueId } = issue;
      const settle = (given: boolean) => services.call('handout.settleHeld', { patientId, issueId, given });
      return { key: { patientId, issueId }, issuesOf, settle };
    }

    test('as given: the doubt goes, the record stays for good', async () => {
      const { key, issuesOf, settle } = await aHeldIssue();
      valueOf(await settle(true));
      expect(await issuesOf(0)).toMatchObject([{ issueId: key.issueId, isHeld: false }]);
      const before = await treeHash(services.folder);
      for (const given of [true, false])
        expect(await settle(given)).toMatchObject({
          error: { code: 'conflict', message: expect.stringContaining('counts as given already') },
        });
      expect(await treeHash(services.folder)).toBe(before);
      valueOf(await services.call('handout.reprint', key));
    });

    test('not while another window writes the very file', async () => {
      const { patients, issuesOf, save } = await aBatch(1);
      const patientId = patients[0];
      if (!patientId) throw new Error('no patient');
      let answers: unknown[] = [];
      choose = async () => async (bytes) => {
        const [issue] = await issuesOf(0);
        if (!issue) throw new Error('not recorded before it is written');
        for (const given of [true, false])
          answers = [
            ...answers,
            await services.call('handout.settleHeld', { patientId, issueId: issue.issueId, given }),
          ];
        return keep(bytes);
      };
      valueOf(await save());
      expect(answers).toMatchObject(
        [true, false].map(() => ({
          error: { code: 'conflict', message: expect.stringContaining('is being written into a file') },
        })),
      );
      expect(await issuesOf(0)).toMatchObject([{ isHeld: false }]);
    });

    test('as never given: nothing of it is left', async () => {
      const { key, issuesOf, settle } = await aHeldIssue();
      valueOf(await settle(false));
      expect(await issuesOf(0)).toEqual([]);
      const left = await readdir(path.join(services.folder, 'patients', key.patientId));
      expect(left.filter((name) => name.startsWith('issue-'))).toEqual([]);
      expect(await settle(true)).toMatchObject({ error: { code: 'not-found' } });
    });

    test('and stays in doubt where the disk refuses', async () => {
      const { issuesOf, settle } = await aHeldIssue();
      faults.next = (step, file) => (step === 'remove' && file.includes('issue-') ? 'EACCES' : null);
      for (const given of [true, false])
        expect(await settle(given)).toMatchObject({ error: { code: 'disk' } });
      faults.next = null;
      expect(await issuesOf(0)).toMatchObject([{ isHeld: true }]);
    });
  });
});

describe('a handout of a batch that cannot be recorded', () => {
  test('is left out of the file, with the reason; the others are in it', async () => {
    const { patients, fileNames, issuesOf, save } = await aBatch(3);
    faults.next = (step, file) =>
      step === 'rename' && file.includes(patients[1] ?? '-') && file.endsWith('.json') ? 'EACCES' : null;
    expect(valueOf(await save())).toMatchObject({
      recorded: 2,
      leftOut: [{ fileName: fileNames[1], reason: expect.stringContaining('Check the permissions') }],
    });
    faults.next = null;
    expect(namesIn(written[0])).toEqual([fileNames[0], fileNames[2]]);
    expect(await issuesOf(1)).toEqual([]);
  });

  test('because its program was changed after it was made is left out too: it is not what was looked at', async () => {
    const { patients, fileNames, issuesOf, save } = await aBatch(2);
    const { programs } = valueOf(
      await services.call('patient.load', { patientId: patients[0] ?? aPatient().id }),
    );
    const [entry] = programs;
    if (!entry) throw new Error('no program');
    const program = { ...entry.program, title: 'Another plan' };
    valueOf(await services.call('program.save', { program, revision: entry.revision }));
    expect(valueOf(await save())).toMatchObject({
      recorded: 1,
      leftOut: [{ fileName: fileNames[0], reason: expect.stringContaining('has changed') }],
    });
    expect(namesIn(written[0])).toEqual([fileNames[1]]);
    expect(await issuesOf(0)).toEqual([]);
  });

  test('because the data folder is full, as none can: no file is written and the batch is kept', async () => {
    const { save } = await aBatch();
    const before = await treeHash(services.folder);
    faults.next = (step, file) => (step === 'write' && file.includes('issue-') ? 'ENOSPC' : null);
    expect(await save()).toMatchObject({
      error: { code: 'disk', message: expect.stringMatching(/disk is full.*Nothing was issued/) },
    });
    expect(written).toEqual([]);
    expect(await treeHash(services.folder)).toBe(before);
    faults.next = null;
    expect(valueOf(await save())).toMatchObject({ recorded: 2 });
  });
});
