import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { DocumentStore } from '../../main/store/documentStore';
import { PatientIndex } from '../../main/store/patientIndex';
import { clinicPlace, patientPlace, programPlace } from '../../main/store/place';
import { PatientId } from '../../shared/id';
import { aPatient, aProgram, filesIn, tempFolder, treeHash, valueOf } from './storeFixtures';

let folder = '';
let store: DocumentStore;
beforeEach(async () => {
  folder = await tempFolder();
  store = new DocumentStore(folder);
});

const noReport = (error: unknown): void => {
  throw error;
};
const onDisk = (file: string) => path.join(folder, ...file.split('/'));

async function stored(notes = '') {
  const patient = aPatient(notes);
  const program = aProgram(patient.id);
  valueOf(await store.save(patientPlace(patient.id), patient, 0));
  valueOf(await store.save(programPlace(patient.id, program.id), program, 0));
  return { patient, program, place: patientPlace(patient.id) };
}

describe('a document', () => {
  test('comes back as it was saved, with its revision, in one file below its patient', async () => {
    const { patient, program, place } = await stored('first');
    expect(valueOf(await store.load(place))).toEqual({ id: patient.id, revision: 1, body: patient });
    expect(valueOf(await store.save(place, { ...patient, notes: 'second' }, 1))).toEqual({ revision: 2 });
    expect(valueOf(await store.load(place))?.body.notes).toBe('second');
    expect(await filesIn(folder)).toEqual([
      path.join('patients', patient.id, 'patient.json'),
      path.join('patients', patient.id, `program-${program.id}.json`),
    ]);
    expect(JSON.parse(await readFile(onDisk(place.file), 'utf8'))).toMatchObject({
      format: 'osteon',
      kind: 'patient',
      id: patient.id,
      schema: 2,
      revision: 2,
      seal: 'none',
    });
  });

  test('is not there before it was saved', async () => {
    expect(await store.load(clinicPlace())).toEqual({ ok: true, value: null });
    expect(await filesIn(folder)).toEqual([]);
  });

  test.each([0, 1, 3])('at revision 2 refuses a save that started from revision %i', async (revision) => {
    const { patient, place } = await stored();
    valueOf(await store.save(place, patient, 1));
    const before = await treeHash(folder);
    expect(await store.save(place, { ...patient, notes: 'lost' }, revision)).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(await treeHash(folder)).toBe(before);
  });

  test('that is gone refuses a later save instead of coming back', async () => {
    const patient = aPatient();
    expect(await store.save(patientPlace(patient.id), patient, 4)).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  test('saved 50 times at once from one revision is saved once', async () => {
    const { patient, place } = await stored();
    const saves = Array.from({ length: 50 }, (_, n) =>
      store.save(place, { ...patient, notes: String(n) }, 1),
    );
    const results = await Promise.all(saves);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error.code === 'conflict')).toHaveLength(49);
    const winner = results.findIndex((result) => result.ok);
    expect(valueOf(await store.load(place))).toMatchObject({ revision: 2, body: { notes: String(winner) } });
  });

  test('saved by a second store on the same folder is a conflict for the first', async () => {
    const { patient, place } = await stored();
    const other = new DocumentStore(path.join(folder, '.'));
    valueOf(await other.save(place, { ...patient, notes: 'theirs' }, 1));
    expect(await store.save(place, { ...patient, notes: 'mine' }, 1)).toMatchObject({
      error: { code: 'conflict' },
    });
    expect(valueOf(await store.load(place))?.body.notes).toBe('theirs');
  });
});

