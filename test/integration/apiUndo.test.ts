import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UndoSteps } from '../../shared/program/undoSteps';
import { testServices } from './apiFixtures';
import { aPatient, aProgram, valueOf } from './storeFixtures';

type Services = Awaited<ReturnType<typeof testServices>>;
let services: Services;
beforeEach(async () => {
  services = await testServices();
});
afterEach(async () => {
  await services.close();
  expect(services.reported).toEqual([]);
});

const STEPS: UndoSteps = {
  past: [
    {
      label: 'rename phase',
      redo: [{ op: 'replace', path: ['title'], value: 'After' }],
      undo: [{ op: 'replace', path: ['title'], value: 'Before' }],
    },
  ],
  future: [],
};

async function withProgram() {
  const patient = aPatient();
  const program = aProgram(patient.id);
  valueOf(await services.call('patient.create', { patient }));
  valueOf(await services.call('program.create', { program }));
  const key = { patientId: patient.id, programId: program.id };
  const file = path.join(services.folder, 'patients', patient.id, `undo-${program.id}.json`);
  return { patient, program, key, file };
}

describe('undo steps', () => {
  test('are kept beside the program they came with, tied to its revision', async () => {
    const { program, key, file } = await withProgram();
    expect(valueOf(await services.call('program.undo', key))).toEqual({ undo: null });
    const saved = valueOf(await services.call('program.save', { program, revision: 1, steps: STEPS }));
    expect(saved).toMatchObject({ revision: 2, stepsLost: null });
    expect(valueOf(await services.call('program.undo', key))).toEqual({
      undo: { revision: 2, steps: STEPS },
    });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ kind: 'undo', schema: 1 });
  });

  test('of a save without any stay tied to the revision before', async () => {
    const { program, key } = await withProgram();
    valueOf(await services.call('program.save', { program, revision: 1, steps: STEPS }));
    valueOf(await services.call('program.save', { program, revision: 2 }));
    expect(valueOf(await services.call('program.undo', key)).undo?.revision).toBe(2);
  });

  test('of a refused save are not kept', async () => {
    const { program, key } = await withProgram();
    valueOf(await services.call('program.save', { program, revision: 1 }));
    expect(await services.call('program.save', { program, revision: 1, steps: STEPS })).toMatchObject({
      error: { code: 'conflict' },
    });
    expect(valueOf(await services.call('program.undo', key))).toEqual({ undo: null });
  });

  test('that are damaged, of another schema or of another program are none, and are written over', async () => {
    const { program, key, file } = await withProgram();
    valueOf(await services.call('program.save', { program, revision: 1, steps: STEPS }));
    const good: unknown = JSON.parse(await readFile(file, 'utf8'));
    let revision = 2;
    for (const bad of [
      '{"half":',
      '',
      JSON.stringify({ ...(good as object), schema: 99 }),
      JSON.stringify({ ...(good as object), id: '00000000-0000-4000-8000-00000000dead' }),
      JSON.stringify({
        ...(good as object),
        body: { revision: 2, steps: { past: [{ label: 3 }], future: [] } },
      }),
    ]) {
      await writeFile(file, bad);
      expect(valueOf(await services.call('program.undo', key))).toEqual({ undo: null });
      expect(valueOf(await services.call('patient.load', { patientId: key.patientId })).setAside).toEqual([]);
      revision = valueOf(await services.call('program.save', { program, revision, steps: STEPS })).revision;
      expect(valueOf(await services.call('program.undo', key)).undo).toEqual({ revision, steps: STEPS });
    }
  });

  test('that cannot be written cost nothing but themselves: the program is saved, and it is said', async () => {
    const { program, key, file } = await withProgram();
    await mkdir(file); // a folder where the file should lie
    const renamed = { ...program, title: 'Renamed' };
    const saved = valueOf(
      await services.call('program.save', { program: renamed, revision: 1, steps: STEPS }),
    );
    expect(saved.revision).toBe(2);
    expect(saved.stepsLost).toMatch(/^Could not save: a folder lies where Osteon needs a file/);
    expect(valueOf(await services.call('program.load', key)).program.title).toBe('Renamed');
    await rm(file, { recursive: true });
  });

  test('beyond 200 are refused, naming the limit', async () => {
    const { program } = await withProgram();
    const [step] = STEPS.past;
    if (!step) throw new Error('a step is needed');
    const many = { past: Array.from({ length: 201 }, () => step), future: [] };
    expect(await services.call('program.save', { program, revision: 1, steps: many })).toMatchObject({
      error: { code: 'bad-request', message: expect.stringContaining('steps.past') },
    });
  });
});
