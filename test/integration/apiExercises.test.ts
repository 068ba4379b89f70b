import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtInKnowledge } from '../../main/api/knowledge';
import { sweepLeftovers } from '../../main/store/sweep';
import { withOwnPart } from '../../shared/exercise/editOwn';
import { type OwnExercise } from '../../shared/exercise/own';
import { OWN_FILE_LIMIT } from '../../shared/exercise/ownFileLimits';
import { startingDose } from '../../shared/program/startingDose';
import type { Program } from '../../shared/program/schema';
import type { Template } from '../../shared/template/schema';
import { aPhoto, named, ownCopy, ownSquat, uuidOf, withPhoto } from '../support/ownExercises';
import { keptFrom } from '../support/ownTemplates';
import { picture } from '../support/photos';
import { OPTIONS, testServices } from './apiFixtures';
import { anItem, aPatient, aProgram, filesIn, treeHash, valueOf } from './storeFixtures';

let services: Awaited<ReturnType<typeof testServices>>;
beforeEach(async () => {
  services = await testServices();
});
afterEach(async () => {
  await services.close();
  expect(services.reported).toEqual([]);
});

const squat = ownSquat();
const FILE = `exercises/exercise-${uuidOf(1)}.json`;
const save = (exercise: OwnExercise, revision = 0) => services.call('exercise.save', { exercise, revision });
const list = async () => valueOf(await services.call('exercise.list', {}));
const names = async () => (await list()).exercises.map(({ exercise }) => exercise.text.en.name);
const put = (file: string, text: string) => writeFile(path.join(services.folder, file), text);

/** Changes the body of a stored exercise behind the back of the program. */
async function changeStored(edit: (body: OwnExercise) => unknown): Promise<void> {
  const document = JSON.parse(await readFile(path.join(services.folder, FILE), 'utf8')) as {
    body: OwnExercise;
  };
  await put(FILE, JSON.stringify({ ...document, body: edit(document.body) }));
}

