import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHANNELS, type Channel } from '../../shared/api/channels';
import { newClinic } from '../../shared/clinic/newClinic';
import { ownSquat, withPhoto } from '../support/ownExercises';
import { keptFrom, OWN_ID } from '../support/ownTemplates';
import { OPTIONS, testServices } from './apiFixtures';
import { aPatient, aProgram, treeHash, valueOf } from './storeFixtures';

/** What a hostile or broken page may send: nothing of it may reach the disk. */

let services: Awaited<ReturnType<typeof testServices>>;
const patient = aPatient();
const program = aProgram(patient.id);

beforeAll(async () => {
  services = await testServices();
  valueOf(await services.call('patient.create', { patient }));
  valueOf(await services.call('program.create', { program }));
  await services.call('patient.list', {});
});
afterAll(() => services.close());

const key = { patientId: patient.id, programId: program.id };
/** A good request for each channel, to be spoilt in one place. */
const GOOD: Readonly<Record<Channel, Record<string, unknown>>> = {
  'app.info': {},
  'app.printers': {},
  'clinic.load': {},
  'clinic.save': { clinic: newClinic(), revision: 0 },
  'clinic.logo.add': { fileBase64: 'AAAA' },
  'clinic.logo.load': { id: patient.id },
  'patient.list': {},
  'patient.create': { patient: aPatient() },
  'patient.load': { patientId: patient.id },
  'patient.save': { patient, revision: 1 },
  'program.create': { program: aProgram(patient.id) },
  'program.load': key,
  'program.save': { program, revision: 1 },
  'program.undo': { patientId: patient.id, programId: program.id },
  'examples.add': {},
  'shelf.load': {},
  'shelf.save': { shelf: { favourites: ['bird-dog'], recents: [] }, revision: 0 },
  'template.list': {},
  'template.save': { template: keptFrom('liftmor'), revision: 0 },
  'template.export': { id: OWN_ID },
  'exercise.list': {},
  'exercise.save': { exercise: withPhoto(ownSquat()), revision: 0 },
  'exercise.export': { ids: [ownSquat().id] },
  'exercise.import': { text: '{}', replace: false },
  'exercise.photo.add': { photoBase64: 'AAAA' },
  'exercise.photo.load': { id: patient.id },
  'handout.preview': { ...key, options: OPTIONS },
  'handout.save': { ...key, options: OPTIONS, seen: null },
  'handout.issue': { ...key, options: OPTIONS, issueId: patient.id, seen: null },
  'handout.issues': { patientId: patient.id },
  'handout.reprint': { patientId: patient.id, issueId: patient.id },
  'handout.saveIssued': { patientId: patient.id, issueId: patient.id },
  'handout.settleHeld': { patientId: patient.id, issueId: patient.id, given: true },
  'handout.changes': { ...key, options: OPTIONS },
  'handout.chart': { ...key, options: OPTIONS, issueId: null },
  'batch.start': {},
  'handout.batch': {
    ...key,
    batchId: patient.id,
    options: { documents: ['handout'], paper: 'letter', layout: 'standard' },
    issueId: null,
    drafts: false,
  },
  'batch.save': { batchId: patient.id },
  'batch.drop': { batchId: patient.id },
};

type Spoil = (value: unknown) => unknown;

/** Every copy of `value` with one member changed by `spoil`, wherever `matches` finds one. */
function spoilt(value: unknown, matches: (member: unknown) => boolean, spoil: Spoil): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const put = (changed: unknown) =>
      Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed };
    const here = matches(member) ? [put(spoil(member))] : [];
    return [...here, ...spoilt(member, matches, spoil).map(put)];
  });
}

async function expectRefused(channel: Channel, payloads: readonly unknown[]): Promise<void> {
  const before = await treeHash(services.folder);
  for (const payload of payloads)
    expect(await services.dispatch(channel, payload), JSON.stringify(payload)?.slice(0, 200)).toMatchObject({
      ok: false,
      error: { code: 'bad-request', message: expect.stringMatching(/\w/) },
    });
  expect(await treeHash(services.folder)).toBe(before);
}

const isUuid = (value: unknown) => typeof value === 'string' && /^(own-)?[0-9a-f]{8}-/.test(value);
const isNumber = (value: unknown) => typeof value === 'number';
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

describe.each(CHANNELS)('%s', (channel) => {
  const good = GOOD[channel];

  test('refuses what is not its one object', () =>
    expectRefused(channel, [undefined, null, [], 'text', 7, true, { ...good, extra: 1 }, [good]]));

  test('refuses an unknown key anywhere inside', () =>
    expectRefused(
      channel,
      spoilt(good, isObject, (value) => ({ ...(value as object), sneaky: 1 })),
    ));

  test('refuses NaN, Infinity and numbers as text', () =>
    expectRefused(
      channel,
      [Number.NaN, Number.POSITIVE_INFINITY, '1'].flatMap((bad) => spoilt(good, isNumber, () => bad)),
    ));

  test('refuses ids with a path, an end or nothing in them', () =>
    expectRefused(
      channel,
      [
        '../../clinic',
        `${patient.id}/..`,
        `..\\${patient.id}`,
        `${patient.id}\0`,
        '',
        'CON',
        `${patient.id}.json`,
      ].flatMap((bad) => spoilt(good, isUuid, () => bad)),
    ));
});

test('requests with a revision below what was ever written are refused by the contract', () =>
  expectRefused(
    'patient.save',
    [-1, 0, 1.5].map((revision) => ({ patient, revision })),
  ));

test('there is no request but those of the contract', async () => {
  for (const channel of ['', 'patient.delete', '__proto__', 'constructor', 'toString', 'patient.load/../x'])
    expect(await services.dispatch(channel, {})).toMatchObject({ ok: false, error: { code: 'bad-request' } });
});

test('a bug answers `internal`, keeps its details to the log and leaves the disk as it was', async () => {
  const broken = await testServices({
    ports: {
      today: () => {
        throw new Error(`bug about ${patient.given}`);
      },
    },
  });
  const before = await treeHash(broken.folder);
  expect(await broken.dispatch('app.info', {})).toEqual({
    ok: false,
    error: { code: 'internal', message: 'Something went wrong inside Osteon. Nothing was changed.' },
  });
  expect(broken.reported).toHaveLength(1);
  expect(await treeHash(broken.folder)).toBe(before);
  await broken.close();
});

test('the same patient cannot be saved under a foreign program id', async () => {
  const other = { ...program, patientId: aPatient().id, id: program.id };
  expect(await services.dispatch('program.save', { program: other, revision: 1 })).toMatchObject({
    error: { code: 'not-found' },
  });
  expect(await services.dispatch('patient.load', { patientId: randomUUID() })).toMatchObject({
    error: { code: 'not-found' },
  });
});
