import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localDate } from '../../shared/localDate';
import { builtInKnowledge } from '../../main/api/knowledge';
import { sweepLeftovers } from '../../main/store/sweep';
import type { CheckInput } from '../../shared/check/input';
import { ok } from '../../shared/result';
import type { Template } from '../../shared/template/schema';
import { readTemplateFile, writeTemplateFile } from '../../shared/template/templateFile';
import { keptFrom, OWN_ID } from '../support/ownTemplates';
import { OPTIONS, testServices } from './apiFixtures';
import { aPatient, aProgram, filesIn, treeHash, valueOf } from './storeFixtures';

let services: Awaited<ReturnType<typeof testServices>>;
beforeEach(async () => {
  services = await testServices();
});
afterEach(async () => {
  await services.close();
  expect(services.reported).toEqual([]);
});

const own = keptFrom('liftmor');
const withOwn = (changes: Partial<NonNullable<Template['own']>>, template = own): Template => ({
  ...template,
  own: template.own && { ...template.own, ...changes },
});
const FILE = `templates/template-${OWN_ID}.json`;
const save = (template: Template, revision: number) => services.call('template.save', { template, revision });
const list = async () => valueOf(await services.call('template.list', {}));

describe('a template of the clinic', () => {
  test('is saved, listed and saved again, each time as a version of its own', async () => {
    expect(await list()).toEqual({ templates: [], setAside: [] });
    expect(valueOf(await save(own, 0))).toEqual({ revision: 1, savedAt: '2026-11-23T10:00:00.000Z' });
    expect(await filesIn(services.folder)).toEqual([FILE]);
    expect((await list()).templates).toEqual([{ template: own, revision: 1 }]);
    valueOf(await save({ ...own, title: 'Renamed' }, 1));
    expect((await list()).templates).toEqual([
      { template: { ...own, title: 'Renamed', version: '2' }, revision: 2 },
    ]);
    // Whatever the page says about the version: it counts what was saved.
    valueOf(await save({ ...own, version: '77' }, 2));
    expect((await list()).templates[0]?.template.version).toBe('3');
  });

  test('is listed by name', async () => {
    for (const name of ['Zinc', 'Amber', 'Moss']) valueOf(await save({ ...own, id: randomUUID(), name }, 0));
    expect((await list()).templates.map(({ template }) => template.name)).toEqual(['Amber', 'Moss', 'Zinc']);
  });

  test('that another window saved first is not overwritten', async () => {
    valueOf(await save(own, 0));
    valueOf(await save({ ...own, title: 'First' }, 1));
    const before = await treeHash(services.folder);
    expect(await save({ ...own, title: 'Second' }, 1)).toMatchObject({
      error: {
        code: 'conflict',
        message:
          'The template was changed elsewhere (revision 2, this one started from 1). Nothing was overwritten.',
      },
    });
    expect(await save(own, 0)).toMatchObject({ error: { code: 'conflict' } });
    expect(await save({ ...own, id: randomUUID() }, 3)).toMatchObject({ error: { code: 'not-found' } });
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('whose file is damaged is set aside and told, with the others still there', async () => {
    const other = { ...own, id: randomUUID(), name: 'Other' };
    valueOf(await save(own, 0));
    valueOf(await save(other, 0));
    await writeFile(path.join(services.folder, FILE), '{ "half": ');
    for (let time = 1; time <= 2; time++) {
      const { templates, setAside } = await list();
      expect(templates.map(({ template }) => template.id)).toEqual([other.id]);
      expect(setAside).toEqual([
        {
          file: expect.stringMatching(new RegExp(`^templates/template-${OWN_ID}\\.json\\.unreadable-`)),
          reason: 'the file is cut off or is not JSON',
        },
      ]);
    }
    expect(valueOf(await services.call('patient.list', {})).setAside).toHaveLength(1);
  });

  test('whose stored limits were edited by hand beyond sense is set aside with the path of the fault', async () => {
    valueOf(await save(own, 0));
    await change(FILE, (body) => ({
      ...body,
      sessionsPerWeek: { ...own.sessionsPerWeek, value: { low: 3, high: 2 } },
    }));
    expect((await list()).setAside).toMatchObject([
      { reason: 'template.sessionsPerWeek.value: the low end must not be above the high end.' },
    ]);
  });

  test('that was loosened by hand is told and left where it is, and nothing is held against it', async () => {
    valueOf(await save(own, 0));
    await change(FILE, (body) => ({ ...body, isHiRIT: false }));
    const before = await treeHash(services.folder);
    expect(await list()).toEqual({
      templates: [],
      setAside: [
        {
          file: FILE,
          reason: 'template.isHiRIT: LIFTMOR is high-intensity training, and so is what is based on it.',
        },
      ],
    });
    expect(await treeHash(services.folder)).toBe(before);
  });
});

/** Changes the body of a stored document behind the back of the program. */
async function change(file: string, edit: (body: Template) => unknown): Promise<void> {
  const whole = path.join(services.folder, file);
  const document = JSON.parse(await readFile(whole, 'utf8')) as { body: Template };
  await writeFile(whole, JSON.stringify({ ...document, body: edit(document.body) }));
}

test('what a crash left among the templates is swept', async () => {
  valueOf(await save(own, 0));
  const left = path.join(services.folder, 'templates', `.template-${OWN_ID}.json.999999-0123456789ab.tmp`);
  await writeFile(left, 'half');
  await sweepLeftovers(services.folder);
  expect(await filesIn(services.folder)).toEqual([FILE]);
});

describe('what would loosen a safety gate', () => {
  const gates = (level: Template['gates']['value']['fragile']['level']): Template => ({
    ...own,
    gates: { ...own.gates, value: { ...own.gates.value, fragile: { level, why: 'we say so' } } },
  });
  const cases: readonly (readonly [string, Template, string])[] = [
    [
      'a gate',
      gates('warning'),
      'template.gates.value.fragile.level: "warning" would loosen the gate of LIFTMOR, which says "stop".',
    ],
    [
      'a safety limit',
      withOwn({ limits: { 'bp-stop-systolic': 181 } }),
      'template.own.limits.bp-stop-systolic: Systolic pressure above which resistance work waits: 181 mm Hg would loosen a safety gate; the limit is 180 mm Hg, and a clinic may only make it lower.',
    ],
    [
      'supervision',
      { ...own, supervised: null },
      'template.supervised.value: LIFTMOR was done under supervision',
    ],
    [
      'a name of research',
      { ...own, id: 'liftmor' },
      'template.id: must be a UUID for a template of the clinic.',
    ],
    [
      'no template of the clinic',
      { ...own, kind: 'trial', own: null },
      'template.own: only a template of the clinic can be saved.',
    ],
    [
      'an exercise nobody has',
      { ...own, families: own.families.map((family) => ({ ...family, exercises: ['moon-walk'] })) },
      'template.families.0.exercises.0: the library has no exercise "moon-walk".',
    ],
  ];

  test.each(cases)(
    '(%s) is refused by its field, and nothing on the disk changes',
    async (_what, template, message) => {
      valueOf(await save(own, 0));
      const before = await treeHash(services.folder);
      for (const revision of [0, 1]) {
        const refused = await save(template, revision);
        expect(refused).toMatchObject({ ok: false, error: { code: 'bad-request' } });
        expect(refused.ok ? '' : refused.error.message).toContain(`Could not save the template. ${message}`);
      }
      expect(await treeHash(services.folder)).toBe(before);
    },
  );

  test('is refused also when the template lets go of its research', async () => {
    valueOf(await save(own, 0));
    expect(await save(withOwn({ basedOn: null }), 1)).toMatchObject({
      error: {
        code: 'bad-request',
        message:
          'Could not save the template. template.own.basedOn.id: must stay what the template was first saved from.',
      },
    });
  });

  test('is not what tightens one, up to the very limit', async () => {
    valueOf(await save(withOwn({ limits: { 'bp-stop-systolic': 180, 'fracture-stop-weeks': 8 } }), 0));
    valueOf(await save(withOwn({ limits: { 'bp-stop-systolic': 120 } }), 1));
    expect(await save(withOwn({ limits: { 'bp-stop-systolic': 119 } }), 2)).toMatchObject({
      error: { message: expect.stringContaining('must be 120 to 180 mm Hg') },
    });
  });
});

describe('a template file', () => {
  test('exported, it reads back as what was saved', async () => {
    valueOf(await save({ ...own, name: 'Ödön’s "knees"\r\nX-Evil: 1' }, 0));
    expect(valueOf(await services.call('template.export', { id: OWN_ID }))).toEqual({
      outcome: 'saved',
      fileName: 'osteon-template-odon-s-knees-x-evil-1.json',
    });
    const [file] = services.savedFiles;
    expect(file?.kind).toBe('json');
    const text = Buffer.from(file?.bytes ?? []).toString('utf8');
    expect(readTemplateFile(text)).toEqual(ok((await list()).templates[0]?.template));
  });

  test('of a template nobody has is not found', async () => {
    expect(await services.call('template.export', { id: randomUUID() })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(services.savedFiles).toEqual([]);
  });

  test.each([
    [
      'ends the wrong way round',
      (one: Template) => ({
        ...one,
        sessionMinutes: { value: { low: 40, high: 30 }, confidence: 'J', sources: ['C'] },
      }),
      'file.template.sessionMinutes.value: the low end must not be above the high end.',
    ],
    [
      'phases that overlap',
      (one: Template) => ({
        ...one,
        phases: one.phases.map((phase, index) =>
          index === 1 ? { ...phase, weeks: { ...phase.weeks, value: { low: 4, high: 8 } } } : phase,
        ),
      }),
      'file.template.phases.1.weeks.value.low: Build starts in week 4 and overlaps the phase before it: it must start in week 5.',
    ],
    [
      'a source nobody knows',
      (one: Template) => ({ ...one, sessionsPerWeek: { ...one.sessionsPerWeek, sources: ['S999'] } }),
      'file.template.sessionsPerWeek.sources.0: must name a source of shared/evidence/sources.ts.',
    ],
    [
      'a limit that loosens',
      (one: Template) => withOwn({ limits: { 'dxa-months': 25 } }, one),
      'file.template.own.limits.dxa-months: Age of a bone scan that calls for a new one: 25 months would loosen a safety gate; the limit is 24 months, and a clinic may only make it lower.',
    ],
    [
      'a blueprint of other weeks',
      (one: Template) =>
        withOwn({ blueprint: one.own?.blueprint.map((phase) => ({ ...phase, weeks: 3 })) ?? [] }, one),
      'file.template.own.blueprint.0.weeks: must be 4, as in the phase Learn.',
    ],
  ])('with %s is refused with the path', (_what, spoil, message) => {
    const text = JSON.stringify({ format: 'osteon-template', version: 1, template: spoil(own) });
    expect(readTemplateFile(text)).toEqual({ ok: false, error: message });
  });

  test.each([
    ['nothing', '', 'The file is not valid JSON'],
    ['a photo', '\u00ff\u00d8', 'The file is not valid JSON'],
    [
      'another format',
      '{"format":"osteon-exchange","version":2}',
      'This is not an Osteon template. file.format: ',
    ],
    [
      'a newer file',
      '{"format":"osteon-template","version":2}',
      'file.version: 2 was written by a newer Osteon',
    ],
    ['a file without a template', '{"format":"osteon-template","version":1}', 'file.template: is missing.'],
  ])('that holds %s is refused in words', (_what, text, message) => {
    const read = readTemplateFile(text);
    expect(read.ok ? '' : read.error).toContain(message);
  });

  test('with Windows line ends and spaces is read', () => {
    expect(readTemplateFile(writeTemplateFile(own).replaceAll('\n', '\r\n'))).toEqual(ok(own));
  });
});

describe('the check behind the handout', () => {
  /** The inputs that the check was given, and a patient with a program that follows the template. */
  async function looked(template: { readonly id: string; readonly version: string } | null) {
    const seen: CheckInput[] = [];
    const some = await testServices({
      knowledge: {
        check: (input) => {
          seen.push(input);
          return { findings: [], conformity: null };
        },
      },
    });
    valueOf(
      await some.call('template.save', {
        template: withOwn({ policy: true, limits: { 'bp-stop-systolic': 150 } }),
        revision: 0,
      }),
    );
    const patient = aPatient();
    const program = { ...aProgram(patient.id), template };
    valueOf(await some.call('patient.create', { patient }));
    valueOf(await some.call('program.create', { program }));
    const request = { patientId: patient.id, programId: program.id, options: OPTIONS };
    return { some, seen, request };
  }

  test('knows the template of the clinic that a program follows, and the policy', async () => {
    const { some, seen, request } = await looked({ id: OWN_ID, version: '1' });
    await some.call('handout.preview', request);
    expect(seen[0]?.template?.name).toBe(own.name);
    expect(seen[0]?.policy).toEqual({ 'bp-stop-systolic': 150 });
    await some.close();
  });

  test('holds the policy against every program, until the template is retired', async () => {
    const { some, seen, request } = await looked(null);
    await some.call('handout.save', { ...request, seen: null });
    expect([seen[0]?.template, seen[0]?.policy]).toEqual([null, { 'bp-stop-systolic': 150 }]);
    const retired = withOwn({ policy: true, retired: true, limits: { 'bp-stop-systolic': 150 } });
    valueOf(await some.call('template.save', { template: retired, revision: 1 }));
    await some.call('handout.preview', request);
    expect(seen[1]?.policy).toEqual({});
    await some.close();
  });

  test('stops a handout by a policy limit that research would let pass', async () => {
    const stops: string[][] = [];
    const some = await testServices({
      knowledge: {
        check: (input) => {
          const report = builtInKnowledge.check(input);
          stops.push(
            report.findings.filter(({ severity }) => severity === 'stop').map(({ ruleId }) => ruleId),
          );
          return report;
        },
      },
    });
    const patient = {
      ...aPatient(),
      bloodPressure: {
        answer: 'value' as const,
        askedOn: localDate('2026-11-20'),
        value: { systolic: 151, diastolic: 80 },
      },
    };
    const program = aProgram(patient.id);
    valueOf(await some.call('patient.create', { patient }));
    valueOf(await some.call('program.create', { program }));
    const request = { patientId: patient.id, programId: program.id, options: OPTIONS };
    await some.call('handout.preview', request);
    const policy = withOwn({ policy: true, limits: { 'bp-stop-systolic': 150 } });
    valueOf(await some.call('template.save', { template: policy, revision: 0 }));
    await some.call('handout.preview', request);
    expect(stops.map((ids) => ids.includes('A06-bp-abs'))).toEqual([false, true]);
    await some.close();
  });
});
