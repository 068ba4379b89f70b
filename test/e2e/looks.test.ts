import { afterEach, describe, expect, test } from 'vitest';
import { openSession, type Session } from './session';

/** Every screen, in the states a therapist meets, in light and dark. */
describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  let session: Session | null = null;
  afterEach(async () => {
    await session?.close();
    session = null;
  });

  test('from the first window to the PDF of an example in at most 8 clicks, accessible all the way', async () => {
    session = await openSession({ colorScheme });
    const { page, expectAccessible, expectQuiet } = session;
    let clicks = 0;
    const click = async (name: string | RegExp) => {
      await page.getByRole('button', { name }).first().click();
      clicks += 1;
    };
    await click('Add three example patients');
    await page.getByRole('button', { name: /Alvarez/ }).waitFor();
    await expectAccessible();
    await click(/Alvarez/);
    await page.getByRole('heading', { name: /Alvarez/ }).waitFor();
    await expectAccessible();
    await click(/^Handout for/);
    await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
    await expectAccessible();
    const [download] = await Promise.all([page.waitForEvent('download'), click('Save PDF')]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    expect(clicks).toBeLessThanOrEqual(8);
    expectQuiet();
  });

  test('the builder with faults, its dialogs and panels, and the clinic', async () => {
    session = await openSession({ colorScheme, viewport: { width: 1600, height: 1000 } });
    const { page, expectAccessible, expectQuiet } = session;
    await page.getByRole('button', { name: 'Add three example patients' }).click();
    await page.getByRole('button', { name: /Lindqvist/ }).click();
    await page.getByRole('button', { name: /^Open / }).click();
    await page.locator('.finding--stop').first().waitFor();
    await expectAccessible();
    await page.locator('.card__open').first().click();
    await expectAccessible();
    await page.getByRole('tab', { name: 'Evidence' }).click();
    await expectAccessible();
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await page.getByRole('menu').waitFor();
    await expectAccessible();
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^Edit session/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Handout' }).click();
    await page.getByText('every page says DRAFT').waitFor();
    await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
    await page.getByRole('button', { name: /back to today/ }).click();
    await page.getByRole('button', { name: 'Clinic' }).click();
    await page.getByLabel('Emergency number').waitFor();
    await expectAccessible();
    expectQuiet();
  });
});