describe('an exercise of the clinic', () => {
  test('is saved, listed by name and saved again', async () => {
    expect(await list()).toEqual({ exercises: [], setAside: [] });
    expect(valueOf(await save(squat))).toEqual({ revision: 1, savedAt: '2026-11-23T10:00:00.000Z' });
    expect(await filesIn(services.folder)).toEqual([FILE]);
    valueOf(await save(named(ownSquat(2), 'Amber squat')));
    valueOf(await save(named(squat, 'Zinc squat'), 1));
    expect((await list()).exercises).toEqual([
      { exercise: named(ownSquat(2), 'Amber squat'), revision: 1 },
      { exercise: named(squat, 'Zinc squat'), revision: 2 },
    ]);
  });

  test('that another window saved first is not overwritten', async () => {
    valueOf(await save(squat));
    valueOf(await save(named(squat, 'First'), 1));
    const before = await treeHash(services.folder);
    expect(await save(named(squat, 'Second'), 1)).toMatchObject({
      error: {
        code: 'conflict',
        message:
          'The exercise was changed elsewhere (revision 2, this one started from 1). Nothing was overwritten.',
      },
    });
    expect(await save(squat, 0)).toMatchObject({ error: { code: 'conflict' } });
    expect(await save(ownSquat(5), 3)).toMatchObject({ error: { code: 'not-found' } });
    expect(await treeHash(services.folder)).toBe(before);
  });

  test.each<[string, Partial<OwnExercise>, string]>([
    [
      'goes in circles',
      { easier: ['back-squat'], harder: ['goblet-squat'] },
      'exercise.harder: must not lead in a circle: ',
    ],
    ['names nobody', { harder: ['moon-walk'] }, 'exercise.harder: must name exercises that are there'],
    ['is dosed by what it is not', { doseKind: 'hold' }, 'exercise.loading.type: does not go with'],
  ])('that %s is refused by its field', async (_what, change, message) => {
    const before = await treeHash(services.folder);
    const refused = await save({ ...squat, ...change });
    expect(refused.ok ? '' : refused.error.message).toContain(`Could not save the exercise. ${message}`);
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('a circle through other own exercises is refused, also through a retired one', async () => {
    valueOf(await save(ownSquat(1, { easier: [], harder: [] })));
    valueOf(
      await save(withOwnPart(ownSquat(2, { easier: [ownSquat(1).id], harder: [] }), { retired: true })),
    );
    expect(await save(ownSquat(1, { easier: [ownSquat(2).id], harder: [] }), 1)).toMatchObject({
      error: { message: expect.stringContaining('must not lead in a circle') },
    });
  });

  test('whose file is damaged is set aside and told, with the others still there', async () => {
    valueOf(await save(squat));
    valueOf(await save(named(ownSquat(2, { easier: [squat.id], harder: [] }), 'Other')));
    await put(FILE, '{ "half": ');
    for (let time = 1; time <= 2; time++) {
      const { setAside } = await list();
      expect(await names()).toEqual(['Other']);
      expect(setAside).toEqual([
        {
          file: expect.stringMatching(new RegExp(`^exercises/exercise-${uuidOf(1)}\\.json\\.unreadable-`)),
          reason: 'the file is cut off or is not JSON',
        },
      ]);
    }
    expect(valueOf(await services.call('patient.list', {})).setAside).toHaveLength(1);
  });

  test('that was changed by hand into what no dose fits is told and left where it is', async () => {
    valueOf(await save(squat));
    await changeStored((body) => ({ ...body, loading: { ...body.loading, type: 'time' } }));
    const before = await treeHash(services.folder);
    expect(await list()).toEqual({
      exercises: [],
      setAside: [
        {
          file: FILE,
          reason: 'exercise.loading.type: does not go with a dose of kind "resistance" in reps.',
        },
      ],
    });
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('a copied file is told, not shown as another one', async () => {
    valueOf(await save(squat));
    await put(
      `exercises/exercise-${uuidOf(2)}.json`,
      await readFile(path.join(services.folder, FILE), 'utf8'),
    );
    expect((await list()).setAside).toMatchObject([
      { reason: 'file.id: does not belong to the name of the file.' },
    ]);
    expect(await names()).toEqual(['Squat with a pause']);
  });

  test('what a crash left among the exercises is swept', async () => {
    valueOf(await save(squat));
    await put(`exercises/.exercise-${uuidOf(1)}.json.999999-0123456789ab.tmp`, 'half');
    await sweepLeftovers(services.folder);
    expect(await filesIn(services.folder)).toEqual([FILE]);
  });
});

describe('a program with an own exercise', () => {
  const patient = aPatient();
  const item = { ...anItem(), exerciseId: squat.id, dose: startingDose(squat, false) };
  const program: Program = aProgram(patient.id, [item]);
  const key = { patientId: patient.id, programId: program.id };
  const preview = async () => valueOf(await services.call('handout.preview', { ...key, options: OPTIONS }));
  beforeEach(async () => {
    valueOf(await services.call('patient.create', { patient }));
    valueOf(await save(squat));
    valueOf(await services.call('program.create', { program }));
  });
  const atHome: Program = {
    ...program,
    phases: program.phases.map((phase) => ({
      ...phase,
      sessions: phase.sessions.map((session) => ({
        ...session,
        setting: 'home',
        supervisor: null,
        groupSize: null,
      })),
    })),
  };

  test('is saved, opened and printed under its name, under another id once its words change', async () => {
    valueOf(await services.call('program.save', { program: atHome, revision: 1 }));
    const first = await preview();
    expect(Buffer.from(first.pdfBase64, 'base64').toString()).toContain('Squat with a pause');
    valueOf(await save(named(squat, 'Squat and wait'), 1));
    const second = await preview();
    expect(Buffer.from(second.pdfBase64, 'base64').toString()).toContain('Squat and wait');
    expect(second.fileName).not.toBe(first.fileName);
    // What does not reach the paper changes nothing; its ladder does: the card names the easier exercise.
    const renamed = named(squat, 'Squat and wait');
    valueOf(await save({ ...renamed, own: { ...renamed.own, savedBy: 'A. Therapist' } }, 2));
    expect((await preview()).fileName).toBe(second.fileName);
    valueOf(await save({ ...renamed, harder: [] }, 3));
    expect((await preview()).fileName).not.toBe(second.fileName);
  });

  describe('with a photo', () => {
    const keep = async (colour: number) => {
      const jpeg = await (await picture(300, 400 + colour)).jpeg().toBuffer();
      const photo = valueOf(
        await services.call('exercise.photo.add', { photoBase64: jpeg.toString('base64') }),
      );
      return { ...photo, consent: { by: 'A. Therapist, PT', on: squat.own.savedOn } };
    };
    const printed = (document = services.rendered.at(-1)) =>
      document?.sections
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'exercise' ? block.card.pictures : [])) ?? [];
    const photoFile = (id: string) => path.join(services.folder, `exercises/photo-${id}.jpg`);

    test('prints it as it is kept, under another id once it is another photo', async () => {
      valueOf(await services.call('program.save', { program: atHome, revision: 1 }));
      const drawn = await preview();
      expect(printed().map(({ kind }) => kind)).toEqual(['drawing', 'drawing']);
      const first = await keep(1);
      valueOf(await save(withPhoto(squat, first), 1));
      const one = await preview();
      expect(one.photosLostOf).toEqual([]);
      const kept = new Uint8Array(await readFile(photoFile(first.id)));
      expect(printed().map((picture) => picture.kind === 'photo' && new Uint8Array(picture.jpeg))).toEqual([
        kept,
      ]);
      valueOf(await save(withPhoto(squat, await keep(2)), 2));
      const two = await preview();
      expect(new Set([drawn.fileName, one.fileName, two.fileName]).size).toBe(3);
    });

    test.each<[string, (file: string) => Promise<void>]>([
      ['is gone', (file) => rm(file)],
      ['is empty', (file) => writeFile(file, '')],
      ['is no picture any more', (file) => writeFile(file, 'Dear diary')],
      ['is cut off in its head', async (file) => writeFile(file, (await readFile(file)).subarray(0, 60))],
      ['is a folder', (file) => rm(file).then(() => mkdir(file))],
    ])('whose file %s prints its figure', async (_what, lose) => {
      const photo = await keep(1);
      valueOf(await save(withPhoto(squat, photo), 1));
      valueOf(await services.call('program.save', { program: atHome, revision: 1 }));
      await lose(photoFile(photo.id));
      const { photosLostOf } = await preview();
      expect(printed().map(({ kind }) => kind)).toEqual(['drawing', 'drawing']);
      expect(photosLostOf).toEqual([squat.text.en.name]); // the therapist is told
    });
  });

  test('is checked with it, as it is kept now', async () => {
    const seen: unknown[] = [];
    const looked = await testServices({
      knowledge: {
        check: (input) => {
          seen.push(input.library(squat.id));
          return builtInKnowledge.check(input);
        },
      },
    });
    valueOf(await looked.call('patient.create', { patient }));
    const bent: OwnExercise = { ...squat, movement: ['spinal-flexion'] };
    valueOf(await looked.call('exercise.save', { exercise: bent, revision: 0 }));
    valueOf(await looked.call('program.create', { program }));
    valueOf(await looked.call('handout.preview', { ...key, options: OPTIONS }));
    expect(seen).toEqual([bent]);
    await looked.close();
  });

  test('is refused where nobody ever had the exercise, and where the dose does not fit it', async () => {
    const unknown = { ...item, exerciseId: ownSquat(9).id };
    expect(await services.call('program.create', { program: aProgram(patient.id, [unknown]) })).toMatchObject(
      { error: { code: 'bad-request', message: expect.stringContaining(ownSquat(9).id) } },
    );
    expect(
      await services.call('program.create', {
        program: aProgram(patient.id, [{ ...anItem('counter-plank'), exerciseId: squat.id }]),
      }),
    ).toMatchObject({ error: { message: expect.stringContaining('Squat with a pause is dosed in reps') } });
  });

  test.each<[string, () => Promise<void>]>([
    ['is damaged', () => put(FILE, '{ "half": ')],
    ['is gone', () => rename(path.join(services.folder, FILE), path.join(services.folder, 'elsewhere.json'))],
    ['no dose fits', () => changeStored((body) => ({ ...body, doseKind: 'hold' }))],
  ])('whose file %s stays open and can be saved, and is not printed without it', async (_what, lose) => {
    await lose();
    expect(valueOf(await services.call('program.load', key))).toEqual({ program, revision: 1 });
    for (const revision of [1, 2])
      valueOf(
        await services.call('program.save', {
          program: { ...program, title: `Draft ${revision}` },
          revision,
        }),
      );
    expect(await services.call('handout.preview', { ...key, options: OPTIONS })).toMatchObject({
      error: {
        code: 'cannot-print',
        message: expect.stringContaining('an exercise of this clinic that cannot be read'),
      },
    });
    // Another exercise that nobody has is still refused beside it.
    const more = aProgram(patient.id, [item, { ...anItem(), exerciseId: ownSquat(9).id }]);
    expect(
      await services.call('program.save', { program: { ...more, id: program.id }, revision: 3 }),
    ).toMatchObject({ error: { code: 'bad-request' } });
  });

  test('a template of the clinic may stand on it', async () => {
    expect(
      await services.call('template.save', {
        template: ownTemplateWith(squat.id),
        revision: 0,
      }),
    ).toMatchObject({ ok: true });
    expect(valueOf(await services.call('template.list', {})).templates).toHaveLength(1);
    await put(FILE, 'x');
    expect(valueOf(await services.call('template.list', {}))).toMatchObject({
      templates: [],
      setAside: [{ reason: expect.stringContaining(squat.id) }],
    });
  });
});

function ownTemplateWith(exerciseId: string): Template {
  const template = keptFrom('liftmor');
  const [first, ...more] = template.families;
  if (!first) throw new Error('no family');
  return { ...template, families: [{ ...first, exercises: [exerciseId, ...first.exercises] }, ...more] };
}

describe('a file of exercises', () => {
  const exportFile = async (...ids: string[]) => {
    valueOf(await services.call('exercise.export', { ids }));
    return Buffer.from(services.savedFiles.at(-1)?.bytes ?? []).toString('utf8');
  };
  const importFile = (text: string, replace = false, into = services) =>
    into.call('exercise.import', { text, replace });
  const file = (exercises: readonly unknown[], photos: readonly unknown[] = [], version = 1) =>
    JSON.stringify({ format: 'osteon-exercises', version, exercises, photos });
  const withoutPhotoIds = (exercise: OwnExercise) => {
    const { start, end } = exercise.own.photos;
    return withOwnPart(exercise, {
      photos: { start: start && { ...start, id: uuidOf(0) }, end: end && { ...end, id: uuidOf(0) } },
    });
  };
  const savedWithPhoto = async (exercise: OwnExercise) => {
    const jpeg = await (await picture(300, 400)).jpeg().toBuffer();
    const photo = valueOf(
      await services.call('exercise.photo.add', { photoBase64: jpeg.toString('base64') }),
    );
    const whole = withPhoto(exercise, { ...aPhoto(), ...photo });
    valueOf(await save(whole));
    return whole;
  };

  test('goes to another clinic with its photo and comes out as what it was', async () => {
    const whole = await savedWithPhoto(named(squat, 'Ödön’s “squat”'));
    const text = await exportFile(whole.id);
    expect(services.savedFiles[0]).toMatchObject({
      fileName: 'osteon-exercise-odon-s-squat.json',
      kind: 'json',
    });
    const other = await testServices();
    expect(valueOf(await importFile(text, false, other))).toEqual({
      added: ['Ödön’s “squat”'],
      replaced: [],
      photos: 1,
    });
    const [there] = valueOf(await other.call('exercise.list', {})).exercises;
    expect(there && withoutPhotoIds(there.exercise)).toEqual(withoutPhotoIds(whole));
    const photo = there?.exercise.own.photos.start;
    expect(photo?.id).not.toBe(whole.own.photos.start?.id);
    expect(valueOf(await other.call('exercise.photo.load', { id: photo?.id ?? '' })).jpegBase64).toMatch(
      /^\/9j\//,
    );
    await other.close();
  });

  test('of several holds each, and of their ladders what the reader will have', async () => {
    valueOf(await save(ownSquat(2, { easier: [], harder: [] })));
    valueOf(await save(ownSquat(1, { easier: ['sit-to-stand'], harder: [ownSquat(2).id] })));
    expect(JSON.parse(await exportFile(ownSquat(1).id, ownSquat(2).id)).exercises[0].harder).toEqual([
      ownSquat(2).id,
    ]);
    expect(services.savedFiles[0]?.fileName).toBe('osteon-exercises.json');
    const alone = await exportFile(ownSquat(1).id);
    expect(JSON.parse(alone).exercises[0]).toMatchObject({ easier: ['sit-to-stand'], harder: [] });
    expect(await services.call('exercise.export', { ids: [ownSquat(7).id] })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  test('is refused where an exercise is here already, and replaces it only when asked to', async () => {
    const whole = await savedWithPhoto(squat);
    const text = (await exportFile(whole.id)).replace('"Squat with a pause"', '"Squat, updated"');
    const before = await treeHash(services.folder);
    expect(await importFile(text)).toEqual({
      ok: false,
      error: {
        code: 'conflict',
        message: 'Nothing was imported. An exercise is here already: Squat, updated.',
      },
    });
    expect(await treeHash(services.folder)).toBe(before);
    expect(valueOf(await importFile(text, true))).toEqual({
      added: [],
      replaced: ['Squat, updated'],
      photos: 1,
    });
    expect((await list()).exercises).toMatchObject([
      { revision: 2, exercise: { text: { en: { name: 'Squat, updated' } } } },
    ]);
  });

  const [a, b] = [ownSquat(11, { easier: [], harder: [] }), ownSquat(12, { easier: [], harder: [] })];
  test.each<[string, () => string, string]>([
    ['nothing', () => '', 'The file is not valid JSON.'],
    ['a photo', () => '\u00ff\u00d8', 'The file is not valid JSON.'],
    [
      'another format',
      () => '{"format":"osteon-template","version":1}',
      'This is no Osteon file of exercises. file.format: ',
    ],
    [
      'a newer form',
      () => file([a], [], 2),
      'file.version: 2 was written by a newer Osteon; this one reads up to 1.',
    ],
    ['no exercise', () => file([]), 'file.exercises: must hold at least 1 exercise.'],
    ['an id twice', () => file([a, b, a]), `file.exercises.2.id: "${a.id}" stands twice in the file.`],
    [
      'the id of the library',
      () => file([{ ...a, id: 'goblet-squat' }]),
      'file.exercises.0.id: must be "own-" and a UUID.',
    ],
    [
      'a circle',
      () =>
        file([
          { ...a, harder: [b.id] },
          { ...b, harder: [a.id] },
        ]),
      'file.exercises.0.harder: must not lead in a circle: ',
    ],
    [
      'a circle over the library',
      () => file([a, { ...b, easier: ['back-squat'], harder: ['goblet-squat'] }]),
      'file.exercises.1.harder: must not lead in a circle: ',
    ],
    [
      'a rung to nobody',
      () => file([{ ...a, easier: [ownSquat(77).id] }]),
      'file.exercises.0.easier: must name exercises that are there',
    ],
    [
      'a dose that does not fit',
      () => file([{ ...a, implement: 'band' }]),
      'file.exercises.0.implement: must be one of',
    ],
    [
      'a word too long',
      () => file([named(a, 'x'.repeat(81))]),
      'file.exercises.0.text.en.name: must have at most 80 characters.',
    ],
    [
      'a photo that is not there',
      () => file([a, withPhoto(b)]),
      'file.exercises.1.own.photos: names a photo that the file does not hold.',
    ],
    [
      'a photo that is none',
      () => file([withPhoto(b)], [{ id: aPhoto().id, base64: 'bm8gcGhvdG8=' }]),
      'file.photos.0: The file is no picture. A photo must be JPEG, PNG or WebP.',
    ],
    [
      'a photo twice',
      () =>
        file(
          [withPhoto(b)],
          [1, 2].map(() => ({ id: aPhoto().id, base64: '' })),
        ),
      'file.photos.1.id: stands twice in the file.',
    ],
    [
      'a photo that nothing names',
      () => file([a], [{ id: aPhoto().id, base64: '' }]),
      'file.photos.0: no exercise of the file names it.',
    ],
    [
      'a photo without consent',
      () => file([{ ...b, own: { ...b.own, photos: { start: { ...aPhoto(), consent: null }, end: null } } }]),
      'file.exercises.0.own.photos.start.consent: needs the consent of whoever is shown.',
    ],
  ])('that holds %s is refused in words, and nothing is stored', async (_what, text, message) => {
    valueOf(await save(squat));
    const before = await treeHash(services.folder);
    const refused = await importFile(text());
    expect(refused.ok ? '' : refused.error.message).toContain(`Nothing was imported. ${message}`);
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('that is too large is refused by its size', async () => {
    expect(await importFile(' '.repeat(OWN_FILE_LIMIT + 1))).toMatchObject({
      error: { message: 'exercise.import.text: must be at most 60 MB.' },
    });
  });

  test('whose exercises make a circle with those that are here is refused', async () => {
    valueOf(await save(ownSquat(1, { easier: ['back-squat'], harder: [] })));
    expect(
      await importFile(file([ownSquat(2, { easier: [ownSquat(1).id], harder: ['goblet-squat'] })])),
    ).toMatchObject({
      error: { message: expect.stringContaining('file.exercises.0.harder: must not lead in a circle') },
    });
  });

  test('where a photo is gone from the disk, the export says whose', async () => {
    const whole = await savedWithPhoto(squat);
    const photo = `exercises/photo-${whole.own.photos.start?.id ?? ''}.jpg`;
    await rename(path.join(services.folder, photo), path.join(services.folder, 'gone.jpg'));
    expect(await services.call('exercise.export', { ids: [whole.id] })).toMatchObject({
      error: { code: 'not-found', message: expect.stringContaining('A photo of Squat with a pause') },
    });
  });

  test('of a jump, a hold and a carry comes back as it was', async () => {
    const made = ['jump-squat', 'counter-plank', 'carry-farmer', 'brisk-walk'].map((id, index) =>
      ownCopy(id, 30 + index),
    );
    for (const exercise of made) valueOf(await save(exercise));
    const text = await exportFile(...made.map(({ id }) => id));
    const other = await testServices();
    valueOf(await importFile(text, false, other));
    const there = valueOf(await other.call('exercise.list', {})).exercises.map(({ exercise }) => exercise);
    expect(new Set(there)).toEqual(new Set(made));
    await other.close();
  });
});
