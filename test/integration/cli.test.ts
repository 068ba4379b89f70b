import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { library } from '../../shared/exercise/library';
import { runCommandLine } from '../../main/terminal/runCommandLine';
import { examples } from '../../shared/examples/index';
import type { ExchangeFile } from '../../shared/api/exchangeFile';
import { writeTemplateFile } from '../../shared/template/templateFile';
import { startingDose } from '../../shared/program/startingDose';
import { named, ownSquat } from '../support/ownExercises';
import { keptFrom, OWN_ID } from '../support/ownTemplates';
import { flowing, readPdf } from '../support/pdf';
import { tempFolder } from './storeFixtures';

const BUILT = path.join(import.meta.dirname, '..', '..', 'out', 'node');
const PDF_WORKER = pathToFileURL(path.join(BUILT, 'pdfWorker.js'));

type Run = { readonly code: number; readonly out: string; readonly err: string };

/** The command line within this process, in `folder`: a process of its own takes half a second. */
const osteon = (...args: string[]): Promise<Run> => runCommandLine(args, PDF_WORKER);

/** The built command line, as anybody runs it. */
function spawned(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(BUILT, 'cli.js'), ...args], { cwd: folder }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err });
    });
  });
}

let folder = '';
/** An example without and one with an open stop, by their names in `folder`. */
let sound = '';
let faulty = '';

beforeAll(async () => {
  folder = await tempFolder();
  process.chdir(folder);
  for (const [n, example] of examples.entries()) {
    const name = `example-${n + 1}.osteon.json`;
    await writeFile(path.join(folder, name), JSON.stringify(example));
    const { code } = await osteon('check', name);
    if (code === 0) sound = name;
    if (code === 1) faulty = name;
  }
});

const anExample = (): ExchangeFile => {
  const [first] = examples;
  if (!first) throw new Error('there are no examples');
  return structuredClone(first);
};

/** An example whose first exercise at home is an own one, with or without what it says of it. */
const withOwn = (ownExercises: readonly unknown[]): unknown => {
  const squat = ownSquat();
  const example = anExample();
  const [first, ...later] = example.program.phases;
  const home = first?.sessions.find(({ setting }) => setting === 'home');
  const [item] = home?.items ?? [];
  if (!first || !home || !item) throw new Error('the example has nothing at home');
  const own = { ...item, exerciseId: squat.id, dose: startingDose(squat, false) };
  const sessions = first.sessions.map((session) =>
    session === home ? { ...session, items: [own, ...home.items.slice(1)] } : session,
  );
  return {
    ...example,
    program: { ...example.program, phases: [{ ...first, sessions }, ...later] },
    ownExercises,
  };
};

