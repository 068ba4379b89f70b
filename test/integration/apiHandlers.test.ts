import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newClinic } from '../../shared/clinic/newClinic';
import type { Finding } from '../../shared/check/finding';
import { findingKey } from '../../shared/check/overrides';
import { PatientId, ProgramId, TherapistId } from '../../shared/id';
import { localDate } from '../../shared/localDate';
import type { Program } from '../../shared/program/schema';
import { err, ok } from '../../shared/result';
import { OPTIONS, testServices } from './apiFixtures';
import { anItem, aPatient, aProgram, filesIn, treeHash, valueOf } from './storeFixtures';

type Services = Awaited<ReturnType<typeof testServices>>;
let services: Services;
beforeEach(async () => {
  services = await testServices();
});
afterEach(async () => {
  await services.close();
  expect(services.reported).toEqual([]);
});

async function withProgram(
  of: Services = services,
  edit: (program: Program) => Program = (program) => program,
) {
  const patient = aPatient();
  const program = edit(aProgram(patient.id));
  valueOf(await of.call('patient.create', { patient }));
  valueOf(await of.call('program.create', { program }));
  return { patient, program };
}

describe('the shelf of favourite exercises', () => {
  const shelf = { favourites: ['bird-dog', 'an-own-one'], recents: ['stomp'] };

  test('is empty and no file until it is saved, then durable', async () => {
    expect(valueOf(await services.call('shelf.load', {}))).toEqual({
      shelf: { favourites: [], recents: [] },
      revision: 0,
    });
    expect(await filesIn(services.folder)).toEqual([]);
    expect(valueOf(await services.call('shelf.save', { shelf, revision: 0 }))).toEqual({
      revision: 1,
      savedAt: '2026-11-23T10:00:00.000Z',
    });
    expect(valueOf(await services.call('shelf.load', {}))).toEqual({ shelf, revision: 1 });
    const stored = await readFile(path.join(services.folder, 'shelf.json'), 'utf8');
    expect(JSON.parse(stored)).toMatchObject({ kind: 'shelf', schema: 1, revision: 1, body: shelf });
  });

  test('a save over an older revision is a conflict and writes nothing', async () => {
    valueOf(await services.call('shelf.save', { shelf, revision: 0 }));
    const before = await treeHash(services.folder);
    const late = await services.call('shelf.save', { shelf: { favourites: [], recents: [] }, revision: 0 });
    expect(late).toMatchObject({
      error: { code: 'conflict', message: expect.stringContaining('list of favourite exercises') },
    });
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('a damaged one is set aside, told with the patients, and a new one begins', async () => {
    await writeFile(path.join(services.folder, 'shelf.json'), 'not json');
    expect(await services.call('shelf.load', {})).toMatchObject({ error: { code: 'unreadable' } });
    expect(valueOf(await services.call('patient.list', {})).setAside).toEqual([
      expect.objectContaining({ file: expect.stringContaining('shelf.json') }),
    ]);
    expect(valueOf(await services.call('shelf.load', {}))).toMatchObject({ revision: 0 });
  });
});

describe('app and clinic', () => {
  test('app.info tells version, shell, folder and day', async () => {
    expect(valueOf(await services.call('app.info', {}))).toEqual({
      version: '1.2.3',
      shell: 'browser',
      dataFolder: services.folder,
      today: '2026-11-23',
    });
  });

  test('a new practice has revision 0 and is no file until it is saved', async () => {
    const { clinic, revision } = valueOf(await services.call('clinic.load', {}));
    expect({ clinic, revision }).toEqual({ clinic: newClinic(), revision: 0 });
    expect(await filesIn(services.folder)).toEqual([]);
    const saved = valueOf(
      await services.call('clinic.save', { clinic: { ...clinic, name: 'North' }, revision }),
    );
    expect(saved).toEqual({ revision: 1, savedAt: '2026-11-23T10:00:00.000Z' });
    expect(valueOf(await services.call('clinic.load', {}))).toMatchObject({
      clinic: { name: 'North' },
      revision: 1,
    });
    expect(await services.call('clinic.save', { clinic, revision: 0 })).toMatchObject({
      error: { code: 'conflict' },
    });
  });

  test('a damaged practice is kept and listed, and a new one takes its place', async () => {
    valueOf(await services.call('clinic.save', { clinic: newClinic(), revision: 0 }));
    await writeFile(path.join(services.folder, 'clinic.json'), '');
    expect(await services.call('clinic.load', {})).toMatchObject({ error: { code: 'unreadable' } });
    expect(valueOf(await services.call('clinic.load', {})).revision).toBe(0);
    expect(valueOf(await services.call('patient.list', {})).setAside).toMatchObject([
      { file: expect.stringMatching(/^clinic\.json\.unreadable-/) },
    ]);
  });
});

describe('patients and programs', () => {
  test('are created, listed, loaded and saved', async () => {
    const { patient, program } = await withProgram();
    const list = valueOf(await services.call('patient.list', {}));
    expect(list).toMatchObject({
      patients: [{ id: patient.id, programs: [{ id: program.id, weeks: 4 }] }],
      setAside: [],
    });
    const loaded = valueOf(await services.call('patient.load', { patientId: patient.id }));
    expect(loaded).toEqual({ patient, revision: 1, programs: [{ program, revision: 1 }], setAside: [] });
    const renamed = { ...program, title: 'New title' };
    expect(valueOf(await services.call('program.save', { program: renamed, revision: 1 })).revision).toBe(2);
    const key = { patientId: patient.id, programId: program.id };
    expect(valueOf(await services.call('program.load', key))).toEqual({ program: renamed, revision: 2 });
    expect(
      valueOf(await services.call('patient.save', { patient: { ...patient, notes: 'x' }, revision: 1 }))
        .revision,
    ).toBe(2);
  });

  test('are not created twice', async () => {
    const { patient, program } = await withProgram();
    const before = await treeHash(services.folder);
    expect(await services.call('patient.create', { patient })).toMatchObject({ error: { code: 'conflict' } });
    expect(await services.call('program.create', { program })).toMatchObject({ error: { code: 'conflict' } });
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('that nobody knows are not found', async () => {
    const { patient, program } = await withProgram();
    const stranger = PatientId.parse(randomUUID());
    const notFound = { ok: false, error: { code: 'not-found' } };
    expect(await services.call('patient.load', { patientId: stranger })).toMatchObject(notFound);
    expect(await services.call('patient.save', { patient: aPatient(), revision: 1 })).toMatchObject(notFound);
    expect(await services.call('program.load', { patientId: stranger, programId: program.id })).toMatchObject(
      notFound,
    );
    expect(await services.call('program.create', { program: aProgram(stranger) })).toMatchObject(notFound);
    expect(await services.call('program.save', { program: aProgram(patient.id), revision: 1 })).toMatchObject(
      notFound,
    );
    const unknown = { patientId: patient.id, programId: ProgramId.parse(randomUUID()), options: OPTIONS };
    expect(await services.call('handout.preview', unknown)).toMatchObject(notFound);
  });

  test('with an exercise the library does not have, or a dose that does not fit, are refused by name', async () => {
    const { patient } = await withProgram();
    const before = await treeHash(services.folder);
    const stranger = aProgram(patient.id, [{ ...anItem(), exerciseId: 'moon-walk' }]);
    expect(await services.call('program.create', { program: stranger })).toMatchObject({
      error: { code: 'bad-request', message: expect.stringContaining('"moon-walk"') },
    });
    const misfit = aProgram(patient.id, [{ ...anItem('goblet-squat'), dose: anItem('tandem-stance').dose }]);
    expect(await services.call('program.create', { program: misfit })).toMatchObject({
      error: { code: 'bad-request', message: expect.stringContaining('Goblet squat') },
    });
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('with a damaged program still load, and say which file was kept', async () => {
    const { patient, program } = await withProgram();
    const other = aProgram(patient.id);
    valueOf(await services.call('program.create', { program: other }));
    await writeFile(path.join(services.folder, 'patients', patient.id, `program-${program.id}.json`), '{');
    const loaded = valueOf(await services.call('patient.load', { patientId: patient.id }));
    expect(loaded.programs.map((entry) => entry.program.id)).toEqual([other.id]);
    expect(loaded.setAside).toMatchObject([
      { file: expect.stringContaining(`program-${program.id}.json.unreadable-`) },
    ]);
  });

  test('whose own file is damaged are told apart from unknown ones, also the second time', async () => {
    const { patient } = await withProgram();
    await writeFile(path.join(services.folder, 'patients', patient.id, 'patient.json'), '{');
    for (let time = 1; time <= 2; time++)
      expect(await services.call('patient.load', { patientId: patient.id })).toMatchObject({
        error: { code: 'unreadable' },
      });
  });
});

test('the examples are added as new patients, each time', async () => {
  const first = valueOf(await services.call('examples.add', {})).added;
  const second = valueOf(await services.call('examples.add', {})).added;
  expect(new Set([...first, ...second]).size).toBe(first.length * 2);
  expect(first.length).toBeGreaterThan(0);
  const list = valueOf(await services.call('patient.list', {}));
  expect(list.patients).toHaveLength(first.length * 2);
  expect(list.patients.every(({ programs }) => programs.length === 1)).toBe(true);
});

const stopFinding = (ruleId: string): Finding => ({
  ruleId,
  severity: 'stop',
  path: {},
  values: { percent: 90 },
  fixes: [],
});

/** Services whose check finds one stop, and whose handout is one line. */
const withStop = (ruleId: string | null) =>
  testServices({
    knowledge: {
      check: () => ({ findings: ruleId === null ? [] : [stopFinding(ruleId)], conformity: null }),
      composeHandout: ({ draft, versionId, options }) =>
        ok({
          language: 'en',
          title: 'Handout',
          issuedOn: options.date,
          paper: options.paper,
          layout: options.layout,
          binding: options.binding,
          color: '#000000',
          draft: draft ? 'DRAFT' : null,
          running: { logo: null, clinic: '', contact: '' },
          footer: { left: versionId, pages: '' },
          sections: [],
          twin: null,
        }),
    },
  });

const override = (finding: Finding) => ({
  ...findingKey(finding),
  reason: 'Agreed with the surgeon',
  therapist: TherapistId.parse(randomUUID()),
  therapistName: 'A. Therapist',
  date: localDate('2026-11-23'),
});

describe('the handout', () => {
  test.each([
    ['no stop is open', null, [], false],
    ['a stop is open', 'G01-x', [], true],
    ['the stop was overridden with a reason', 'G01-x', [override(stopFinding('G01-x'))], false],
    [
      'the override speaks of other values',
      'G01-x',
      [override({ ...stopFinding('G01-x'), values: { percent: 85 } })],
      true,
    ],
    ['a group A stop was overridden', 'A34-x', [override(stopFinding('A34-x'))], true],
  ])('when %s', async (_when, ruleId, overrides, draft) => {
    const some = await withStop(ruleId);
    const { patient, program } = await withProgram(some, (made) => ({ ...made, overrides }));
    const request = { patientId: patient.id, programId: program.id, options: OPTIONS };
    const preview = valueOf(await some.call('handout.preview', request));
    expect(preview).toMatchObject({
      draft,
      pages: 2,
      fileName: expect.stringMatching(/^osteon-handout-[0-9A-HJKMNP-TV-Z]{6}\.pdf$/),
    });
    expect(Buffer.from(preview.pdfBase64, 'base64').toString()).toContain(
      draft ? '"draft":"DRAFT"' : '"draft":null',
    );
    const saved = valueOf(await some.call('handout.save', { ...request, seen: null }));
    expect(saved).toEqual({ outcome: 'saved', fileName: preview.fileName });
    expect(some.savedFiles.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual([
      preview.pdfBase64,
    ]);
    await some.close();
  });

  test('has another version once anything printed changes, and the same one otherwise', async () => {
    const some = await withStop(null);
    const { patient, program } = await withProgram(some);
    const request = { patientId: patient.id, programId: program.id, options: OPTIONS };
    const version = async (options = OPTIONS) =>
      valueOf(await some.call('handout.preview', { ...request, options })).fileName;
    const first = await version();
    expect(await version()).toBe(first);
    expect(await version({ ...OPTIONS, layout: 'large' })).not.toBe(first);
    valueOf(
      await some.call('patient.save', { patient: { ...patient, notes: 'never printed' }, revision: 1 }),
    );
    expect(await version()).toBe(first);
    valueOf(
      await some.call('patient.save', { patient: { ...patient, preferredName: 'Rosie' }, revision: 2 }),
    );
    expect(await version()).not.toBe(first);
    await some.close();
  });

  test('that cannot be printed says why; nothing is saved', async () => {
    const some = await testServices({ knowledge: { composeHandout: () => err({ message: 'No week 9.' }) } });
    const { patient, program } = await withProgram(some);
    const request = { patientId: patient.id, programId: program.id, options: OPTIONS };
    expect(await some.call('handout.save', { ...request, seen: null })).toEqual({
      ok: false,
      error: { code: 'cannot-print', message: 'No week 9.' },
    });
    expect(some.savedFiles).toEqual([]);
    await some.close();
  });

  test('for which the disk has no room is a disk failure', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write' });
    const some = await testServices({
      ports: { chooseFile: async () => () => Promise.reject(full) },
      knowledge: { composeHandout: () => ok({} as never) },
    });
    const { patient, program } = await withProgram(some);
    const request = { patientId: patient.id, programId: program.id, options: OPTIONS };
    expect(await some.call('handout.save', { ...request, seen: null })).toEqual({
      ok: false,
      error: {
        code: 'disk',
        message: 'Could not save: that disk is full. Free some space on it or choose another place.',
      },
    });
    await some.close();
  });
});

describe('the end', () => {
  test('waits for what is being saved and then takes no more', async () => {
    const patient = aPatient();
    const saving = services.call('patient.create', { patient });
    await services.close();
    const file = path.join(services.folder, 'patients', patient.id, 'patient.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ revision: 1 });
    expect(valueOf(await saving).revision).toBe(1);
    expect(await services.call('patient.save', { patient, revision: 1 })).toMatchObject({
      error: { code: 'internal' },
    });
  });
});

test('a data folder whose place is taken by a file fails every save, and nothing throws', async () => {
  await rm(services.folder, { recursive: true });
  await writeFile(services.folder, 'in the way');
  expect(await services.call('patient.create', { patient: aPatient() })).toMatchObject({
    error: { code: 'disk' },
  });
  expect(await services.call('patient.list', {})).toMatchObject({ error: { code: 'disk' } });
  await rm(services.folder);
  await mkdir(services.folder);
});
