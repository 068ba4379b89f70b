import { readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printedLogo } from '../../main/api/printedLogo';
import { createServices } from '../../main/services';
import { DocumentStore } from '../../main/store/documentStore';
import type { ClinicLogo } from '../../shared/clinic/look';
import { newClinic } from '../../shared/clinic/newClinic';
import { bomb, colourAt, fromPhone, picture } from '../support/photos';
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

const add = (bytes: string | Uint8Array) =>
  services.call('clinic.logo.add', { fileBase64: Buffer.from(bytes).toString('base64') });
const kept = async (bytes: string | Uint8Array) => {
  const logo = valueOf(await add(bytes));
  const { pngBase64 } = valueOf(await services.call('clinic.logo.load', { id: logo.id }));
  return { logo, png: Buffer.from(pngBase64, 'base64') };
};
const aLogo = async () => valueOf(await add(await (await picture(600, 200)).png().toBuffer()));
const saveWith = (logo: ClinicLogo | null, revision = 0) =>
  services.call('clinic.save', { clinic: { ...newClinic(), logo }, revision });

const svg = (inside: string, root = 'viewBox="0 0 300 100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inside}</svg>`;

/** The names of a PNG's chunks. */
function chunksOf(png: Buffer): readonly string[] {
  const names: string[] = [];
  for (let at = 8; at < png.byteLength; at += 12 + png.readUInt32BE(at))
    names.push(png.toString('latin1', at + 4, at + 8));
  return names;
}

describe('a logo', () => {
  test('from a phone is kept upright, small, and without a word of where it was taken', async () => {
    const { logo, png } = await kept(await fromPhone());
    expect(logo).toMatchObject({ width: 300, height: 400 });
    expect(png.toString('latin1')).not.toMatch(/Somebody|Phone|Exif|GPS/);
    expect((await colourAt(png, 290, 10))[0]).toBeGreaterThan(240);
    expect(await filesIn(services.folder)).toEqual([`logo-${logo.id}.png`]);
    expect(await readFile(path.join(services.folder, `logo-${logo.id}.png`))).toEqual(png);
  });

  const red = sharp({ create: { width: 90, height: 30, channels: 4, background: '#aa000080' } });
  test.each<readonly [string, () => Sharp]>([
    ['see-through and interlaced', () => red.clone().png({ progressive: true })],
    ['of few colours', () => red.clone().png({ palette: true })],
    ['of 16 bits', () => red.clone().toColourspace('rgb16').png()],
    ['grey', () => red.clone().flatten().greyscale().png()],
    ['in inks', () => red.clone().flatten().toColourspace('cmyk').jpeg()],
    [
      'with metadata',
      () =>
        red
          .clone()
          .withExif({ IFD0: { Artist: 'Somebody' } })
          .withIccProfile('p3')
          .png(),
    ],
  ])('%s is kept as an opaque PNG of three colours that a PDF takes as it is', async (_, make) => {
    const { logo, png } = await kept(await make().toBuffer());
    expect([...png.subarray(24, 29)]).toEqual([8, 2, 0, 0, 0]);
    expect(new Set(chunksOf(png))).toEqual(new Set(['IHDR', 'pHYs', 'IDAT', 'IEND']));
    const read = await printedLogo(new DocumentStore(services.folder), { ...newClinic(), logo });
    expect(read).toEqual({ logo: { png, width: 90, height: 30 }, lost: false });
  });

  test('drawn as SVG is made sharp, with its gradient and its own picture', async () => {
    const inner = (await (await picture(20, 20)).png().toBuffer()).toString('base64');
    const { logo, png } = await kept(
      `\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- hi -->\n${svg(`<defs><linearGradient id="g"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient></defs>
        <style>.half { fill: url(#g) }</style><rect class="half" width="200" height="50"/>
        <image x="200" width="100" height="100" xlink:href="data:image/png;base64,${inner}"/>`)}\n\n`,
    );
    expect(logo).toMatchObject({ width: 1200, height: 400 });
    expect(await colourAt(png, 2, 100)).toEqual([254, 0, 1]);
    expect((await colourAt(png, 795, 100))[2]).toBeGreaterThan(250);
    expect(await colourAt(png, 400, 300)).toEqual([255, 255, 255]);
    expect(await colourAt(png, 820, 20)).toEqual([255, 0, 0]);
    // No grey between the colour and the paper: the edge lies on a pixel.
    expect(await colourAt(png, 400, 200)).toEqual([255, 255, 255]);
  });

  test('that begins with a DOCTYPE, as Illustrator writes it, is drawn like any other', async () => {
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    const drawing = svg('<rect width="300" height="100" fill="#00f"/>');
    const { png } = await kept(`<?xml version="1.0" encoding="utf-8"?>\n${doctype}\n${drawing}`);
    expect(await colourAt(png, 600, 200)).toEqual([0, 0, 255]);
  });

  test('drawn in centimetres keeps its proportions', async () => {
    const { logo, png } = await kept(
      svg('<rect width="2cm" height="1cm" fill="#000"/>', 'width="4cm" height="1cm"'),
    );
    expect(logo).toMatchObject({ width: 1200, height: 300 });
    expect((await colourAt(png, 590, 150))[0]).toBe(0);
    expect((await colourAt(png, 610, 150))[0]).toBe(255);
  });

  test('of 5 MB is taken, and of one byte more is not', async () => {
    const small = await (await picture(300, 100)).jpeg().toBuffer();
    const padded = (size: number) => Buffer.concat([small, Buffer.alloc(size - small.byteLength)]);
    expect(valueOf(await add(padded(5_000_000)))).toMatchObject({ width: 300 });
    expect(await add(padded(5_000_001))).toMatchObject({
      error: { message: 'The file is larger than 5 MB. A logo must be at most that.' },
    });
  });
});

describe('what is no logo is refused in words, and nothing is stored', () => {
  const OTHER = 'A logo must be PNG, JPEG or SVG.';
  const HOLDS = 'which a logo must not. Save it again as a plain SVG without that, or as PNG.';
  const jpeg = async () => (await picture(900, 300)).jpeg().toBuffer();
  const embedded = (bytes: Buffer) =>
    svg(`<image width="9" height="9" href="data:image/png;base64,${bytes.toString('base64')}"/>`);
  test.each<readonly [string, () => Promise<Uint8Array | string>, string]>([
    ['an empty file', async () => '', 'The file is empty.'],
    ['text', async () => 'Dear diary', `The file is no picture. ${OTHER}`],
    ['a web page', async () => '<!doctype html><p>hi', `The file is no picture. ${OTHER}`],
    ['a WebP', async () => (await picture(20, 20)).webp().toBuffer(), `The file is a WebP picture. ${OTHER}`],
    ['a GIF', async () => (await picture(20, 20)).gif().toBuffer(), `The file is a GIF. ${OTHER}`],
    ['a PDF', async () => '%PDF-1.7 <svg/>', `The file is a PDF. ${OTHER}`],
    ['svgz', async () => gzipSync(svg('')), `The file is a compressed file, as svgz is. ${OTHER}`],
    [
      'a file of 40 MB',
      async () => Buffer.alloc(40_000_000),
      'clinic.logo.add.fileBase64: must be at most 5 MB.',
    ],
    [
      '20 000 × 20 000 pixels',
      async () => bomb(),
      'The picture has 20000 × 20000 pixels; at most 100 million are read.',
    ],
    [
      'the same inside an SVG',
      async () => embedded(bomb()),
      'The pictures inside the SVG have 400 million pixels; at most 25 million are read.',
    ],
    [
      'a broken picture inside an SVG',
      async () => embedded(Buffer.from('nothing')),
      'A picture inside the SVG is damaged, or neither PNG nor JPEG.',
    ],
    [
      'a JPEG cut in half',
      async () => (await jpeg()).subarray(0, 2000),
      'The JPEG picture is damaged or cut off. Choose the original logo again.',
    ],
    [
      'an SVG cut off',
      async () => svg('<rect/>').slice(0, -4),
      'The SVG drawing is damaged or cut off. Save it again as a plain SVG.',
    ],
    ['a script', async () => svg('<script>alert(1)</script>'), `The SVG holds a script, ${HOLDS}`],
    [
      'an onload',
      async () => svg('', 'viewBox="0 0 9 9" onload="x()"'),
      `The SVG holds an event handler (onload), ${HOLDS}`,
    ],
    [
      'an external picture',
      async () => svg('<image href="https://example.org/a.png"/>'),
      `The SVG holds a reference to "https://example.org/a.png", ${HOLDS}`,
    ],
    [
      'a file of the disk',
      async () => svg('<image xlink:href="file:///etc/hostname"/>'),
      `The SVG holds a reference to "file:///etc/hostname", ${HOLDS}`,
    ],
    [
      'a url in a style',
      async () => svg('<rect style="fill:url(http://example.org/#a)"/>'),
      `The SVG holds a reference to "http://example.org/#a", ${HOLDS}`,
    ],
    [
      'an entity',
      async () => `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<text>&a;</text>')}`,
      `The SVG holds a DOCTYPE with an ENTITY, ${HOLDS}`,
    ],
    [
      'an SVG without a size',
      async () => svg('<rect width="9" height="9"/>', ''),
      'The SVG does not say how large it is: it has neither a width and a height nor a viewBox. Export it again with one of them, or as PNG.',
    ],
    [
      'white on white',
      async () => svg('<rect width="9" height="9" fill="#fff"/>'),
      'Nothing of the logo can be seen on white paper. Choose the one that is meant for a white background.',
    ],
  ])('%s', async (_, make, message) => {
    expect(await add(await make())).toEqual({ ok: false, error: { code: 'bad-request', message } });
    expect(await filesIn(services.folder)).toEqual([]);
  });

  test('a photo is still not taken as SVG, once a logo was', async () => {
    await kept(svg('<rect width="9" height="9"/>'));
    for (const bytes of [svg('<rect/>'), `\ufeff<?xml version="1.0"?>${svg('<rect/>')}`])
      expect(
        await services.call('exercise.photo.add', { photoBase64: Buffer.from(bytes).toString('base64') }),
      ).toMatchObject({
        error: { message: 'The file is an SVG drawing. A photo must be JPEG, PNG or WebP.' },
      });
  });
});

describe('the clinic and its logo', () => {
  /** Starts the program again on the same folder, which sweeps it. */
  const restart = async () => {
    const { folder, ports, exporter } = services;
    await createServices({ folder, version: '1', shell: 'browser', ports, exporter }).close();
  };
  const fileOf = ({ id }: ClinicLogo) => path.join(services.folder, `logo-${id}.png`);
  const age = (logo: ClinicLogo, days: number) => {
    const then = new Date(Date.now() - days * 24 * 3_600_000);
    return utimes(fileOf(logo), then, then);
  };
  const logos = async () => (await filesIn(services.folder)).filter((file) => file.startsWith('logo-'));

  test('are kept together', async () => {
    const logo = await aLogo();
    valueOf(await saveWith(logo));
    expect(valueOf(await services.call('clinic.load', {})).clinic.logo).toEqual(logo);
  });

  test('a logo that is not there is told before anything is saved', async () => {
    const logo = await aLogo();
    await rm(fileOf(logo));
    const before = await treeHash(services.folder);
    expect(await saveWith(logo)).toMatchObject({
      error: {
        code: 'bad-request',
        message:
          'Could not save the clinic. clinic.logo: is no longer in the data folder. Choose the logo again.',
      },
    });
    expect(await treeHash(services.folder)).toBe(before);
  });

  test('a logo lost later stops nobody from saving, and its loss is told', async () => {
    const logo = await aLogo();
    valueOf(await saveWith(logo));
    await rm(fileOf(logo));
    expect(await services.call('clinic.logo.load', { id: logo.id })).toMatchObject({
      error: { code: 'not-found', message: 'The logo is no longer in the data folder. Choose it again.' },
    });
    expect(valueOf(await saveWith(logo, 1)).revision).toBe(2);
  });

  test('one that the clinic has not named for a week is swept; its own, or a younger one, stays', async () => {
    const [named, orphan, young] = [await aLogo(), await aLogo(), await aLogo()];
    valueOf(await saveWith(named));
    await age(named, 400);
    await age(orphan, 8);
    await age(young, 6);
    await restart();
    expect(await logos()).toEqual([named, young].map(({ id }) => `logo-${id}.png`).sort());
  });

  test('while the clinic cannot be read, or was never saved, no logo is swept', async () => {
    const logo = await aLogo();
    await age(logo, 400);
    await restart();
    valueOf(await saveWith(logo));
    await age(logo, 400);
    await writeFile(path.join(services.folder, 'clinic.json'), '{ "half": ');
    await restart();
    valueOf(await saveWith(null));
    await restart();
    expect(await logos()).toEqual([`logo-${logo.id}.png`]);
  });
});

describe('the logo of a handout', () => {
  const read = (logo: ClinicLogo | null) =>
    printedLogo(new DocumentStore(services.folder), { ...newClinic(), logo });

  test('of a clinic without one is none, and not lost', async () => {
    expect(await read(null)).toEqual({ logo: null, lost: false });
  });

  test('is lost when its file is gone, cut off, changed, or another kind of PNG', async () => {
    const logo = await aLogo();
    const file = path.join(services.folder, `logo-${logo.id}.png`);
    const whole = await readFile(file);
    const clear = await sharp(whole).ensureAlpha(0.5).png().toBuffer();
    const interlaced = await sharp(whole).png({ progressive: true }).toBuffer();
    const changed = Buffer.from(whole);
    changed[80] = (changed[80] ?? 0) ^ 1; // among the colours
    for (const bytes of [
      whole.subarray(0, -20),
      whole.subarray(0, 20),
      changed,
      clear,
      interlaced,
      Buffer.alloc(0),
    ]) {
      await writeFile(file, bytes);
      expect(await read(logo)).toEqual({ logo: null, lost: true });
    }
    await rm(file);
    expect(await read(logo)).toEqual({ logo: null, lost: true });
  });

  test('prints and changes the version of the handout; the loss of its file does not change it', async () => {
    const patient = aPatient();
    const program = aProgram(patient.id);
    valueOf(await services.call('patient.create', { patient }));
    valueOf(await services.call('program.create', { program }));
    const preview = async () =>
      valueOf(
        await services.call('handout.preview', {
          patientId: patient.id,
          programId: program.id,
          options: OPTIONS,
        }),
      );
    const fileName = async () => (await preview()).fileName;
    const printed = () => services.rendered.at(-1)?.running.logo ?? null;
    const without = await fileName();
    const logo = await aLogo();
    valueOf(await saveWith(logo));
    const withLogo = await fileName();
    expect(withLogo).not.toBe(without);
    expect(printed()).toMatchObject({ width: logo.width, height: logo.height });
    expect((await preview()).logoLost).toBe(false);
    await rm(path.join(services.folder, `logo-${logo.id}.png`));
    expect(await fileName()).toBe(withLogo);
    expect(printed()).toBeNull();
    expect((await preview()).logoLost).toBe(true); // the therapist is told
  });
});