describe('a file with an own exercise', () => {
  const write = (name: string, file: unknown) => writeFile(path.join(folder, name), JSON.stringify(file));

  test('is checked with it: what it does to the spine is a stop', async () => {
    await write('own.json', withOwn([ownSquat()]));
    expect((await osteon('check', 'own.json')).out).not.toContain('Squat with a pause: the spine bends');
    await write('bent.json', withOwn([{ ...ownSquat(), movement: ['spinal-flexion'] }]));
    const bent = await osteon('check', 'bent.json');
    expect(bent.code).toBe(1);
    expect(bent.out).toContain('Squat with a pause: the spine bends under load');
  });

  test('is printed with its words', async () => {
    await write('own.json', withOwn([ownSquat()]));
    const { err } = await osteon('handout', 'own.json', '-o', 'own.pdf', '--date', '2026-11-23');
    expect(err).not.toContain('Something went wrong');
    const { pages } = await readPdf(await readFile(path.join(folder, 'own.pdf')));
    expect(pages.map(({ text }) => text).join(' ')).toContain('Squat with a pause');
  });

  test.each<[string, readonly unknown[], string]>([
    ['without what it says of it', [], `the library has no exercise "${ownSquat().id}"`],
    [
      'whose name has 400 characters',
      [named(ownSquat(), 'Squat '.repeat(67).slice(0, 400))],
      'file.ownExercises.0.text.en.name: must have at most 80 characters',
    ],
    [
      'that contradicts itself',
      [{ ...ownSquat(), implement: 'band' }],
      'file.ownExercises.0.implement: must be one of',
    ],
    ['that stands twice', [ownSquat(), ownSquat()], 'file.ownExercises.1.id: '],
    [
      'named like one of the library',
      [{ ...ownSquat(), id: 'goblet-squat' }],
      'file.ownExercises.0.id: must be "own-" and a UUID',
    ],
  ])('%s is refused in one plain line', async (_what, ownExercises, message) => {
    await write('bad.json', withOwn(ownExercises));
    for (const args of [
      ['check', 'bad.json'],
      ['handout', 'bad.json', '-o', 'bad.pdf'],
    ]) {
      const { code, out, err } = await osteon(...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`bad.json: `);
      expect(err).toContain(message);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });
});

describe('check', () => {
  test('of the examples finds one sound and one with stops', () => {
    expect([sound, faulty]).not.toContain('');
  });

  test('lists the findings in groups and answers 1 while a stop is open', async () => {
    const { code, out, err } = await spawned('check', faulty);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^.+: \d+ weeks, /);
    expect(out).toMatch(/\nSTOP: .*\n {2}\S.* {2}\[[A-Z]\d\d-[\w-]+\]\n {6}\S/);
    expect(out).toMatch(/\n\d+ stop.*\.\n$/);
  });

  test('as JSON holds the same findings as data', async () => {
    const { code, out } = await osteon('check', faulty, '--json');
    const report = JSON.parse(out) as {
      findings: { ruleId: string; severity: string; title: string; overridden: boolean }[];
    };
    expect(code).toBe(1);
    expect(
      report.findings.filter(({ severity, overridden }) => severity === 'stop' && !overridden),
    ).not.toEqual([]);
    const { out: text } = await osteon('check', faulty);
    for (const { ruleId } of report.findings) expect(text).toContain(`[${ruleId}]`);
  });

  test('reads a file with a byte order mark, as Windows writes it', async () => {
    await writeFile(
      path.join(folder, 'bom.json'),
      `\uFEFF${await readFile(path.join(folder, sound), 'utf8')}`,
    );
    expect((await osteon('check', 'bom.json')).code).toBe(0);
  });

  test('shows what a file says without letting it move the cursor', async () => {
    const example = anExample();
    const title = 'Innocent\u001b[2J\u0007 title';
    await writeFile(
      path.join(folder, 'escape.json'),
      JSON.stringify({ ...example, program: { ...example.program, title } }),
    );
    const { out } = await osteon('check', 'escape.json');
    expect(out).toContain('Innocent [2J title');
    expect(Array.from(out).filter((sign) => sign < ' ' && sign !== '\n')).toEqual([]);
  });
});