describe('a damaged file', () => {
  const wrong = (patch: object) => async (file: string) => {
    const document = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...document, ...patch }));
  };
  test.each<[string, (file: string) => Promise<void>]>([
    ['empty', (file) => writeFile(file, '')],
    ['filled with zeros', (file) => writeFile(file, Buffer.alloc(2048))],
    ['cut off', async (file) => writeFile(file, (await readFile(file)).subarray(0, 200))],
    ['with a byte order mark', async (file) => writeFile(file, `\uFEFF${await readFile(file, 'utf8')}`)],
    ['null', (file) => writeFile(file, 'null')],
    ['of another program', (file) => writeFile(file, '{"hello":"world"}')],
    ['of another kind', wrong({ kind: 'clinic' })],
    ['of another patient', wrong({ id: randomUUID() })],
    ['with a body that breaks the schema', wrong({ body: { given: '' } })],
    ['with revision 0', wrong({ revision: 0 })],
  ])('%s is kept under another name, and everybody else still loads', async (_what, damage) => {
    const { patient, program, place } = await stored();
    const other = await stored();
    await damage(onDisk(place.file));
    const bytes = await readFile(onDisk(place.file));
    const found = await store.load(place);
    expect(found).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    const kept = (await filesIn(folder)).filter((file) => file.includes('.unreadable-'));
    expect(kept).toHaveLength(1);
    expect(await readFile(path.join(folder, kept[0] ?? ''))).toEqual(bytes);
    const list = await new PatientIndex(store, noReport).list();
    expect(list.patients.map(({ id }) => id)).toEqual([other.patient.id]);
    expect(list.unread).toEqual([
      { file: (kept[0] ?? '').split(path.sep).join('/'), reason: expect.stringMatching(/^\w/) },
    ]);
    expect(valueOf(await store.load(programPlace(patient.id, program.id)))?.revision).toBe(1);
  });

  test('is not overwritten by a save; it is set aside and the save refused', async () => {
    const { patient, place } = await stored();
    await writeFile(onDisk(place.file), 'broken');
    expect(await store.save(place, patient, 1)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    const kept = (await filesIn(folder)).filter((file) => file.includes('.unreadable-'));
    expect(await readFile(path.join(folder, kept[0] ?? ''), 'utf8')).toBe('broken');
  });

  test('found by ten readers at once is set aside once', async () => {
    const { place } = await stored();
    await writeFile(onDisk(place.file), 'broken');
    const found = await Promise.all(Array.from({ length: 10 }, () => store.load(place)));
    // The first sets it aside; whoever comes later finds nothing there, which is no failure of the disk.
    const told = found.map((result) => (result.ok ? result.value : result.error.code));
    expect(told.filter((one) => one === 'unreadable')).toHaveLength(1);
    expect(told.filter((one) => one === null)).toHaveLength(9);
    expect((await filesIn(folder)).filter((file) => file.includes('.unreadable-'))).toHaveLength(1);
  });

  test('is still listed in the next run', async () => {
    const { place } = await stored();
    await writeFile(onDisk(place.file), 'broken');
    await store.load(place);
    const later = await new PatientIndex(new DocumentStore(folder), noReport).list();
    expect(later.unread).toHaveLength(1);
  });
});

describe('a file of a newer Osteon', () => {
  test.each([{ schema: 99 }, { seal: 'aes-256-gcm' }])(
    '(%o) is refused by name and left untouched',
    async (patch) => {
      const { patient, place } = await stored();
      const document = JSON.parse(await readFile(onDisk(place.file), 'utf8')) as object;
      await writeFile(onDisk(place.file), JSON.stringify({ ...document, ...patch }));
      const before = await treeHash(folder);
      expect(await store.load(place)).toMatchObject({
        error: { code: 'newer-version', message: expect.stringContaining('newer Osteon') },
      });
      expect(await store.save(place, patient, 1)).toMatchObject({ error: { code: 'newer-version' } });
      expect(await treeHash(folder)).toBe(before);
      const list = await new PatientIndex(store, noReport).list();
      expect(list).toMatchObject({ patients: [], unread: [{ file: place.file }] });
      expect((await new PatientIndex(store, noReport).list()).unread).toHaveLength(1);
    },
  );
});

