import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { createPdfExporter, type PdfExporter } from '../../main/pdf/exporter';
import { renderHandout } from '../../main/pdf/render';
import { findExercise } from '../../shared/exercise/library';
import { ownSquat, withPhoto } from '../support/ownExercises';
import { readPictures } from '../support/pdf';
import { picture } from '../support/photos';
import {
  aDose,
  anItem,
  aPatient,
  clinicAndHome,
  composed,
  weightedSitToStand,
} from '../unit/handout/builders';

const built = path.resolve(import.meta.dirname, '../../out/node/pdfWorker.js');
const document = composed(clinicAndHome([weightedSitToStand()]));

let exporter: PdfExporter | null = null;
const open = (file: string) => (exporter = createPdfExporter(pathToFileURL(file)));
afterEach(async () => {
  await exporter?.close();
});

/** A worker script of our own, to see what the exporter does with one that misbehaves. */
function script(source: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'osteon-worker-')), 'worker.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${source}`);
  return file;
}

describe.skipIf(!existsSync(built))('the built worker', () => {
  test('makes the same bytes as the code it was built from', async () => {
    const pdf = open(built);
    await pdf.prewarm();
    const [there, here] = [await pdf.render(document), await renderHandout(document)];
    if (!there.ok || !here.ok) throw new Error('not rendered');
    expect(there.value.pages).toBe(here.value.pages);
    expect(Buffer.from(there.value.bytes).equals(Buffer.from(here.value.bytes))).toBe(true);
  });

  test('is handed the bytes of photos, and prints them', async () => {
    const own = withPhoto(ownSquat());
    const jpeg = await (await picture(1200, 1600)).jpeg().toBuffer();
    const photographed = composed(clinicAndHome([anItem(own.id, { dose: aDose('goblet-squat') })]), {
      findExercise: (id) => (id === own.id ? own : findExercise(id)),
      findPhoto: () => jpeg,
    });
    const there = await open(built).render(photographed);
    if (!there.ok) throw new Error(there.error.message);
    expect((await readPictures(there.value.bytes)).map(({ images }) => images.length)).toEqual([0, 1]);
    expect(Buffer.from(there.value.bytes).includes(jpeg)).toBe(true);
  });

  test('answers many jobs, each with its own document', async () => {
    const pdf = open(built);
    const names = ['Ann', 'Bo', 'Cy', 'Di'];
    const results = await Promise.all(
      names.map((preferredName) =>
        pdf.render(composed(clinicAndHome([weightedSitToStand()]), { patient: aPatient({ preferredName }) })),
      ),
    );
    const alone = await renderHandout(
      composed(clinicAndHome([weightedSitToStand()]), { patient: aPatient({ preferredName: 'Cy' }) }),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    expect(
      results[2]?.ok &&
        alone.ok &&
        Buffer.from(results[2].value.bytes).equals(Buffer.from(alone.value.bytes)),
    ).toBe(true);
  });

  test('a refused document does not disturb the next', async () => {
    const pdf = open(built);
    const bad = composed(clinicAndHome([weightedSitToStand()]), {
      patient: aPatient({ preferredName: '🙂' }),
    });
    expect(await pdf.render(bad)).toMatchObject({ ok: false });
    expect(await pdf.render(document)).toMatchObject({ ok: true });
  });
});

describe('a worker that fails', () => {
  test('fails its jobs with a plain message, and the next job gets a new worker', async () => {
    const pdf = open(
      script(`
      import { existsSync, writeFileSync } from 'node:fs';
      const mark = new URL('./died', import.meta.url);
      parentPort.on('message', ({ id }) => {
        if (!existsSync(mark)) { writeFileSync(mark, ''); throw new Error('boom'); }
        parentPort.postMessage({ id, outcome: { ok: true, value: { bytes: new Uint8Array(1), pages: 1 } } });
      });`),
    );
    const jobs = await Promise.all([pdf.render(document), pdf.render(document)]);
    for (const job of jobs)
      expect(job).toMatchObject({ ok: false, error: { message: expect.stringContaining('try again') } });
    expect(await pdf.render(document)).toMatchObject({ ok: true });
  });

  test('a worker that ends by itself, or is not there, fails its job too', async () => {
    expect(
      await open(script(`parentPort.on('message', () => process.exit(0));`)).render(document),
    ).toMatchObject({ ok: false });
    expect(await open('/no/such/worker.js').render(document)).toMatchObject({ ok: false });
  });

  test('prewarm never fails', async () => {
    await expect(open('/no/such/worker.js').prewarm()).resolves.toBeUndefined();
  });

  test('close fails what is under way, and nothing is started afterwards', async () => {
    const pdf = open(script(`parentPort.on('message', () => {});`));
    const job = pdf.render(document);
    await pdf.close();
    expect(await job).toMatchObject({ ok: false, error: { message: expect.stringContaining('closing') } });
    expect(await pdf.render(document)).toMatchObject({ ok: false });
  });
});
