import { describe, expect, test } from 'vitest';
import { exchangeJsonSchema, readExchangeFile } from '../../shared/api/exchangeFile';
import { newClinic } from '../../shared/clinic/newClinic';
import { readDocument, sealDocument } from '../../shared/document';
import { examples } from '../../shared/examples';
import { shortId } from '../../shared/shortId';

const [example] = examples;
if (!example) throw new Error('no examples');
const text = JSON.stringify(example);

// oxlint-disable-next-line typescript/no-explicit-any -- these tests break the file on purpose
type Broken = any;

const changed = (change: (file: Broken) => void) => {
  const file = JSON.parse(text);
  change(file);
  return readExchangeFile(JSON.stringify(file));
};

describe('the envelope', () => {
  const id = example.patient.id;
  const sealed = JSON.parse(
    JSON.stringify(sealDocument('patient', { id, revision: 7, body: example.patient })),
  );

  test('what was sealed is read back', () => {
    expect(readDocument('patient', sealed)).toEqual({
      ok: true,
      value: { id, revision: 7, body: example.patient },
    });
  });

  test('a newer schema is refused by name, not called damaged', () => {
    expect(readDocument('patient', { ...sealed, schema: 99 })).toMatchObject({
      ok: false,
      error: { code: 'newer-version', message: expect.stringContaining('99') },
    });
  });

  test('another kind, an unknown key and a broken field are named', () => {
    expect(readDocument('program', sealed)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('expected "program"') },
    });
    expect(readDocument('patient', { ...sealed, extra: 1 })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('extra') },
    });
    expect(readDocument('patient', { ...sealed, body: { ...sealed.body, unit: 'stone' } })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('patient.unit') },
    });
  });

  test('a patient of schema 1 opens, and is the same but for what schema 2 asks for the first time', () => {
    const first: Broken = JSON.parse(JSON.stringify(example.patient));
    delete first.secondaryCausesChecked;
    delete first.fraxVeryHighRisk;
    const surgery = { kind: 'total-hip-arthroplasty', date: '2025-03', precautions: 'no low chairs' };
    first.surgeries = { reviewedOn: '2026-11-02', entries: [surgery] };
    expect(readDocument('patient', { ...sealed, body: first })).toMatchObject({ ok: false });
    expect(readDocument('patient', { ...sealed, schema: 1, body: first })).toEqual({
      ok: true,
      value: {
        id,
        revision: 7,
        body: {
          ...first,
          secondaryCausesChecked: { answer: 'not-asked' },
          fraxVeryHighRisk: { answer: 'not-asked' },
          surgeries: { reviewedOn: '2026-11-02', entries: [{ ...surgery, posteriorPrecautions: null }] },
        },
      },
    });
    expect(sealed.schema).toBe(2);
  });

  test('a result that no test can give, in an old record, still opens', () => {
    const functionTests = [{ date: '2026-01-05', test: 'tug-s', value: 400, side: null }];
    const body = { ...sealed.body, functionTests };
    expect(readDocument('patient', { ...sealed, body })).toMatchObject({ ok: true });
  });

  test.each([[null], [[]], ['text'], [{}], [{ surgeries: 3 }], [{ surgeries: { entries: [null] } }]])(
    'a broken body of schema 1 is refused in words: %j',
    (body) => {
      expect(readDocument('patient', { ...sealed, schema: 1, body })).toMatchObject({
        ok: false,
        error: { code: 'unreadable', message: expect.stringContaining('patient') },
      });
    },
  );

  test('another kind is named as such, even of a schema this kind does not have yet', () => {
    expect(readDocument('program', { ...sealed, schema: 99 })).toMatchObject({
      error: { code: 'unreadable', message: 'file.kind: expected "program", found "patient".' },
    });
  });

  test('a new clinic fits its schema', () => {
    expect(readDocument('clinic', sealDocument('clinic', { id, revision: 1, body: newClinic() })).ok).toBe(
      true,
    );
  });
});

describe('the exchange file', () => {
  test('from before there were own exercises is read, and holds none', () => {
    const { ownExercises: _none, ...before } = example;
    expect(readExchangeFile(JSON.stringify(before))).toEqual({
      ok: true,
      value: { ...example, ownExercises: [] },
    });
  });

  test('three examples, each complete', () => {
    expect(examples.map(({ patient }) => patient.family.join(' '))).toEqual([
      'Alvarez',
      'Okafor',
      'Lindqvist',
    ]);
    for (const file of examples) expect(readExchangeFile(JSON.stringify(file)).ok).toBe(true);
  });

  test.each<[string, (file: Broken) => void, string]>([
    [
      'a wrong type',
      (file) => {
        file.program.phases[0].weeks = 'four';
      },
      'program.phases.0.weeks',
    ],
    [
      'NaN, which JSON writes as null',
      (file) => {
        file.program.phases[0].weeks = Number.NaN;
      },
      'phases.0.weeks: must be a whole number',
    ],
    [
      'a negative number',
      (file) => {
        file.program.phases[0].sessions[0].items[0].dose.groups[0].sets = -3;
      },
      'sets: must be above 0',
    ],
    [
      'an unknown key',
      (file) => {
        file.patient.nickname = 'R';
      },
      'nickname',
    ],
    [
      'a newer version',
      (file) => {
        file.version = 3;
      },
      'newer Osteon',
    ],
    [
      'another format',
      (file) => {
        file.format = 'csv';
      },
      'not an Osteon exchange file',
    ],
    [
      'a program of somebody else',
      (file) => {
        file.program.patientId = file.program.id;
      },
      'patientId',
    ],
    [
      'the same item twice',
      (file) => {
        const { items } = file.program.phases[0].sessions[0];
        items[1].id = items[0].id;
      },
      'twice',
    ],
  ])('%s is refused and named', (_, change, words) => {
    expect(changed(change)).toEqual({ ok: false, error: expect.stringContaining(words) });
  });

  test('truncated, empty and huge files are refused in words', () => {
    expect(readExchangeFile(text.slice(0, 900))).toEqual({
      ok: false,
      error: expect.stringContaining('not valid JSON'),
    });
    expect(readExchangeFile('')).toMatchObject({ ok: false });
    expect(readExchangeFile(' '.repeat(6_000_000))).toEqual({
      ok: false,
      error: expect.stringContaining('5 MB'),
    });
  });

  test('its JSON Schema names its parts', () => {
    expect(exchangeJsonSchema()).toMatchObject({
      $schema: expect.stringContaining('2020-12'),
      properties: { patient: {}, program: {} },
    });
  });
});

test('a short id has six letters of an alphabet without look-alikes', () => {
  expect(shortId('00000000-0000-4000-8000-000000000000')).toBe('000000');
  expect(shortId('ffffffff-0000-4000-8000-000000000000')).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
  expect(shortId('12345678-0000-4000-8000-000000000000')).not.toBe(
    shortId('12345679-0000-4000-8000-000000000000'),
  );
});
