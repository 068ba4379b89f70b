import { readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createServices } from '../../main/services';
import { ownSquat, uuidOf, withPhoto } from '../support/ownExercises';
import { bomb, colourAt, fromPhone, metadataOf, picture } from '../support/photos';
import { testServices } from './apiFixtures';
import { filesIn, treeHash, valueOf } from './storeFixtures';

let services: Awaited<ReturnType<typeof testServices>>;
beforeEach(async () => {
  services = await testServices();
});
afterEach(async () => {
  await services.close();
  expect(services.reported).toEqual([]);
});

const add = (bytes: Uint8Array) =>
  services.call('exercise.photo.add', { photoBase64: Buffer.from(bytes).toString('base64') });
const load = async (id: string) =>
  Buffer.from(valueOf(await services.call('exercise.photo.load', { id })).jpegBase64, 'base64');
const save = (exercise: ReturnType<typeof ownSquat>, revision = 0) =>
  services.call('exercise.save', { exercise, revision });

describe('a photo', () => {
  test('from a phone is kept upright, at most 1600 pixels, without a word of where it was taken', async () => {
    const original = await fromPhone();
    expect((await metadataOf(original)).exif?.toString('latin1')).toContain('Somebody');
    const { id, width, height } = valueOf(await add(original));
    expect([width, height]).toEqual([1200, 1600]);
    const kept = await load(id);
    const metadata = await metadataOf(kept);
    expect(metadata).toMatchObject({ format: 'jpeg', width: 1200, height: 1600 });
    for (const key of ['exif', 'iptc', 'xmp', 'icc', 'orientation'] as const)
      expect(metadata[key], key).toBeUndefined();
    expect(kept.toString('latin1')).not.toMatch(/Somebody|Phone|Exif|GPS/);
    // The red quarter lay at the top left; turned upright it lies at the top right.
    expect((await colourAt(kept, 1190, 10))[0]).toBeGreaterThan(240);
    expect((await colourAt(kept, 10, 10))[0]).toBeLessThan(160);
    expect(await filesIn(services.folder)).toEqual([`exercises/photo-${id}.jpg`]);
    expect(await readFile(path.join(services.folder, `exercises/photo-${id}.jpg`))).toEqual(kept);
  });

  test('smaller than that keeps its size, as PNG, WebP or JPEG', async () => {
    const small = await picture(640, 480);
    for (const made of [small.png(), small.clone().webp(), small.clone().jpeg()]) {
      const { id, width, height } = valueOf(await add(await made.toBuffer()));
      expect([width, height]).toEqual([640, 480]);
      expect((await metadataOf(await load(id))).format).toBe('jpeg');
    }
  });

  test('that is see-through stands on white, and a grey one is taken', async () => {
    const clear = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    expect(await colourAt(await load(valueOf(await add(clear)).id), 5, 5)).toEqual([255, 255, 255]);
    const grey = await (await picture(20, 20)).greyscale().png().toBuffer();
    expect(valueOf(await add(grey)).width).toBe(20);
  });

  test('of many pixels is taken', async () => {
    const large = await (await picture(8000, 6000)).jpeg({ quality: 50 }).toBuffer();
    expect(valueOf(await add(large))).toMatchObject({ width: 1600, height: 1200 });
  });

  test('of 20 MB is taken, and of one byte more is not', async () => {
    const small = await (await picture(300, 300)).jpeg().toBuffer();
    const padded = (size: number) => Buffer.concat([small, Buffer.alloc(size - small.byteLength)]);
    expect(valueOf(await add(padded(20_000_000)))).toMatchObject({ width: 300 });
    expect(await add(padded(20_000_001))).toMatchObject({
      error: { message: 'The file is larger than 20 MB.' },
    });
  });
});

