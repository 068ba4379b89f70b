import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DocumentStore } from '../../main/store/documentStore';
import { createIssue } from '../../main/store/issueWriting';
import type { Input } from '../../shared/api/contract';
import { newClinic } from '../../shared/clinic/newClinic';
import { sealDocument } from '../../shared/document';
import { IssueId, TherapistId } from '../../shared/id';
import { localDate } from '../../shared/localDate';
import { copyAsVersion } from '../../shared/program/copyProgram';
import type { Load } from '../../shared/program/dose';
import type { Program, ProgramItem } from '../../shared/program/schema';
import { shortId } from '../../shared/shortId';
import { EVIDENCE_VERSION, LIBRARY_VERSION } from '../../shared/versions';
import { PLAIN } from '../support/plainNames';
import { OPTIONS, testServices } from './apiFixtures';
import { anItem, aPatient, aProgram, filesIn, treeHash, valueOf } from './storeFixtures';

type Services = Awaited<ReturnType<typeof testServices>>;
const noFindings = { check: () => ({ findings: [], conformity: null }) } as const;
let services: Services;
beforeEach(async () => {
  services = await testServices({ knowledge: noFindings });
});
afterEach(async () => {
  await services.close();
  expect(services.reported).toEqual([]);
});

const newIssueId = () => IssueId.parse(randomUUID());
const kilograms = (value: number): Load => ({ kind: 'mass', mass: { value, unit: 'kg' }, perHand: false });

/** The item lifted with this much in every set. */
const lifted = (item: ProgramItem, load: Load): ProgramItem =>
  item.dose.kind === 'resistance'
    ? {
        ...item,
        dose: {
          ...item.dose,
          groups: item.dose.groups.map((group) => ({ ...group, load, percent1RM: null })),
        },
      }
    : item;

/** Every item of a program changed. */
const withItems = (program: Program, change: (item: ProgramItem) => ProgramItem): Program => ({
  ...program,
  phases: program.phases.map((phase) => ({
    ...phase,
    sessions: phase.sessions.map((session) => ({ ...session, items: session.items.map(change) })),
  })),
});

/** A patient who does goblet squats with 10 kg at home. */
async function withSquats(of: Services = services) {
  const patient = { ...aPatient(), preferredName: 'Rosie' };
  const made = aProgram(patient.id, [lifted(anItem('goblet-squat'), kilograms(10))]);
  const program: Program = {
    ...made,
    phases: made.phases.map((phase) => ({
      ...phase,
      sessions: phase.sessions.map((session) => ({ ...session, setting: 'home' as const })),
    })),
  };
  valueOf(await of.call('patient.create', { patient }));
  valueOf(await of.call('program.create', { program }));
  const request = (change: Partial<Input<'handout.issue'>> = {}): Input<'handout.issue'> => ({
    patientId: patient.id,
    programId: program.id,
    options: OPTIONS,
    issueId: newIssueId(),
    seen: null,
    ...change,
  });
  const file = (issueId: string, end: 'pdf' | 'json') =>
    path.join(of.folder, 'patients', patient.id, `issue-${issueId}.${end}`);
  return { patient, program, request, file };
}

