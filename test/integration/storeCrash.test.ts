import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { DocumentStore } from '../../main/store/documentStore';
import { patientPlace } from '../../main/store/place';
import { sweepLeftovers } from '../../main/store/sweep';
import { aPatient, filesIn, tempFolder, valueOf } from './storeFixtures';

const KILLS = Number(process.env['OSTEON_KILLS'] ?? 25);
let writer = '';

beforeAll(async () => {
  const outDir = await tempFolder();
  writer = path.join(outDir, 'writer.mjs');
  const entry = fileURLToPath(new URL('./storeWriter.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
    ssr: { noExternal: true },
  });
});

/** Starts a writer; `told` grows with the revisions that it was promised. */
function startWriter(
  folder: string,
  id: string,
  times?: number,
): { child: ChildProcess; told: number[]; ended: Promise<number | null> } {
  const args = [writer, folder, id, ...(times === undefined ? [] : [String(times)])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const told: number[] = [];
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    told.push(...lines.map(Number));
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, told, ended };
}

async function aStoredPatient() {
  const folder = await tempFolder();
  const patient = aPatient();
  const store = new DocumentStore(folder);
  valueOf(await store.save(patientPlace(patient.id), patient, 0));
  return { folder, id: patient.id, store };
}

test(`after ${KILLS} kills in mid-write the file is whole and no acknowledged revision is lost`, async () => {
  const { folder, id, store } = await aStoredPatient();
  let acknowledged = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const { child, told, ended } = startWriter(folder, id);
    await expect.poll(() => told.length, { timeout: 20_000, interval: 2 }).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
    child.kill('SIGKILL');
    await ended;
    acknowledged += told.length;
    const found = valueOf(await store.load(patientPlace(id)));
    if (!found) throw new Error('the patient is gone');
    expect(found.revision).toBeGreaterThanOrEqual(told.at(-1) ?? 0);
    expect(found.body.notes).toBe(`${found.revision} ${'x'.repeat(8000)} ${found.revision}`);
  }
  expect(acknowledged).toBeGreaterThan(KILLS);
  const started = performance.now();
  await sweepLeftovers(folder);
  const found = valueOf(await store.load(patientPlace(id)));
  valueOf(await store.save(patientPlace(id), aPatientWith(found), found?.revision ?? 0));
  expect(performance.now() - started).toBeLessThan(2000); // a dead process's lock does not hold anybody up
  expect(await filesIn(folder)).toEqual([path.join('patients', id, 'patient.json')]);
}, 180_000);

function aPatientWith<T>(found: { readonly body: T } | null): T {
  if (!found) throw new Error('the patient is gone');
  return found.body;
}

test('of three processes that save one patient none overwrites another: every promised revision happened once', async () => {
  const { folder, id, store } = await aStoredPatient();
  const writers = [1, 2, 3].map(() => startWriter(folder, id, 60));
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  const told = writers.flatMap((one) => one.told).sort((a, b) => a - b);
  expect(told).toEqual(Array.from({ length: 180 }, (_, n) => n + 2));
  expect(valueOf(await store.load(patientPlace(id)))?.revision).toBe(181);
}, 120_000);