describe('the list of patients', () => {
  test('shows each patient with the programs, and is remembered', async () => {
    const { patient, program } = await stored();
    const { patients, unread } = await new PatientIndex(store, noReport).list();
    expect(unread).toEqual([]);
    expect(patients).toEqual([
      {
        id: patient.id,
        given: 'Rosa',
        family: ['Delgado'],
        recordNumber: '',
        dateOfBirth: '1956-03-02',
        archived: false,
        changedAt: expect.stringMatching(/Z$/),
        programs: [
          {
            id: program.id,
            title: 'Stronger bones',
            startDate: '2026-11-23',
            reviewOn: null,
            weeks: 4,
            changedAt: expect.any(String),
          },
        ],
      },
    ]);
    expect(await filesIn(folder)).toContain('index.json');
  });

  test('is read from the index while the files are as they were', async () => {
    await stored();
    await new PatientIndex(store, noReport).list();
    const index = await readFile(onDisk('index.json'), 'utf8');
    await writeFile(onDisk('index.json'), index.replace('Rosa', 'Remembered'));
    expect((await new PatientIndex(store, noReport).list()).patients[0]?.given).toBe('Remembered');
  });

  test('follows every change of the files, also by another process', async () => {
    const { patient, place } = await stored();
    const index = new PatientIndex(store, noReport);
    await index.list();
    valueOf(await new DocumentStore(folder).save(place, { ...patient, given: 'Renamed' }, 1));
    expect((await index.list()).patients[0]?.given).toBe('Renamed');
    const program = aProgram(patient.id);
    valueOf(await store.save(programPlace(patient.id, program.id), program, 0));
    expect((await index.list()).patients[0]?.programs).toHaveLength(2);
    await rename(onDisk(`patients/${patient.id}`), path.join(await tempFolder(), 'gone'));
    expect((await index.list()).patients).toEqual([]);
  });

  test.each([
    ['damaged', '{"version":1,"entr'],
    ['empty', ''],
    ['of another shape', '{"version":1,"entries":{"x":1}}'],
  ])('is made again when the index is %s, which is no loss to report', async (_what, content) => {
    const { patient } = await stored();
    const first = await new PatientIndex(store, noReport).list();
    await writeFile(onDisk('index.json'), content);
    const again = await new PatientIndex(store, noReport).list();
    expect(again).toEqual(first);
    expect(again.patients[0]?.id).toBe(patient.id);
    expect((await filesIn(folder)).filter((file) => file.includes('.unreadable-'))).toEqual([]);
  });

  test('never shows a program that was copied into another patient’s folder', async () => {
    const [a, b] = [await stored(), await stored()];
    const name = `program-${a.program.id}.json`;
    await copyFile(onDisk(`patients/${a.patient.id}/${name}`), onDisk(`patients/${b.patient.id}/${name}`));
    const index = new PatientIndex(store, noReport);
    const { patients, unread } = await index.list();
    expect(patients.map(({ programs }) => programs.length)).toEqual([1, 1]);
    expect(unread).toMatchObject([{ file: `patients/${b.patient.id}/${name}` }]);
    expect((await index.list()).unread).toEqual(unread); // still told when the list comes from the index
  });

  test('passes over folders that are not ours and patients whose file is a folder', async () => {
    const { patient } = await stored();
    await mkdir(onDisk('patients/.DS_Store/x'), { recursive: true });
    const odd = PatientId.parse(randomUUID());
    await mkdir(onDisk(patientPlace(odd).file), { recursive: true });
    const { patients, unread } = await new PatientIndex(store, noReport).list();
    expect(patients.map(({ id }) => id)).toEqual([patient.id]);
    expect(unread).toEqual([
      { file: patientPlace(odd).file, reason: expect.stringContaining('a folder lies where') },
    ]);
  });
});

test('a data folder that cannot be used is told as a disk failure in plain words', async () => {
  const file = path.join(folder, 'taken');
  await writeFile(file, 'a file in place of the folder');
  const blocked = new DocumentStore(file);
  const patient = aPatient();
  expect(await blocked.save(patientPlace(patient.id), patient, 0)).toEqual({
    ok: false,
    error: { code: 'disk', message: 'Could not save: a file lies where Osteon needs a folder.' },
  });
  expect(await readFile(file, 'utf8')).toBe('a file in place of the folder');
});

test('an id can never become a path', () => {
  expect(() => patientPlace('../../etc' as PatientId)).toThrow('not a document id');
});
