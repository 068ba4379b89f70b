import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { flowing, readPdf } from '../support/pdf';
import { openSession, type Session } from './session';

/** A patient who reads Spanish: from the record to the PDF, with the notice that nobody has reviewed its words. */
describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  let session: Session | null = null;
  afterEach(async () => {
    await session?.close();
    session = null;
  });

  test('the handout of a patient whose language is Spanish is in Spanish', async () => {
    session = await openSession({ colorScheme });
    const { page, expectAccessible, expectQuiet } = session;
    await page.getByRole('button', { name: 'Add three example patients' }).click();
    await page.getByRole('button', { name: /Alvarez/ }).click();
    await page.getByLabel('Language of the handout').selectOption({ label: 'Spanish' });
    await page
      .getByRole('button', { name: /^Handout for/ })
      .first()
      .click();
    await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
    await page.getByText('No named person has reviewed all of the Spanish words').waitFor();
    await expectAccessible();
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
});
