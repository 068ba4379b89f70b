import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFigure } from '../../shared/exercise/figures';
import { ExerciseCategory } from '../../shared/exercise/schema';
import { library } from '../../shared/exercise/library';
import { contactSheet } from '../../shared/figure/contactSheet';
import { launchPinnedBrowser } from '../support/browser';
import { difference, keptPicture } from '../support/goldenPicture';

/**
 * The contact sheet against the pictures that were looked at by eye. Compared only in the pinned browser with our own
 * font; `OSTEON_GOLDEN=write` writes the pictures anew, to be looked at before they are kept.
 */

const FONT = path.resolve(import.meta.dirname, '../../main/pdf/fonts/SourceSans3-Regular.ttf');
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

describe('the figures look as they did when they were looked at', () => {
  test.for(ExerciseCategory.options)('%s', async (category, { skip }) => {
    if (!page) return skip('golden pictures are compared in the packaged browser, for Linux on x64');
    const picture = await photographed(page, sheetOf(category));
    const kept = keptPicture(`figures-${category}.png`, picture);
    expect(await difference(page, picture, kept, TOLERANCE.channel)).toBeLessThan(TOLERANCE.share);
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
