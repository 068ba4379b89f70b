import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PatientSummary } from '../../shared/api/contract';
import { IssueId, TherapistId } from '../../shared/id';
import { localDate } from '../../shared/localDate';
import { picture } from '../support/photos';
import { testServices } from './apiFixtures';
import { treeHash, valueOf } from './storeFixtures';

type Services = Awaited<ReturnType<typeof testServices>>;
type Overrides = Parameters<typeof testServices>[0];

/** The three examples: two that may be printed, and a draft with open stops. */
let services: Services;
let patients: readonly PatientSummary[];
const prepare = async (overrides: Overrides = {}) => {
  services = await testServices(overrides);
  valueOf(await services.call('examples.add', {}));
  ({ patients } = valueOf(await services.call('patient.list', {})));
};
beforeEach(() => prepare());
afterEach(() => services.close());

const named = (family: string): PatientSummary => {
  const found = patients.find((patient) => patient.family.includes(family));
  if (!found?.programs[0]) throw new Error(`no example ${family}`);
  return found;
};

const options = { documents: ['handout' as const], paper: 'letter' as const, layout: 'standard' as const };

const add = async (batchId: string, family: string, more: { record?: boolean; drafts?: boolean } = {}) => {
  const { id, programs } = named(family);
  return services.call('handout.batch', {
    batchId,
    patientId: id,
    programId: programs[0]?.id ?? (randomUUID() as never),
    options,
    issueId: more.record === false ? null : IssueId.parse(randomUUID()),
    drafts: more.drafts ?? false,
  });
};
const start = async () => valueOf(await services.call('batch.start', {})).batchId;
const issuesOf = async (family: string) =>
  valueOf(await services.call('handout.issues', { patientId: named(family).id })).issues;
const zipped = () => Object.keys(unzipSync(services.savedFiles[0]?.bytes ?? new Uint8Array()));