describe('a template of a clinic', () => {
  const own = keptFrom('liftmor');
  const strict = own.own && {
    ...own,
    own: { ...own.own, policy: true, limits: { 'bp-stop-systolic': 120 } },
  };

  /** The faultless example, following the template, for somebody with a pressure of 130. */
  async function written(name: string, template: object): Promise<string> {
    const example = JSON.parse(await readFile(path.join(folder, sound), 'utf8')) as ExchangeFile;
    const bloodPressure = {
      answer: 'value',
      askedOn: '2026-11-20',
      value: { systolic: 130, diastolic: 80 },
    };
    await writeFile(
      path.join(folder, name),
      JSON.stringify({
        ...example,
        patient: { ...example.patient, bloodPressure },
        program: { ...example.program, template },
      }),
    );
    return name;
  }

  beforeAll(async () => {
    await writeFile(path.join(folder, 'own.json'), writeTemplateFile(own));
    await writeFile(path.join(folder, 'strict.json'), strict ? writeTemplateFile(strict) : '');
  });

  test('is missing until its file is given', async () => {
    const file = await written('follows.json', { id: OWN_ID, version: '1' });
    const date = ['--date', '2026-11-23'];
    expect((await osteon('check', file, ...date)).out).toContain('[missing-template]');
    const held = await osteon('check', file, ...date, '--template', 'own.json');
    expect(held.err).toBe('');
    expect(held.out).not.toContain('[missing-template]');
    expect(held.out).not.toContain('[A06-bp-abs]');
  });

  test('brings its policy, also to a program that does not follow it', async () => {
    const file = await written('other.json', { id: 'liftmor', version: '1' });
    const { out, code } = await osteon('check', file, '--date', '2026-11-23', '--template', 'strict.json');
    expect(out).toContain('[A06-bp-abs]');
    expect(code).toBe(1);
    const draft = await osteon('handout', file, '-o', 'policy.pdf', '--template', 'strict.json');
    expect(draft.err).toContain('A06-bp-abs');
  });

  test('is sound, or is refused with the path of the fault', async () => {
    expect(await osteon('template', 'own.json')).toEqual({
      code: 0,
      out: 'own.json: sound (Our own)\n',
      err: '',
    });
    const loose = { ...own, gates: { ...own.gates, value: { ...own.gates.value } } };
    loose.gates.value.fragile = { level: 'offer', why: 'no' };
    const cases: readonly (readonly [string, string])[] = [
      [
        writeTemplateFile(loose),
        'file.template.gates.value.fragile.level: "offer" would loosen the gate of LIFTMOR',
      ],
      [
        writeTemplateFile({
          ...own,
          sessionsPerWeek: { ...own.sessionsPerWeek, value: { low: 3, high: 2 } },
        }),
        'file.template.sessionsPerWeek.value: the low end must not be above the high end.',
      ],
      ['{', 'The file is not valid JSON'],
    ];
    for (const [text, message] of cases) {
      await writeFile(path.join(folder, 'broken.json'), text);
      for (const command of [
        ['template', 'broken.json'],
        ['check', sound, '--template', 'broken.json'],
      ]) {
        const { code, out, err } = await osteon(...command);
        expect([code, out]).toEqual([2, '']);
        expect(err).toContain(`broken.json: ${message}`);
        expect(err.trim()).not.toContain('\n');
      }
    }
    expect(await osteon('template', 'nowhere.json')).toMatchObject({ code: 2, out: '' });
    expect(await osteon('template')).toMatchObject({ code: 2, out: '' });
    expect((await osteon('template', 'own.json', '--json')).err).toContain('no option --json');
  });
});

