import { expect, test } from 'vitest';
import { renderHandout } from '../../main/pdf/render';
import { sentence } from '../../shared/check/text/en/index';
import { findFigure } from '../../shared/exercise/figures';
import { composeHandout } from '../../shared/handout/compose';
import type { HandoutOptions } from '../../shared/handout/options';
import { readPdf } from '../support/pdf';
import { exampleFacts } from '../unit/chart/facts';
import { OPTIONS, testServices } from './apiFixtures';
import { anItem, aPatient, aProgram, valueOf } from './storeFixtures';
import { options } from '../unit/handout/builders';

const MM = 72 / 25.4;

/** The therapist copy of the draft full of faults, the longest of the examples, read back. */
async function printed(layout: HandoutOptions['layout']) {
  const { report, template, ...facts } = exampleFacts(2);
  const document = composeHandout({
    ...facts,
    findFigure,
    options: options({ documents: ['therapist'], layout }),
    versionId: '7K2M9Q',
    draft: true,
    therapist: { report, template, changes: null },
  });
  if (!document.ok) throw new Error(document.error.message);
  const pdf = await renderHandout(document.value);
  if (!pdf.ok) throw new Error(pdf.error.message);
  return { pdf: await readPdf(pdf.value.bytes), report };
}

const spaceless = (text: string) => text.replaceAll(/[\s\u00a0]+/g, '');

test('every finding is printed whole, at 12 pt, on a page that says whose copy it is', async () => {
  const { pdf, report } = await printed('standard');
  const all = spaceless(pdf.pages.map((page) => page.text).join(' '));
  // A cell stands by itself, so its words follow each other; rows never part.
  for (const finding of report.findings) expect(all).toContain(spaceless(sentence(finding).body));
  for (const { text, items, height, width } of pdf.pages) {
    expect(text).toContain('Therapist copy');
    const body = items.filter(({ size }) => size > 10);
    expect(Math.min(...body.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
    expect(Math.max(...items.map(({ y }) => y))).toBeLessThan(height - 10 * MM);
    expect(Math.max(...items.map((item) => item.x + item.width))).toBeLessThan(width - 14 * MM);
  }
});

test('it is as long whatever print the patient needs', async () => {
  const [standard, large] = [await printed('standard'), await printed('large')];
  expect(Math.abs(standard.pdf.pages.length - large.pdf.pages.length)).toBeLessThanOrEqual(1);
});

test('a preview of it tells what the check says of the program as it is saved', async () => {
  const services = await testServices();
  const patient = aPatient();
  const program = aProgram(patient.id, [anItem()]);
  valueOf(await services.call('patient.create', { patient }));
  valueOf(await services.call('program.create', { program }));
  const options = { ...OPTIONS, documents: ['therapist' as const] };
  const request = { patientId: patient.id, programId: program.id, options };
  valueOf(await services.call('handout.preview', request));
  const words = JSON.stringify(services.rendered.at(-1));
  expect(words).toContain('Findings of the check');
  expect(words).toContain('Cannot be checked (');
  await services.close();
});