describe('handouts of many patients', () => {
  test('are one ZIP in the order they were made, without names of patients, and are recorded as issued', async () => {
    const batchId = await start();
    const first = valueOf(await add(batchId, 'Alvarez'));
    const left = valueOf(await add(batchId, 'Lindqvist'));
    const second = valueOf(await add(batchId, 'Okafor'));
    expect(left).toEqual({
      outcome: 'left-out',
      reason: expect.stringMatching(/stops are open in the check/),
    });
    if (first.outcome !== 'made' || second.outcome !== 'made') throw new Error('not made');
    expect(first.fileName).toBe(`01-osteon-handout-${first.shortId}.pdf`);
    expect(second.fileName).toBe(`02-osteon-handout-${second.shortId}.pdf`);
    expect(services.savedFiles).toEqual([]);
    expect(await issuesOf('Alvarez')).toEqual([]);
    const saved = valueOf(await services.call('batch.save', { batchId }));
    expect(saved).toMatchObject({
      recorded: 2,
      leftOut: [],
      file: { fileName: 'osteon-handouts-2026-11-23.zip' },
    });
    expect(zipped()).toEqual([first.fileName, second.fileName]);
    expect(await issuesOf('Alvarez')).toMatchObject([{ shortId: first.shortId }]);
    const { issueId } = (await issuesOf('Alvarez'))[0] ?? { issueId: IssueId.parse(randomUUID()) };
    const again = valueOf(
      await services.call('handout.reprint', { patientId: named('Alvarez').id, issueId }),
    );
    const inZip = unzipSync(services.savedFiles[0]?.bytes ?? new Uint8Array())[first.fileName];
    expect(again.pdfBase64).toBe(Buffer.from(inZip ?? []).toString('base64'));
  });

  test('take a draft only when asked, and never record it', async () => {
    const batchId = await start();
    expect(valueOf(await add(batchId, 'Lindqvist', { drafts: true }))).toMatchObject({
      outcome: 'made',
      draft: true,
    });
    expect(valueOf(await services.call('batch.save', { batchId }))).toMatchObject({ recorded: 0 });
    expect(await issuesOf('Lindqvist')).toEqual([]);
  });

  test('leave no record when none is wanted', async () => {
    const batchId = await start();
    valueOf(await add(batchId, 'Alvarez', { record: false }));
    expect(valueOf(await services.call('batch.save', { batchId }))).toMatchObject({ recorded: 0 });
    expect(await issuesOf('Alvarez')).toEqual([]);
  });

  test('that are cancelled leave nothing: no file, no record, no memory', async () => {
    const batchId = await start();
    valueOf(await add(batchId, 'Alvarez'));
    const before = await treeHash(services.folder);
    valueOf(await services.call('batch.drop', { batchId }));
    expect(await add(batchId, 'Okafor')).toMatchObject({ error: { code: 'not-found' } });
    expect(await services.call('batch.save', { batchId })).toMatchObject({ error: { code: 'not-found' } });
    expect(services.savedFiles).toEqual([]);
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('are dropped when a new batch begins, and when the window is gone', async () => {
    const old = await start();
    const next = await start();
    expect(await add(old, 'Alvarez')).toMatchObject({ error: { code: 'not-found' } });
    services.dropBatch();
    expect(await add(next, 'Alvarez')).toMatchObject({ error: { code: 'not-found' } });
  });

  test('tell of each whether the logo of the clinic is missing from it', async () => {
    const png = await (await picture(60, 20)).png().toBuffer();
    const logo = valueOf(await services.call('clinic.logo.add', { fileBase64: png.toString('base64') }));
    const { clinic, revision } = valueOf(await services.call('clinic.load', {}));
    valueOf(await services.call('clinic.save', { clinic: { ...clinic, logo }, revision }));
    const batchId = await start();
    expect(valueOf(await add(batchId, 'Alvarez'))).toMatchObject({ logoLost: false });
    await rm(path.join(services.folder, `logo-${logo.id}.png`));
    expect(valueOf(await add(batchId, 'Okafor'))).toMatchObject({ logoLost: true });
  });
});

describe('the chart text', () => {
  test('says what is not issued yet, and of an issue its version, number and what changed since the one before', async () => {
    const { id: patientId, programs } = named('Alvarez');
    const programId = programs[0]?.id ?? (randomUUID() as never);
    const chosen = { ...options, binding: false, inEnglish: false, notes: false, showChanges: false };
    const whole = { ...chosen, week: 3, date: services.ports.today(), nextVisit: null };
    const chart = async (issueId: IssueId | null) =>
      valueOf(await services.call('handout.chart', { patientId, programId, options: whole, issueId })).text;
    expect(await chart(null)).toContain('not issued yet');
    const issueId = IssueId.parse(randomUUID());
    const { shortId } = valueOf(
      await services.call('handout.issue', { patientId, programId, options: whole, issueId, seen: null }),
    );
    const text = await chart(issueId);
    expect(text).toContain(shortId);
    expect(text).toContain('v1');
    expect(text).toContain('none issued before');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(text).not.toMatch(/Ruth|Alvarez/);
    expect(await chart(null)).toContain(`Change since version ${shortId}`);
  });

  test('of an issue is what was known and checked when it was issued, whatever is known, checked or signed since', async () => {
    await services.close();
    let today = '2026-11-23';
    await prepare({ ports: { today: () => localDate(today) } });
    const { id: patientId, programs } = named('Alvarez');
    const programId = programs[0]?.id ?? (randomUUID() as never);
    const chosen = { ...options, binding: false, inEnglish: false, notes: false, showChanges: false };
    const whole = { ...chosen, week: 9, date: services.ports.today(), nextVisit: null };
    const issueId = IssueId.parse(randomUUID());
    const chart = async () =>
      valueOf(await services.call('handout.chart', { patientId, programId, options: whole, issueId })).text;
    const unissued = valueOf(
      await services.call('handout.chart', { patientId, programId, options: whole, issueId: null }),
    ).text;
    valueOf(
      await services.call('handout.issue', { patientId, programId, options: whole, issueId, seen: null }),
    );
    const before = await chart();
    const below = (text: string) => text.slice(text.indexOf('Weeks:'));
    expect(below(before)).toBe(below(unissued));
    const { patient, revision } = valueOf(await services.call('patient.load', { patientId }));
    const strengthTests = patient.strengthTests.map((one) => ({
      ...one,
      load: { ...one.load, value: one.load.value * 2 },
    }));
    const scans = patient.dxaScans.entries.map((scan) => ({ ...scan, tScore: -4 }));
    const dxaScans = { ...patient.dxaScans, entries: scans };
    const changed = { ...patient, strengthTests, dxaScans, language: 'es' as const };
    valueOf(await services.call('patient.save', { patient: changed, revision }));
    const { clinic, revision: clinicRevision } = valueOf(await services.call('clinic.load', {}));
    const other = { id: TherapistId.parse(randomUUID()), name: 'Robin Other', credentials: 'PT' };
    const therapists = [...clinic.therapists, other];
    const nextClinic = { ...clinic, therapists, currentTherapist: other.id };
    valueOf(await services.call('clinic.save', { clinic: nextClinic, revision: clinicRevision }));
    expect(await chart()).toBe(before);
    today = '2027-03-03';
    const later = await chart();
    expect(later.replaceAll(/\s+/g, ' ')).toContain('issued 2026-11-23 (reprint,');
    expect(later.replaceAll(/\s+/g, ' ')).toContain(
      'Written on 2026-11-23, when it was issued: facts, check and signer are those of that day.',
    );
    expect(below(later)).toBe(below(before));
  });

  test('counts issues of one moment one after the other', async () => {
    const { id: patientId, programs } = named('Alvarez');
    const programId = programs[0]?.id ?? (randomUUID() as never);
    const chosen = { ...options, binding: false, inEnglish: false, notes: false, showChanges: false };
    const whole = { ...chosen, week: 3, date: services.ports.today(), nextVisit: null };
    const asked = { patientId, programId, options: whole };
    const ids = [IssueId.parse(randomUUID()), IssueId.parse(randomUUID())];
    await Promise.all(
      ids.map(async (issueId) => services.call('handout.issue', { ...asked, issueId, seen: null })),
    );
    const texts = await Promise.all(
      ids.map(async (issueId) => valueOf(await services.call('handout.chart', { ...asked, issueId })).text),
    );
    const numbers = texts.map((text) => Number(/\bv(\d+),/.exec(text)?.[1]));
    expect(new Set(numbers)).toEqual(new Set([1, 2]));
  });
});
