import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFigure } from '../../shared/exercise/figures';
import { ExerciseCategory } from '../../shared/exercise/schema';
import { library } from '../../shared/exercise/library';
import { contactSheet } from '../../shared/figure/contactSheet';
import { launchPinnedBrowser } from '../support/browser';

/**
 * The contact sheet against the pictures that were looked at by eye. Compared only in the pinned browser with our own
 * font; `OSTEON_GOLDEN=write` writes the pictures anew, to be looked at before they are kept.
 */

const GOLDEN = path.resolve(import.meta.dirname, '../golden');
const FONT = path.resolve(import.meta.dirname, '../../main/pdf/fonts/SourceSans3-Regular.ttf');
const WRITES = process.env['OSTEON_GOLDEN'] === 'write';
/** Share of pixels that may differ, and by how much one may without counting: edges of lines fall between pixels. */
const TOLERANCE = { share: 0.0005, channel: 40 };

let browser: Browser | null = null;
let page: Page | null = null;

beforeAll(async () => {
  browser = await launchPinnedBrowser();
  page = (await browser?.newPage({ viewport: { width: 1800, height: 600 } })) ?? null;
});
afterAll(async () => browser?.close());

const sheetOf = (category: ExerciseCategory): string =>
  contactSheet(
    [...library.values()]
      .filter((exercise) => exercise.category === category)
      .flatMap(({ id, text }) => {
        const figure = findFigure(id);
        return figure ? [{ name: text.en.name, figure }] : [];
      }),
  );

async function photographed(screen: Page, svg: string): Promise<Buffer> {
  const font = readFileSync(FONT).toString('base64');
  await screen.setContent(
    `<style>@font-face{font-family:"Source Sans 3";src:url(data:font/ttf;base64,${font})}body{margin:0}svg{display:block}</style>${svg}`,
  );
  await screen.evaluate(async () => {
    await document.fonts.load('15px "Source Sans 3"');
  });
  return screen.locator('body > svg').screenshot({ scale: 'css' });
}

/** The share of pixels in which two pictures differ; 1 when they are not of one size. */
function difference(screen: Page, a: Buffer, b: Buffer, channel: number): Promise<number> {
  return screen.evaluate(
    async ({ pictures, most }) => {
      const pixels = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height);
        }),
      );
      const [one, two] = pixels;
      if (!one || !two || one.width !== two.width || one.height !== two.height) return 1;
      let differing = 0;
      for (let at = 0; at < one.data.length; at += 4)
        if ([0, 1, 2].some((k) => Math.abs((one.data[at + k] ?? 0) - (two.data[at + k] ?? 0)) > most))
          differing += 1;
      return differing / (one.width * one.height);
    },
    { pictures: [a.toString('base64'), b.toString('base64')], most: channel },
  );
}

describe('the figures look as they did when they were looked at', () => {
  test.for(ExerciseCategory.options)('%s', async (category, { skip }) => {
    if (!page) return skip('golden pictures are compared in the packaged browser, for Linux on x64');
    const picture = await photographed(page, sheetOf(category));
    const file = path.join(GOLDEN, `figures-${category}.png`);
    if (WRITES) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, picture);
    }
    expect(existsSync(file), `${file} is missing: OSTEON_GOLDEN=write makes it`).toBe(true);
    expect(await difference(page, picture, readFileSync(file), TOLERANCE.channel)).toBeLessThan(
      TOLERANCE.share,
    );
  });

  test('and a limb that moved would be seen', async ({ skip }) => {
    if (!page) return skip('there is no packaged browser');
    const right = findFigure('sit-to-stand');
    if (!right) throw new Error('the figure is gone');
    const nudged = structuredClone(right);
    for (const key of nudged.keys) if (key.pelvis?.at) key.pelvis.at[1] -= 0.02;
    const sheets = [right, nudged].map((figure) => contactSheet([{ name: 'Sit to stand', figure }]));
    const [one, two] = [await photographed(page, sheets[0] ?? ''), await photographed(page, sheets[1] ?? '')];
    expect(await difference(page, one, two, TOLERANCE.channel)).toBeGreaterThan(TOLERANCE.share);
  });
});
