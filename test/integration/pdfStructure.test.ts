import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PdfKit from 'pdfkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collect } from '../../main/pdf/collect';
import { renderHandout } from '../../main/pdf/render';
import { library } from '../../shared/exercise/library';
import type { HandoutDocument } from '../../shared/handout/model';
import { packedObjects, readStructure, type StructureElement } from '../support/pdf';
import { missingPrograms, uaErrors } from '../support/uaCheck';
import {
  anItem,
  aPatient,
  clinicAndHome,
  composed,
  options,
  weightedSitToStand,
} from '../unit/handout/builders';

const eight = [...library.values()]
  .filter((exercise) => exercise.loading.type !== 'percent1RM')
  .filter((_, i) => i % 5 === 0)
  .slice(0, 8)
  .map(({ id }) => anItem(id));

const documents: Readonly<Record<string, HandoutDocument>> = {
  '8 exercises': composed(clinicAndHome(eight)),
  'a draft in Spanish, in large print on A4': composed(clinicAndHome(eight.slice(0, 3)), {
    patient: aPatient({ language: 'es' }),
    draft: true,
    options: options({ layout: 'large', paper: 'a4' }),
  }),
  'compact, with loads week by week': composed(clinicAndHome([weightedSitToStand(), ...eight.slice(3, 6)]), {
    options: options({ layout: 'compact' }),
  }),
};

async function bytesOf(document: HandoutDocument): Promise<Uint8Array> {
  const result = await renderHandout(document);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.bytes;
}

describe.each(Object.entries(documents))('the structure of a handout: %s', (_, document) => {
  let elements: readonly StructureElement[];
  let objects: readonly string[];
  beforeAll(async () => {
    const bytes = await bytesOf(document);
    elements = await readStructure(bytes);
    objects = packedObjects(bytes);
  });
  const tagged = (tag: string) => elements.filter((element) => element.tag === tag);

  test('every figure is told in words', () => {
    expect(tagged('Figure').length).toBeGreaterThan(5);
    for (const { alt } of tagged('Figure')) expect(alt).toMatch(/\p{L}{2}.* /u);
  });

  test('every head of a table says what it heads', () => {
    // pdf.js does not tell it.
    const heads = objects.filter((object) => /\/S \/TH\b/.test(object));
    expect(heads).toHaveLength(tagged('TH').length);
    expect(heads.length).toBeGreaterThan(5);
    for (const head of heads) expect(head).toMatch(/\/Scope \/(Column|Row)\b/);
  });

  test('the first heading is the title, and no level is skipped', () => {
    const levels = elements.flatMap(({ tag }) => (/^H[1-6]$/.test(tag) ? [Number(tag.slice(1))] : []));
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('rows stand in tables, cells in rows, and items in lists', () => {
    const parents = (tag: string) => new Set(tagged(tag).map(({ parent }) => parent));
    expect(parents('TR')).toEqual(new Set(['Table']));
    for (const cell of ['TH', 'TD']) expect(parents(cell)).toEqual(new Set(['TR']));
    expect(parents('LI')).toEqual(new Set(['L']));
    for (const part of ['Lbl', 'LBody']) expect(parents(part)).toEqual(new Set(['LI']));
  });
});

test('8 exercises with 16 figures take less than 130 kB', async () => {
  const bytes = await bytesOf(documents['8 exercises'] as HandoutDocument);
  const figures = Buffer.from(bytes).toString('latin1').split('/Subtype /Form').length - 1;
  expect(figures).toBe(16);
  expect(bytes.length).toBeLessThan(130_000);
});

const missing = missingPrograms();
const why = missing.length > 0 ? ` (skipped: there is no ${missing.join(' and no ')} here)` : '';

describe.skipIf(missing.length > 0)(`what other programs say of the file${why}`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'osteon-structure-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const saved = (bytes: Uint8Array) => {
    const file = path.join(folder, 'handout.pdf');
    writeFileSync(file, bytes);
    return file;
  };

  test.each(Object.entries(documents))(
    'qpdf finds no error and the PDF/UA checks none: %s',
    async (_, document) => {
      const file = saved(await bytesOf(document));
      // Ends with an error where qpdf has a warning.
      expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax');
      expect(uaErrors(file)).toEqual([]);
    },
  );

  test('the checks find what is wrong: a file that is not tagged, with a font that is not embedded', async () => {
    const doc = new PdfKit({ compress: false });
    const finished = collect(doc);
    doc.text('Plain');
    doc.end();
    const errors = uaErrors(saved(await finished)).join('\n');
    for (const number of ['06:', '11-006', '07-001', '06-001', '01:', '01-005', '31-009'])
      expect(errors).toContain(number);
  });
});
