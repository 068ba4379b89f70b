import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as PdfJs from 'pdfjs-dist';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHandout } from '../../main/pdf/render';
import { examples } from '../../shared/examples';
import type { Block, HandoutDocument } from '../../shared/handout/model';
import { HANDOUT_KINDS, type Layout } from '../../shared/handout/options';
import type { Language } from '../../shared/patient/schema';
import { launchPinnedBrowser } from '../support/browser';
import { difference, keptPicture } from '../support/goldenPicture';
import { printedExample } from '../support/printedExample';

/**
 * The patients' documents of the three examples against the pictures that were looked at by eye, as pdf.js draws them
 * in the pinned browser. `OSTEON_GOLDEN=write` writes the pictures anew, to be looked at before they are kept.
 */

const DPI = 50;
const COLUMNS = 4;
/** Shades of grey in a picture: as many as tell a line from its edge, and no more. */
const SHADES = 16;
/** Share of pixels that may differ, and by how much one may without counting: edges of letters fall between pixels. */
const TOLERANCE = { share: 0.0002, channel: 40 };
/** A folder of the repository is no place for large pictures. Bytes. */
const LARGEST = 400_000;

const PDFJS = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs'));
const ORIGIN = 'http://golden.invalid';

/** The worker is loaded into the page itself, so that nothing depends on when threads answer. */
const HTML = `<!doctype html><script type="module">
import '/pdf.worker.mjs';
import * as pdfjs from '/pdf.mjs';
globalThis.pdfjs = pdfjs;
</script>`;

let browser: Browser | null = null;
let page: Page | null = null;

beforeAll(async () => {
  browser = await launchPinnedBrowser();
  page = (await browser?.newPage()) ?? null;
  await page?.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: HTML });
    const body = readFileSync(path.join(PDFJS, path.basename(pathname)));
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page?.goto(`${ORIGIN}/`);
  await page?.waitForFunction(() => 'pdfjs' in globalThis);
});
afterAll(async () => browser?.close());

type Drawn = { readonly width: number; readonly height: number; readonly greys: string };

/** All pages of a PDF side by side in grey, as a PNG. */
async function contactSheet(screen: Page, bytes: Uint8Array): Promise<Buffer> {
  const { width, height, greys } = await screen.evaluate(drawPages, {
    base64: Buffer.from(bytes).toString('base64'),
    scale: DPI / 72,
    columns: COLUMNS,
    shades: SHADES,
  });
  return sharp(Buffer.from(greys, 'base64'), { raw: { width, height, channels: 1 } })
    .png({ palette: true, colours: SHADES, dither: 0, compressionLevel: 9 })
    .toBuffer();
}

/** Runs in the browser. */
async function drawPages(job: {
  readonly base64: string;
  readonly scale: number;
  readonly columns: number;
  readonly shades: number;
}): Promise<Drawn> {
  const { getDocument } = (globalThis as unknown as { readonly pdfjs: typeof PdfJs }).pdfjs;
  const data = Uint8Array.from(atob(job.base64), (sign) => sign.charCodeAt(0));
  const pdf = await getDocument({ data, isEvalSupported: false }).promise;
  const first = (await pdf.getPage(1)).getViewport({ scale: job.scale });
  const [wide, high] = [Math.ceil(first.width), Math.ceil(first.height)];
  const sheet = new OffscreenCanvas(
    wide * Math.min(job.columns, pdf.numPages),
    high * Math.ceil(pdf.numPages / job.columns),
  );
  const context = sheet.getContext('2d');
  if (context) context.fillStyle = 'silver';
  context?.fillRect(0, 0, sheet.width, sheet.height);
  for (let n = 0; n < pdf.numPages; n++) {
    const one = await pdf.getPage(n + 1);
    const canvas = Object.assign(document.createElement('canvas'), { width: wide, height: high });
    await one.render({ canvas, viewport: one.getViewport({ scale: job.scale }), intent: 'print' }).promise;
    context?.drawImage(canvas, (n % job.columns) * wide, Math.floor(n / job.columns) * high);
  }
  const pixels = context?.getImageData(0, 0, sheet.width, sheet.height).data ?? [];
  const step = 255 / (job.shades - 1);
  let greys = '';
  for (let at = 0; at < pixels.length; at += 4) {
    const grey = 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
    greys += String.fromCharCode(Math.round(Math.round(grey / step) * step));
  }
  return { width: sheet.width, height: sheet.height, greys: btoa(greys) };
}

const documents = HANDOUT_KINDS.filter((kind) => kind !== 'therapist');
async function printed(index: number, layout: Layout, language: Language) {
  const example = examples[index];
  if (!example) throw new Error(`no example ${index}`);
  return printedExample(example, { documents, layout, language });
}

describe('the documents look as they did when they were looked at', () => {
  test.for([
    ['1-standard-en', 0, 'standard', 'en'],
    ['2-large-es', 1, 'large', 'es'],
    ['3-compact-draft-en', 2, 'compact', 'en'],
  ] as const)('%s', async ([name, index, layout, language], { skip }) => {
    if (!page) return skip('golden pictures are compared in the packaged browser, for Linux on x64');
    const { bytes, document } = await printed(index, layout, language);
    expect(document.draft !== null).toBe(index === 2);
    const picture = await contactSheet(page, bytes);
    expect(picture.byteLength).toBeLessThan(LARGEST);
    const kept = keptPicture(`handout-${name}.png`, picture);
    expect(await difference(page, picture, kept, TOLERANCE.channel)).toBeLessThan(TOLERANCE.share);
  });

  test('and a lost picture, line or shade would be seen', async ({ skip }) => {
    if (!page) return skip('there is no packaged browser');
    const { document } = await printed(0, 'standard', 'en');
    const onFirstCard = (
      change: (block: Extract<Block, { kind: 'exercise' }>) => Block,
    ): HandoutDocument => ({
      ...document,
      sections: document.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          block.kind === 'exercise' && block.card.number === 1 ? change(block) : block,
        ),
      })),
    });
    const sheetOf = async (some: HandoutDocument) => {
      const pdf = await renderHandout(some);
      if (!pdf.ok || !page) throw new Error('not printed');
      return contactSheet(page, pdf.value.bytes);
    };
    const right = await sheetOf(document);
    for (const changed of [
      onFirstCard(({ kind, card }) => ({
        kind,
        card: {
          ...card,
          pictures: card.pictures.map((picture, i) => (i === 0 ? { ...picture, key: 1 } : picture)),
        },
      })),
      onFirstCard(({ kind, card }) => ({ kind, card: { ...card, watchOut: null } })),
      { ...document, color: '#767676' },
    ])
      expect(await difference(page, right, await sheetOf(changed), TOLERANCE.channel)).toBeGreaterThan(
        TOLERANCE.share,
      );
  });
});