describe('handout', () => {
  const pdfs = async () =>
    (await readdir(folder)).filter((name) => name.endsWith('.pdf') || name.endsWith('.tmp'));

  test('is written as a PDF that only its owner may read', async () => {
    const { code, out, err } = await spawned('handout', sound, '-o', 'out.pdf', '--date', '2026-11-23');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^out\.pdf: \d+ pages?, from week 3 on\.\n$/);
    const file = path.join(folder, 'out.pdf');
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['2026-11-01', [], 1],
    ['2030-01-01', [], 'last'],
    ['2026-11-23', ['--week', '2'], 2],
  ] as const)(
    'is of the week of its date within the program, or the one asked for: %s %s',
    async (date, asked, week) => {
      const { program } = JSON.parse(await readFile(sound, 'utf8')) as {
        program: { phases: { weeks: number }[] };
      };
      const last = program.phases.reduce((sum, { weeks }) => sum + weeks, 0);
      const { out } = await osteon('handout', sound, '-o', 'week.pdf', '--date', date, ...asked);
      expect(out).toContain(`, from week ${week === 'last' ? last : week} on.`);
    },
  );

  test('holds the documents asked for, in that order, with room for holes', async () => {
    const asked = ['--documents', 'log,summary', '--layout', 'compact', '--binding', '--in-english'];
    const { code, err } = await osteon(
      'handout',
      sound,
      '-o',
      'sheets.pdf',
      ...asked,
      '--date',
      '2026-11-09',
    );
    expect([code, err]).toEqual([0, '']);
    const { pages, outline } = await readPdf(await readFile(path.join(folder, 'sheets.pdf')));
    expect(outline).toEqual(['Exercise log', 'At a glance']);
    expect(pages.map(({ text }) => text).join('\n')).toMatch(
      /Your exercise log[\s\S]*Your exercises at a glance/,
    );
    const leftmost = Math.min(...pages.flatMap(({ items }) => items.map(({ x }) => x)));
    expect(leftmost).toBeGreaterThanOrEqual((20 * 72) / 25.4 - 0.1);
  });

  test('says that it is a draft while a stop is open', async () => {
    const { code, err } = await osteon('handout', faulty, '-o', 'draft.pdf', '--paper', 'a4', '--large');
    expect(code).toBe(1);
    expect(err).toMatch(/^DRAFT - NOT FOR THE PATIENT: open stops \(.*[A-Z]\d\d-.*\n$/);
  });

  test.each([
    [['--week', '0'], '--week'],
    [['--week', '1e3'], '--week'],
    [['--week', '2000'], '--week: must be at most'],
    [['--paper', 'a5'], '--paper'],
    [['--documents', 'handout,diary'], '--documents: must be some of handout,summary,log,'],
    [['--documents', 'log,log'], '--documents: '],
    [['--documents', ''], '--documents: '],
    [['--layout', 'tiny'], '--layout: must be standard, large or compact.'],
    [['--layout', 'compact', '--large'], '--large and --layout contradict each other.'],
    [['--date', '2026-02-30'], '--date'],
    [['--json'], '--json'],
    [['--nonsense'], '--nonsense'],
    [['extra.json'], 'one file'],
  ])('with %j is refused and writes nothing', async (flags, words) => {
    const before = await pdfs();
    const { code, out, err } = await osteon('handout', sound, '-o', 'never.pdf', ...flags);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(await pdfs()).toEqual(before);
  });

  test('without a place to go, or with one that cannot be written, is refused', async () => {
    expect(await osteon('handout', sound)).toMatchObject({
      code: 2,
      err: expect.stringContaining('-o OUT.pdf'),
    });
    await mkdir(path.join(folder, 'a-folder.pdf'), { recursive: true });
    expect(await osteon('handout', sound, '-o', 'a-folder.pdf')).toMatchObject({
      code: 2,
      err: expect.stringContaining('a folder lies where'),
    });
    expect(await osteon('handout', sound, '-o', 'no/such/place.pdf')).toMatchObject({
      code: 2,
      out: '',
      err: 'no/such/place.pdf: Could not save: the folder does not exist.\n',
    });
    await writeFile(path.join(folder, 'a-file.txt'), 'kept');
    expect(await osteon('handout', sound, '-o', 'a-file.txt/in-it.pdf')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('a file lies where'),
    });
    expect(await readFile(path.join(folder, 'a-file.txt'), 'utf8')).toBe('kept');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('with what cannot be printed says what and where, and an older PDF stays as it was', async () => {
    const example = anExample();
    const write = (name: string, patient: object) =>
      writeFile(
        path.join(folder, name),
        JSON.stringify({ ...example, patient: { ...example.patient, ...patient } }),
      );
    await writeFile(path.join(folder, 'older.pdf'), 'older');
    await write('emoji.json', { preferredName: 'Ruth 🙂' });
    expect(await osteon('handout', 'emoji.json', '-o', 'older.pdf')).toEqual({
      code: 2,
      out: '',
      err: 'emoji.json: The font cannot print 🙂 (U+1F642) in the patient’s name, “For Ruth 🙂”. Please write it another way.\n',
    });
    expect(await readFile(path.join(folder, 'older.pdf'), 'utf8')).toBe('older');
  });
});

describe('figures', () => {
  test('writes every drawn exercise on one sheet, as SVG and as PDF', async () => {
    const { code, out, err } = await spawned('figures', '-o', 'sheets/new');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`${library.size} exercises`);
    const svg = await readFile(path.join(folder, 'sheets', 'new', 'figures.svg'), 'utf8');
    const { pages } = await readPdf(await readFile(path.join(folder, 'sheets', 'new', 'figures.pdf')));
    const text = flowing(pages.map((page) => page.text).join(' '));
    for (const exercise of library.values()) {
      expect(svg).toContain(exercise.text.en.name);
      expect(text).toContain(exercise.text.en.name);
    }
  });

  test.each([
    ['without a place to go', ['figures'], '-o FOLDER'],
    ['with a file to read', ['figures', 'text.json', '-o', 'sheets'], 'takes no file'],
    ['into a file', ['figures', '-o', 'here.txt'], 'here.txt'],
  ])('%s is refused in one plain line', async (_what, args, words) => {
    await writeFile(path.join(folder, 'here.txt'), 'kept');
    const { code, out, err } = await osteon(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err.split('\n')).toHaveLength(2);
    expect(await readFile(path.join(folder, 'here.txt'), 'utf8')).toBe('kept');
  });
});

