import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { flowing, readPdf } from '../support/pdf';
import { openSession } from './session';

/** A patient who reads Spanish: from the record to the PDF, with the notice that nobody has reviewed its words. */
test('the handout of a patient whose language is Spanish is in Spanish', async () => {
  const session = await openSession();
  onTestFinished(session.close);
  const { page, expectAccessibleInBoth, expectQuiet } = session;
  await page.getByRole('button', { name: 'Add three example patients' }).click();
  await page.getByRole('button', { name: /Alvarez/ }).click();
  await page.getByLabel('Language of the handout').selectOption({ label: 'Spanish' });
  await page
    .getByRole('button', { name: /^Handout for/ })
    .first()
    .click();
  await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
  await page.getByText('No named person has reviewed all of the Spanish words').waitFor();
  await expectAccessibleInBoth();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save PDF' }).click(),
  ]);
  const pdf = await readPdf(new Uint8Array(await readFile(await download.path())));
  const text = flowing(pdf.pages.map((entry) => entry.text).join('\n'));
  expect(text).toContain('Su semana');
  expect(text).toContain('Levantarse de la silla con una pesa');
  expect(text).not.toMatch(/Your week|Stop if:|Stand up from a chair/);
  expect(pdf.info['Language']).toBe('es-US');
  expectQuiet();
});