describe('an issued handout', () => {
  test('is what was looked at: once anything it prints has changed, it is refused and nothing is kept', async () => {
    const { patient, program, request } = await withSquats();
    const { issueId: _id, seen: _seen, ...asked } = request();
    const version = async () => valueOf(await services.call('handout.preview', asked)).savedVersion;
    const seen = await version();
    valueOf(await services.call('handout.issue', request({ seen })));
    const edited = withItems(program, (item) => lifted(item, kilograms(12)));
    valueOf(await services.call('program.save', { program: edited, revision: 1 }));
    expect(await services.call('handout.issue', request({ seen }))).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringContaining('has changed') },
    });
    const kept = valueOf(await services.call('handout.issues', { patientId: patient.id }));
    expect(kept.issues).toHaveLength(1);
    valueOf(await services.call('handout.issue', request({ seen: await version() })));
  });

  test('may have other options than what was looked at: only what is saved must still be the same', async () => {
    const { patient, program, request } = await withSquats();
    const { issueId: _id, seen: _seen, ...asked } = request();
    const seen = valueOf(await services.call('handout.preview', asked)).savedVersion;
    const options = { ...OPTIONS, layout: 'large' as const, showChanges: true };
    valueOf(await services.call('handout.issue', request({ seen, options })));
    valueOf(await services.call('handout.issue', request({ seen, options })));
    valueOf(await services.call('patient.save', { patient: { ...patient, notes: 'Rang.' }, revision: 1 }));
    valueOf(await services.call('handout.issue', request({ seen, options })));
    const edited = withItems(program, (item) => lifted(item, kilograms(12)));
    valueOf(await services.call('program.save', { program: edited, revision: 1 }));
    expect(await services.call('handout.issue', request({ seen, options }))).toMatchObject({
      error: { code: 'conflict' },
    });
  });

  test('carries the day on which it is issued: one that was made the day before is refused and nothing is kept', async () => {
    const { request } = await withSquats();
    const before = await treeHash(services.folder);
    const options = { ...OPTIONS, date: localDate('2026-11-22') };
    expect(await services.call('handout.issue', request({ options }))).toMatchObject({
      error: { code: 'conflict', message: expect.stringMatching(/November 22, 2026.*Nothing was issued/) },
    });
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('whose record is of before chart texts were kept is printed again, and says that it has none', async () => {
    const { patient, request, file } = await withSquats();
    const order = request();
    const issued = valueOf(await services.call('handout.issue', order));
    const stored = JSON.parse(await readFile(file(order.issueId, 'json'), 'utf8'));
    const { chart: _none, ...body } = stored.body;
    await writeFile(file(order.issueId, 'json'), JSON.stringify({ ...stored, body }));
    const key = { patientId: patient.id, issueId: order.issueId };
    expect(valueOf(await services.call('handout.reprint', key)).pdfBase64).toBe(issued.pdfBase64);
    const { issueId: _id, seen: _seen, ...asked } = order;
    expect(await services.call('handout.chart', { ...asked, issueId: order.issueId })).toMatchObject({
      error: { code: 'not-found', message: expect.stringContaining('before chart texts were kept') },
    });
  });

  test('is printed with its own short id, and kept with everything that decided it', async () => {
    const therapist = { id: TherapistId.parse(randomUUID()), name: 'Dana Reyes', credentials: 'PT' };
    const clinic = { ...newClinic(), therapists: [therapist], currentTherapist: therapist.id };
    valueOf(await services.call('clinic.save', { clinic, revision: 0 }));
    const { patient, program, request, file } = await withSquats();
    const order = request();
    const issued = valueOf(await services.call('handout.issue', order));
    const version = shortId(order.issueId);
    expect(issued).toMatchObject({
      issueId: order.issueId,
      shortId: version,
      pages: 2,
      fileName: `osteon-handout-${version}.pdf`,
    });
    expect(Buffer.from(issued.pdfBase64, 'base64').toString()).toContain(`Version ${version}`);
    const stored = JSON.parse(await readFile(file(order.issueId, 'json'), 'utf8'));
    expect(stored).toMatchObject({ kind: 'issue', revision: 1, id: order.issueId });
    expect(stored.body).toMatchObject({
      issuedAt: '2026-11-23T10:00:00.000Z',
      therapist: therapist.id,
      language: 'en',
      options: OPTIONS,
      program,
      versions: { app: '1.2.3', evidence: EVIDENCE_VERSION, library: LIBRARY_VERSION, template: null },
      facts: { patient: { name: 'Rosie', unit: 'kg' }, clinic: { therapist: { name: 'Dana Reyes' } } },
      exerciseTexts: {
        'goblet-squat': { name: 'Sit back to a box with a weight', englishName: 'Goblet squat to box' },
      },
    });
    expect(valueOf(await services.call('handout.issues', { patientId: patient.id }))).toEqual({
      issues: [
        {
          issueId: order.issueId,
          shortId: version,
          programId: program.id,
          programTitle: 'Stronger bones',
          issuedAt: '2026-11-23T10:00:00.000Z',
          options: OPTIONS,
          therapistName: 'Dana Reyes',
          language: 'en',
          pages: 2,
          isHeld: false,
        },
      ],
      setAside: [],
    });
  });

  test('is printed and saved again byte for byte after the program, the patient and the clinic changed', async () => {
    const { patient, program, request, file } = await withSquats();
    const order = request();
    const issued = valueOf(await services.call('handout.issue', order));
    const bytes = Buffer.from(issued.pdfBase64, 'base64');
    const edited = withItems(program, (item) => lifted(item, kilograms(20)));
    valueOf(await services.call('program.save', { program: edited, revision: 1 }));
    valueOf(await services.call('patient.save', { patient: { ...patient, given: 'Ana' }, revision: 1 }));
    valueOf(await services.call('clinic.save', { clinic: { ...newClinic(), name: 'New' }, revision: 0 }));
    const again = valueOf(await services.call('handout.reprint', keyOf(order)));
    expect(again).toEqual(issued);
    expect(bytes.equals(Buffer.from(again.pdfBase64, 'base64'))).toBe(true);
    expect(bytes.equals(await readFile(file(order.issueId, 'pdf')))).toBe(true);
    valueOf(await services.call('handout.saveIssued', keyOf(order)));
    expect(services.savedFiles).toEqual([{ bytes, fileName: issued.fileName, kind: 'pdf' }]);
  });

  test('names nobody in its files', async () => {
    const { patient, request } = await withSquats();
    const { fileName } = valueOf(await services.call('handout.issue', request()));
    const names = [...(await filesIn(services.folder)), fileName].join('\n');
    expect(names).not.toMatch(new RegExp([patient.given, 'Rosie', ...patient.family].join('|'), 'i'));
  });

  test('asked for again after its answer was lost is the same one, even when the program changed since', async () => {
    const { program, request } = await withSquats();
    const order = request();
    const issued = valueOf(await services.call('handout.issue', order));
    const edited = withItems(program, (item) => lifted(item, kilograms(20)));
    valueOf(await services.call('program.save', { program: edited, revision: 1 }));
    const before = await treeHash(services.folder);
    expect(valueOf(await services.call('handout.issue', order))).toEqual(issued);
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('asked for twice at once by two windows is one, and both get its bytes', async () => {
    const { patient, request } = await withSquats();
    const order = request();
    const [one, two] = await Promise.all([
      services.call('handout.issue', order),
      services.call('handout.issue', order),
    ]);
    expect(valueOf(one)).toEqual(valueOf(two));
    expect(valueOf(await services.call('handout.issues', { patientId: patient.id })).issues).toHaveLength(1);
  });

  test('is never replaced by another one under its id', async () => {
    const { request } = await withSquats();
    const order = request();
    valueOf(await services.call('handout.issue', order));
    const before = await treeHash(services.folder);
    expect(
      await services.call('handout.issue', { ...order, options: { ...OPTIONS, layout: 'large' } }),
    ).toMatchObject({
      error: { code: 'conflict', message: expect.stringContaining(shortId(order.issueId)) },
    });
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('is refused while a stop is open, and nothing of it is kept', async () => {
    const finding = { ruleId: 'A34-x', severity: 'stop', path: {}, values: {}, fixes: [] } as const;
    const some = await testServices({
      knowledge: {
        check: () => ({ findings: [finding, { ...finding, ruleId: 'G01-x' }], conformity: null }),
      },
    });
    const { request } = await withSquats(some);
    const before = await treeHash(some.folder);
    expect(await some.call('handout.issue', request())).toMatchObject({
      error: { code: 'cannot-print', message: expect.stringContaining('2 open stops') },
    });
    expect(await treeHash(some.folder)).toBe(before);
    await some.close();
  });

  test('of an unknown patient, program or id is not found', async () => {
    const { request } = await withSquats();
    expect(
      await services.call('handout.issue', request({ programId: aProgram(aPatient().id).id })),
    ).toMatchObject({ error: { code: 'not-found' } });
    expect(await services.call('handout.reprint', keyOf(request()))).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await services.call('handout.issues', { patientId: aPatient().id })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  test('the newest stands first', async () => {
    let hour = 10;
    const some = await testServices({
      knowledge: noFindings,
      ports: { now: () => `2026-11-23T${hour++}:00:00.000Z` as never },
    });
    const { patient, request } = await withSquats(some);
    const orders = [request(), request(), request()];
    for (const order of orders) valueOf(await some.call('handout.issue', order));
    const { issues } = valueOf(await some.call('handout.issues', { patientId: patient.id }));
    expect(issues.map(({ issueId }) => issueId)).toEqual(orders.map(({ issueId }) => issueId).toReversed());
    await some.close();
  });
});

describe('a handout that is printed again', () => {
  const stop = { ruleId: 'A34-x', severity: 'stop', path: {}, values: {}, fixes: [] } as const;

  test('tells how many stops its program has with what is known today; its pages stay as they were', async () => {
    let findings: readonly (typeof stop)[] = [];
    const some = await testServices({ knowledge: { check: () => ({ findings, conformity: null }) } });
    const { program, request } = await withSquats(some);
    const order = request();
    const issued = valueOf(await some.call('handout.issue', order));
    expect(issued).toMatchObject({ stopsToday: 0 });
    findings = [stop];
    // Of the program as it was issued, not as it is now.
    const emptied = { ...program, phases: [] };
    valueOf(await some.call('program.save', { program: emptied, revision: 1 }));
    const again = valueOf(await some.call('handout.reprint', keyOf(order)));
    expect(again).toEqual({ ...issued, stopsToday: 1 });
    await some.close();
  });

  test('is printed also where today’s facts cannot be read, and says that it was not checked', async () => {
    const { request, file } = await withSquats();
    const order = request();
    const issued = valueOf(await services.call('handout.issue', order));
    await writeFile(path.join(path.dirname(file(order.issueId, 'json')), 'patient.json'), '{"half');
    expect(valueOf(await services.call('handout.reprint', keyOf(order)))).toEqual({
      ...issued,
      stopsToday: null,
    });
  });
});

describe('a PDF that is saved without being issued', () => {
  test('is what was looked at: once anything it prints has changed, it is refused', async () => {
    const { program, request } = await withSquats();
    const { issueId: _id, seen: _seen, ...asked } = request();
    const { savedVersion: seen } = valueOf(await services.call('handout.preview', asked));
    valueOf(await services.call('handout.save', { ...asked, seen }));
    const edited = withItems(program, (item) => lifted(item, kilograms(12)));
    valueOf(await services.call('program.save', { program: edited, revision: 1 }));
    expect(await services.call('handout.save', { ...asked, seen })).toMatchObject({
      error: { code: 'conflict', message: expect.stringContaining('has changed') },
    });
    expect(services.savedFiles).toHaveLength(1);
  });
});

const keyOf = ({ patientId, issueId }: Input<'handout.issue'>) => ({ patientId, issueId });

describe('a PDF that is not what was issued', () => {
  test.each([
    ['was made longer', (file: string) => appendFile(file, ' '), 'was changed since it was issued'],
    [
      'has one other byte',
      async (file: string) => {
        const bytes = await readFile(file);
        bytes[5] = (bytes[5] ?? 0) ^ 1;
        await writeFile(file, bytes);
      },
      'was changed since it was issued',
    ],
    ['is gone', (file: string) => rm(file), 'is gone'],
  ])('because it %s is neither printed nor saved, and stays as it is', async (_how, damage, words) => {
    const { request, file } = await withSquats();
    const order = request();
    valueOf(await services.call('handout.issue', order));
    await damage(file(order.issueId, 'pdf'));
    const before = await treeHash(services.folder);
    for (const answer of [
      await services.call('handout.reprint', keyOf(order)),
      await services.call('handout.saveIssued', keyOf(order)),
      await services.call('handout.issue', order),
    ])
      expect(answer).toMatchObject({ ok: false, error: { message: expect.stringContaining(words) } });
    expect(await services.call('handout.reprint', keyOf(order))).toMatchObject({
      error: {
        message: expect.stringMatching(
          new RegExp(`^The PDF of version ${shortId(order.issueId)}, issued November 23, 2026, `),
        ),
      },
    });
    expect(services.savedFiles).toEqual([]);
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('because it is gone is told with the list', async () => {
    const { patient, request, file } = await withSquats();
    const order = request();
    valueOf(await services.call('handout.issue', order));
    await rm(file(order.issueId, 'pdf'));
    const { issues, setAside } = valueOf(await services.call('handout.issues', { patientId: patient.id }));
    expect(issues).toHaveLength(1);
    expect(setAside).toEqual([
      { file: expect.stringContaining('.pdf'), reason: expect.stringContaining('is gone') },
    ]);
  });
});

describe('a record that cannot be read', () => {
  test('is set aside and told; the patient and the other issues open all the same', async () => {
    const { patient, request, file } = await withSquats();
    const [good, bad] = [request(), request()];
    valueOf(await services.call('handout.issue', good));
    valueOf(await services.call('handout.issue', bad));
    await writeFile(file(bad.issueId, 'json'), '{"half');
    for (let time = 1; time <= 2; time++) {
      const { issues, setAside } = valueOf(await services.call('handout.issues', { patientId: patient.id }));
      expect(issues.map(({ issueId }) => issueId)).toEqual([good.issueId]);
      expect(setAside).toEqual([
        { file: expect.stringContaining(`issue-${bad.issueId}.json`), reason: expect.any(String) },
      ]);
    }
    expect(valueOf(await services.call('patient.load', { patientId: patient.id })).setAside).toHaveLength(1);
    expect(valueOf(await services.call('patient.list', {})).patients).toHaveLength(1);
    // Its PDF is the one thing left of it: nothing is written over that.
    const before = await treeHash(services.folder);
    expect(await services.call('handout.issue', bad)).toMatchObject({ error: { code: 'unreadable' } });
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('because a newer Osteon wrote it is left where it is', async () => {
    const { patient, request, file } = await withSquats();
    const order = request();
    valueOf(await services.call('handout.issue', order));
    const stored = JSON.parse(await readFile(file(order.issueId, 'json'), 'utf8'));
    await writeFile(file(order.issueId, 'json'), JSON.stringify({ ...stored, schema: 99 }));
    const before = await treeHash(services.folder);
    expect(valueOf(await services.call('handout.issues', { patientId: patient.id }))).toMatchObject({
      issues: [],
      setAside: [{ reason: expect.stringContaining('newer Osteon') }],
    });
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('because it belongs to another patient is not shown as this one’s', async () => {
    const { patient, request, file } = await withSquats();
    const order = request();
    valueOf(await services.call('handout.issue', order));
    const { revision, body } = JSON.parse(await readFile(file(order.issueId, 'json'), 'utf8'));
    const foreign = { ...body, patientId: aPatient().id };
    await writeFile(
      file(order.issueId, 'json'),
      JSON.stringify(sealDocument('issue', { id: order.issueId, revision, body: foreign })),
    );
    expect(valueOf(await services.call('handout.issues', { patientId: patient.id }))).toMatchObject({
      issues: [],
      setAside: [{ reason: expect.stringContaining('another patient') }],
    });
    expect(await services.call('handout.reprint', keyOf(order))).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('what a crash leaves between the PDF and its record', () => {
  test('is no issue; asking again makes it one, with its own bytes', async () => {
    const { patient, request, file } = await withSquats();
    const order = request();
    await writeFile(file(order.issueId, 'pdf'), 'half a PDF');
    expect(valueOf(await services.call('handout.issues', { patientId: patient.id }))).toEqual({
      issues: [],
      setAside: [],
    });
    const issued = valueOf(await services.call('handout.issue', order));
    expect(valueOf(await services.call('handout.reprint', keyOf(order)))).toEqual(issued);
  });

  test('is swept at a start a week later; what has a record stays, readable or not', async () => {
    const { request, file } = await withSquats();
    const [kept, aside] = [request(), request()];
    valueOf(await services.call('handout.issue', kept));
    await writeFile(file(aside.issueId, 'pdf'), 'of a record that was set aside');
    await writeFile(`${file(aside.issueId, 'json')}.unreadable-1-abc`, '{');
    const [fresh, old] = [newIssueId(), newIssueId()];
    for (const id of [fresh, old]) await writeFile(file(id, 'pdf'), 'left by a crash');
    const longAgo = new Date(Date.now() - 8 * 24 * 3_600_000);
    for (const id of [kept.issueId, aside.issueId, old]) await utimes(file(id, 'pdf'), longAgo, longAgo);
    const next = await testServices({ folder: services.folder });
    await next.close();
    const left = (await filesIn(services.folder)).filter((name) => name.endsWith('.pdf'));
    expect(left.map((name) => path.basename(name, '.pdf')).sort()).toEqual(
      [kept.issueId, aside.issueId, fresh].map((id) => `issue-${id}`).sort(),
    );
  });

  test('is nothing where the PDF could not be written: no record stands without one', async () => {
    const { patient, request, file } = await withSquats();
    const order = request();
    await mkdir(file(order.issueId, 'pdf'));
    const before = await treeHash(services.folder);
    expect(await services.call('handout.issue', order)).toMatchObject({ error: { code: 'disk' } });
    expect(await treeHash(services.folder)).toBe(before);
    expect(valueOf(await services.call('handout.issues', { patientId: patient.id })).issues).toEqual([]);
  });

  test('is nothing where the record could not be written', async () => {
    const { patient, request, file } = await withSquats();
    const order = request();
    valueOf(await services.call('handout.issue', order));
    const { body } = JSON.parse(await readFile(file(order.issueId, 'json'), 'utf8'));
    const before = await treeHash(services.folder);
    const name = 'x'.repeat(21_000_000);
    const issue = { ...body, id: newIssueId(), exerciseTexts: { squat: { name } } };
    const store = new DocumentStore(services.folder);
    expect(await createIssue(store, issue, Buffer.from('%PDF'))).toMatchObject({ ok: false });
    expect(await treeHash(services.folder)).toBe(before);
    expect(valueOf(await services.call('handout.issues', { patientId: patient.id })).issues).toHaveLength(1);
  });
});

describe('the version of a preview', () => {
  test('is another one once a bone scan makes loads lighter, or the patient was given another handout', async () => {
    const { patient, program, request } = await withSquats();
    const order = request({ options: { ...OPTIONS, showChanges: true } });
    const version = async () =>
      valueOf(
        await services.call('handout.preview', {
          patientId: patient.id,
          programId: program.id,
          options: order.options,
        }),
      ).fileName;
    const scan = {
      date: localDate('2026-06-01'),
      site: 'total-hip' as const,
      side: null,
      bmd: null,
      tScore: -2,
      zScore: null,
    };
    const seen = [await version()];
    const scanned = { ...patient, dxaScans: { reviewedOn: localDate('2026-06-01'), entries: [scan] } };
    valueOf(await services.call('patient.save', { patient: scanned, revision: 1 }));
    seen.push(await version());
    valueOf(await services.call('handout.issue', order));
    seen.push(await version(), await version());
    expect(new Set(seen).size).toBe(3);
    expect(seen[3]).toBe(seen[2]);
  });
});

describe('what changed since the last issue', () => {
  const changesOf = async (of: Services, { patientId, programId, options }: Input<'handout.issue'>) =>
    valueOf(await of.call('handout.changes', { patientId, programId, options })).changes;

  test('is nothing to tell before the first one', async () => {
    const { request } = await withSquats();
    expect(await changesOf(services, request())).toBeNull();
  });

  test('is told of the same program, with the issue it is measured from', async () => {
    const { program, request } = await withSquats();
    const order = request();
    valueOf(await services.call('handout.issue', order));
    expect(await changesOf(services, order)).toMatchObject({ home: [], all: [] });
    const edited = withItems(program, (item) => lifted(item, kilograms(12)));
    valueOf(await services.call('program.save', { program: edited, revision: 1 }));
    expect(await changesOf(services, order)).toEqual({
      since: {
        issueId: order.issueId,
        shortId: shortId(order.issueId),
        date: localDate('2026-11-23'),
        programId: program.id,
      },
      home: ['Sit back to a box with a weight: 10\u00a0kg\u00a0→\u00a012\u00a0kg.'],
      all: ['Goblet squat to box (home): 10\u00a0kg\u00a0→\u00a012\u00a0kg.'],
    });
  });

  test('is told of a next version against the one it was copied from, and of an unrelated program not at all', async () => {
    const { patient, program, request } = await withSquats();
    const order = request();
    valueOf(await services.call('handout.issue', order));
    const next = withItems(copyAsVersion(program, { newId: randomUUID, names: PLAIN }), (item) =>
      lifted(item, kilograms(12)),
    );
    const other = aProgram(patient.id);
    for (const made of [next, other]) valueOf(await services.call('program.create', { program: made }));
    expect(await changesOf(services, request({ programId: next.id }))).toMatchObject({
      since: { programId: program.id },
      home: ['Sit back to a box with a weight: 10\u00a0kg\u00a0→\u00a012\u00a0kg.'],
    });
    expect(await changesOf(services, request({ programId: other.id }))).toBeNull();
    // Once the version was issued itself, it is measured from that.
    valueOf(await services.call('handout.issue', request({ programId: next.id })));
    expect(await changesOf(services, request({ programId: next.id }))).toMatchObject({
      since: { programId: next.id },
      home: [],
    });
  });

  test('stands in the therapist copy', async () => {
    const { program, request } = await withSquats();
    const options = { ...OPTIONS, documents: ['therapist' as const] };
    const { issueId: _issueId, seen: _seen, ...asked } = request({ options });
    const preview = async () =>
      Buffer.from(valueOf(await services.call('handout.preview', asked)).pdfBase64, 'base64').toString();
    expect(await preview()).toContain('No issue of this program is on record');
    const order = request();
    valueOf(await services.call('handout.issue', order));
    const edited = withItems(program, (item) => lifted(item, kilograms(12)));
    valueOf(await services.call('program.save', { program: edited, revision: 1 }));
    const copy = await preview();
    expect(copy.replaceAll('\u00a0', ' ')).toContain(
      `Changes since version ${shortId(order.issueId)}, November 23, 2026`,
    );
    expect(copy).toContain('Goblet squat to box (home): 10\u00a0kg\u00a0→\u00a012\u00a0kg.');
  });

  test('is measured from the last sheets that told the patient doses, not from a therapist copy', async () => {
    const { program, request } = await withSquats();
    const order = request();
    valueOf(await services.call('handout.issue', order));
    const edited = withItems(program, (item) => lifted(item, kilograms(12)));
    valueOf(await services.call('program.save', { program: edited, revision: 1 }));
    const copy = request({ options: { ...OPTIONS, documents: ['therapist', 'calendar'] } });
    valueOf(await services.call('handout.issue', copy));
    expect(await changesOf(services, order)).toMatchObject({
      since: { issueId: order.issueId },
      home: [expect.stringContaining('12')],
    });
  });

  test('of a week outside the program says so', async () => {
    const { request } = await withSquats();
    const { issueId: _issueId, seen: _seen, ...asked } = request({ options: { ...OPTIONS, week: 9 } });
    expect(await services.call('handout.changes', asked)).toMatchObject({
      error: { code: 'cannot-print', message: expect.stringContaining('Week 9') },
    });
  });
});
