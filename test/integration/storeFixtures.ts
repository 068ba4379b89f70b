import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { findExercise } from '../../shared/exercise/library';
import { ItemId, PatientId, PhaseId, ProgramId, SessionId, TrackId } from '../../shared/id';
import { localDate } from '../../shared/localDate';
import { newPatient } from '../../shared/patient/newPatient';
import type { Patient } from '../../shared/patient/schema';
import { startingDose } from '../../shared/program/startingDose';
import type { Program, ProgramItem } from '../../shared/program/schema';
import type { Result } from '../../shared/result';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A fresh folder on the real disk, removed after the file's tests. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'osteon-test-'));
  folders.push(folder);
  return folder;
}

export const aPatient = (notes = ''): Patient => ({
  ...newPatient({
    id: PatientId.parse(randomUUID()),
    given: 'Rosa',
    family: ['Delgado'],
    dateOfBirth: localDate('1956-03-02'),
    sexForReference: 'female',
    language: 'en',
    unit: 'kg',
  }),
  notes,
});

export function anItem(exerciseId = 'goblet-squat'): ProgramItem {
  const exercise = findExercise(exerciseId);
  if (!exercise) throw new Error(`no exercise ${exerciseId}`);
  const ids = { id: ItemId.parse(randomUUID()), track: TrackId.parse(randomUUID()) };
  return { ...ids, exerciseId, dose: startingDose(exercise, false), cues: null, note: '', superset: null };
}

export function aProgram(patientId: PatientId, items: ProgramItem[] = [anItem()]): Program {
  const session = {
    id: SessionId.parse(randomUUID()),
    name: 'Session A',
    schedule: { kind: 'days' as const, days: ['mon' as const, 'thu' as const] },
    setting: 'clinic' as const,
    plannedMinutes: 30,
    supervisor: 'physical-therapist' as const,
    groupSize: 1,
    items,
  };
  const phase = {
    id: PhaseId.parse(randomUUID()),
    name: 'Learn',
    purpose: 'learn' as const,
    weeks: 4,
    sessions: [session],
  };
  return {
    id: ProgramId.parse(randomUUID()),
    patientId,
    title: 'Stronger bones',
    template: null,
    goals: [],
    startDate: localDate('2026-11-23'),
    reviewOn: null,
    contactPlan: null,
    overrides: [],
    phases: [phase],
  };
}

/** The value of a result that must be one. */
export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`unexpected failure: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Every file below a folder, by its path from there. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
}

/** One hash of all names and bytes below a folder: equal only when nothing changed. */
export async function treeHash(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesIn(folder)) hash.update(file).update(await readFile(path.join(folder, file)));
  return hash.digest('hex');
}