describe('wrong input is told in one plain line, with exit code 2 and no stack trace', () => {
  const write = async (name: string, content: string | Uint8Array) =>
    writeFile(path.join(folder, name), content);
  const cases: [string, string[], string, () => Promise<unknown>][] = [
    ['a missing file', ['check', 'nowhere.json'], 'no such file', async () => undefined],
    ['a folder', ['check', '.'], 'a folder', async () => undefined],
    ['an empty file', ['check', 'empty.json'], 'not valid JSON', () => write('empty.json', '')],
    ['a text', ['check', 'text.json'], 'not valid JSON', () => write('text.json', 'hello\n\nworld')],
    [
      'bytes',
      ['check', 'bytes.json'],
      'UTF-8',
      () => write('bytes.json', new Uint8Array([0xff, 0xfe, 0x00])),
    ],
    [
      'other JSON',
      ['check', 'other.json'],
      'not an Osteon exchange file',
      () => write('other.json', '{"a":1}'),
    ],
    [
      'a newer version',
      ['check', 'newer.json'],
      'newer Osteon',
      () => write('newer.json', '{"format":"osteon-exchange","version":3}'),
    ],
    [
      'a large file',
      ['check', 'large.json'],
      'larger than 5 MB',
      async () => {
        await write('large.json', '');
        await truncate(path.join(folder, 'large.json'), 5_000_001);
      },
    ],
    [
      'an unknown exercise',
      ['check', 'unknown.json'],
      'moon-walk',
      async () => {
        const example = anExample();
        const item = example.program.phases[0]?.sessions[0]?.items[0];
        if (item) item.exerciseId = 'moon-walk';
        await write('unknown.json', JSON.stringify(example));
      },
    ],
    [
      'an unknown key',
      ['handout', 'key.json', '-o', 'key.pdf'],
      'sneaky',
      () => write('key.json', JSON.stringify({ ...anExample(), sneaky: 1 })),
    ],
    [
      'another patient’s program',
      ['check', 'mixed.json'],
      'patientId',
      () => {
        const example = anExample();
        return write(
          'mixed.json',
          JSON.stringify({ ...example, patient: { ...example.patient, id: example.program.id } }),
        );
      },
    ],
    ['an unknown command', ['frobnicate'], 'no command "frobnicate"', async () => undefined],
    ['a command of every object', ['constructor'], 'no command "constructor"', async () => undefined],
    ['no file', ['check'], 'needs one file', async () => undefined],
  ];
  test.each(cases)('%s', async (_what, args, words, prepare) => {
    await prepare();
    const { code, out, err } = await osteon(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err.split('\n')).toHaveLength(2);
    expect(err).not.toMatch(/\bat .*[:(]\d+/);
  });

  test.skipIf(process.platform === 'win32')('a socket, which is no file to read', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path.join(folder, 'socket'), resolve));
    const run = await spawned('check', 'socket');
    server.close();
    expect(run).toEqual({ code: 2, out: '', err: 'socket: this is not an ordinary file.\n' });
  });
});

test('schema prints the JSON Schema of the exchange file', async () => {
  const { code, out } = await osteon('schema');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    $schema: expect.stringContaining('2020-12'),
    required: expect.arrayContaining(['patient', 'program']),
  });
});

test('without a command the usage is shown', async () => {
  expect((await spawned()).code).toBe(2);
  expect(await osteon('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('handout FILE -o OUT.pdf'),
  });
});