describe('what is no photo is refused in words, and nothing is stored', () => {
  const svg =
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const jpeg = async () => (await picture(800, 600)).jpeg().toBuffer();
  const cases: readonly (readonly [string, () => Promise<Uint8Array>, string])[] = [
    ['an empty file', async () => Buffer.alloc(0), 'The file is empty.'],
    [
      'text called .jpg',
      async () => Buffer.from('Dear diary, this is no picture.'),
      'The file is no picture. A photo must be JPEG, PNG or WebP.',
    ],
    [
      'a web page',
      async () => Buffer.from('<!doctype html><script>1</script>'),
      'The file is no picture. A photo must be JPEG, PNG or WebP.',
    ],
    [
      'an SVG with a script',
      async () => Buffer.from(svg),
      'The file is an SVG drawing. A photo must be JPEG, PNG or WebP.',
    ],
    [
      'a GIF',
      async () => (await picture(20, 20)).gif().toBuffer(),
      'The file is a GIF. A photo must be JPEG, PNG or WebP.',
    ],
    [
      'a TIFF',
      async () => (await picture(20, 20)).tiff().toBuffer(),
      'The file is a TIFF. A photo must be JPEG, PNG or WebP.',
    ],
    [
      'an AVIF',
      async () => (await picture(20, 20)).avif({ effort: 0 }).toBuffer(),
      'The file is a HEIC or AVIF picture. A photo must be JPEG, PNG or WebP.',
    ],
    [
      'a PDF',
      async () => Buffer.from('%PDF-1.7 ...'),
      'The file is a PDF. A photo must be JPEG, PNG or WebP.',
    ],
    [
      '20 000 × 20 000 pixels',
      async () => bomb(),
      'The picture has 20000 × 20000 pixels; at most 100 million are read.',
    ],
    [
      'a JPEG cut in half',
      async () => (await jpeg()).subarray(0, 2500),
      'The JPEG picture is damaged or cut off. Choose the original photo again.',
    ],
    [
      'a JPEG without its last bytes',
      async () => (await jpeg()).subarray(0, -40),
      'The JPEG picture is damaged or cut off. Choose the original photo again.',
    ],
    [
      'three bytes of a JPEG',
      async () => Buffer.from([0xff, 0xd8, 0xff]),
      'The JPEG picture is damaged or cut off. Choose the original photo again.',
    ],
    [
      'a PNG cut off',
      async () => (await (await picture(300, 300)).png().toBuffer()).subarray(0, -300),
      'The PNG picture is damaged or cut off. Choose the original photo again.',
    ],
    [
      'a WebP cut off',
      async () => (await (await picture(300, 300)).webp().toBuffer()).subarray(0, -100),
      'The WebP picture is damaged or cut off. Choose the original photo again.',
    ],
    [
      'an SVG that starts like a PNG',
      async () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10]), Buffer.from(svg)]),
      'The PNG picture is damaged or cut off. Choose the original photo again.',
    ],
    [
      '21 MB',
      async () => Buffer.alloc(21_000_000, 0xff),
      'exercise.photo.add.photoBase64: must be at most 20 MB.',
    ],
  ];

  test.each(cases)('%s', async (_what, make, message) => {
    expect(await add(await make())).toEqual({ ok: false, error: { code: 'bad-request', message } });
    expect(await filesIn(services.folder)).toEqual([]);
  });

  test('what is not base64', async () => {
    for (const photoBase64 of ['???=', 'AAA', 'data:image/png;base64,AAAA'])
      expect(await services.call('exercise.photo.add', { photoBase64 })).toMatchObject({
        error: { message: 'exercise.photo.add.photoBase64: must be base64.' },
      });
  });

  test('a photo nobody has is not found', async () => {
    expect(await services.call('exercise.photo.load', { id: uuidOf(1) })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('an exercise and its photo', () => {
  const kept = async () => {
    const photo = valueOf(await add(await (await picture(300, 400)).jpeg().toBuffer()));
    return { ...photo, consent: { by: 'A. Therapist, PT', on: ownSquat().own.savedOn } };
  };

  test('are kept together', async () => {
    const exercise = withPhoto(ownSquat(), await kept());
    valueOf(await save(exercise));
    expect(valueOf(await services.call('exercise.list', {})).exercises).toEqual([{ exercise, revision: 1 }]);
  });

  test('a photo that is gone is told before anything is saved', async () => {
    const before = await treeHash(services.folder);
    expect(await save(withPhoto(ownSquat()))).toMatchObject({
      error: {
        code: 'bad-request',
        message:
          'Could not save the exercise. exercise.own.photos.start: is no longer in the data folder. Choose the photo again.',
      },
    });
    expect(await treeHash(services.folder)).toBe(before);
  });

  /** Starts the program again on the same folder, which sweeps it. */
  const restart = async () => {
    const { folder, ports, exporter } = services;
    await createServices({ folder, version: '1', shell: 'browser', ports, exporter }).close();
  };
  const age = async (id: string, days: number) => {
    const then = new Date(Date.now() - days * 24 * 3_600_000);
    await utimes(path.join(services.folder, `exercises/photo-${id}.jpg`), then, then);
  };

  test('a photo that nobody named for a week is swept; one that is named, or younger, stays', async () => {
    const [named, orphan, young] = [await kept(), await kept(), await kept()];
    valueOf(await save(withPhoto(ownSquat(), named)));
    await age(named.id, 400);
    await age(orphan.id, 8);
    await age(young.id, 6);
    await restart();
    const photos = (await filesIn(services.folder)).filter((file) => file.endsWith('.jpg'));
    expect(photos).toEqual([`exercises/photo-${named.id}.jpg`, `exercises/photo-${young.id}.jpg`].sort());
  });

  test('while an exercise cannot be read no photo is swept: it may be the one that names it', async () => {
    const photo = await kept();
    valueOf(await save(withPhoto(ownSquat(), photo)));
    await age(photo.id, 400);
    await writeFile(path.join(services.folder, `exercises/exercise-${uuidOf(1)}.json`), '{ "half": ');
    await restart();
    await restart();
    expect(await filesIn(services.folder)).toContain(`exercises/photo-${photo.id}.jpg`);
  });
});
