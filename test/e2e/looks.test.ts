import { afterEach, describe, expect, test } from 'vitest';
import { openSession, type Session } from './session';

/** Every screen, in the states a therapist meets. */
describe('each screen', () => {
  let session: Session | null = null;
  afterEach(async () => {
    await session?.close();
    session = null;
  });

  test('from the first window to the PDF of an example in at most 8 clicks, accessible all the way', async () => {
    session = await openSession();
    const { page, expectAccessibleInBoth, expectQuiet } = session;
    let clicks = 0;
    const click = async (name: string | RegExp) => {
      await page.getByRole('button', { name }).first().click();
      clicks += 1;
    };
    await click('Add three example patients');
    await page.getByRole('button', { name: /Alvarez/ }).waitFor();
    await expectAccessibleInBoth();
    await click(/Alvarez/);
    await page.getByRole('heading', { name: /Alvarez/ }).waitFor();
    await expectAccessibleInBoth();
    await click(/^Handout for/);
    await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
    await expectAccessibleInBoth();
    const [download] = await Promise.all([page.waitForEvent('download'), click('Save PDF')]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    expect(clicks).toBeLessThanOrEqual(8);
    expectQuiet();
  });

  test('the builder with faults, its dialogs and panels, and the clinic', async () => {
    session = await openSession({ viewport: { width: 1600, height: 1000 } });
    const { page, expectAccessibleInBoth, expectQuiet } = session;
    await page.getByRole('button', { name: 'Add three example patients' }).click();
    await page.getByRole('button', { name: /Lindqvist/ }).click();
    await page.getByRole('button', { name: /^Open / }).click();
    await page.locator('.finding--stop').first().waitFor();
    await expectAccessibleInBoth();
    await page.locator('.card__open').first().click();
    await expectAccessibleInBoth();
    await page.getByRole('tab', { name: 'Evidence' }).click();
    await expectAccessibleInBoth();
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await page.getByRole('menu').waitFor();
    await expectAccessibleInBoth();
    await session.press('Escape');
    await page
      .getByRole('button', { name: /^Edit session/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await expectAccessibleInBoth();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Handout' }).click();
    await page.getByText('every page says DRAFT').waitFor();
    await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
    await page.getByRole('button', { name: /back to today/ }).click();
    await page.getByRole('button', { name: 'Clinic' }).click();
    await page.getByLabel('Emergency number').waitFor();
    await expectAccessibleInBoth();
    expectQuiet();
  });

  test('a template is chosen by how it stands to the patient, and another is held against it', async () => {
    session = await openSession();
    const { page, expectAccessibleInBoth, expectQuiet } = session;
    await page.getByRole('button', { name: 'Add three example patients' }).click();
    await page.getByRole('button', { name: /Okafor/ }).click(); // after a vertebral fracture
    await page.getByRole('button', { name: 'New program' }).click();
    const dialog = page.getByRole('dialog');
    const fits = dialog.getByRole('region', { name: 'Fits this patient' });
    expect(await fits.getByRole('radio', { name: 'Too Fit to Fracture, VF' }).isChecked()).toBe(true);
    await expectAccessibleInBoth();
    const details = dialog.getByRole('region', { name: 'About the choice' });
    const liftmor = dialog
      .getByRole('region', { name: 'Not for this patient' })
      .getByRole('radio', { name: 'LIFTMOR', exact: true });
    await liftmor.check();
    await details.getByText('Stop: High-intensity training after these fractures').waitFor();
    await details.getByText(/^Deadlift is left out of/).waitFor();
    await expectAccessibleInBoth();
    await session.press('ArrowDown'); // one list for the keyboard, whatever the groups
    expect(await dialog.getByRole('radio', { name: 'LIFTMOR-M' }).isChecked()).toBe(true);
    await dialog.getByLabel('Search templates').fill('fit vf');
    await dialog.getByRole('radio', { name: 'Too Fit to Fracture, VF' }).check();
    await dialog.getByRole('button', { name: 'Create program' }).click();
    const check = page.getByRole('tabpanel');
    await check.getByText('Row by row').click();
    await check.getByRole('region', { name: /^Against/ }).waitFor();
    await page.getByText(/gives none\.$/).waitFor(); // a chart of % of 1RM has nothing to draw
    await expectAccessibleInBoth();
    await check.getByLabel('Held against').selectOption('liftmor');
    await check.getByText(/^\d+ findings became \d+: \d+ new/).waitFor();
    const stops = check.getByRole('region', { name: 'Stop', exact: true });
    await stops
      .getByText(/^Goes when the program changes, or by a clearance/)
      .first()
      .waitFor();
    await check.getByRole('button', { name: /^Warning/ }).click();
    expect(await stops.count()).toBe(0);
    await expectAccessibleInBoth();
    await page.getByRole('button', { name: 'Undo hold it against LIFTMOR' }).click();
    expect(await check.getByLabel('Held against').inputValue()).toBe('tftf-vf');
    expect(await check.getByText(/findings became/).count()).toBe(0);
    expectQuiet();
  });

  test('contact, purpose and a template for an empty program', async () => {
    session = await openSession();
    const { page, expectAccessibleInBoth, expectQuiet } = session;
    await page.getByRole('button', { name: 'Add three example patients' }).click();
    await page.getByRole('button', { name: /Alvarez/ }).click();
    await page.getByRole('button', { name: 'New program' }).click();
    await page.getByRole('radio', { name: 'Blank program' }).check();
    await page.getByRole('button', { name: 'Create program' }).click();
    await page.getByRole('button', { name: 'Phase settings' }).click();
    await page.getByLabel('Purpose').selectOption('easier');
    await page.getByText('Planned easier weeks between harder ones.').waitFor();
    await page.getByRole('button', { name: 'Edit program' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Visits in all').fill('201');
    await dialog.getByText('Visits in all must be at most 200.').waitFor();
    await dialog.getByLabel('Visits in all').fill('6');
    await expect.poll(() => dialog.getByLabel('Calls a month').inputValue()).toBe('0');
    await expectAccessibleInBoth();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Choose a template' }).click();
    await expectAccessibleInBoth();
    await page.getByRole('dialog').getByRole('button', { name: 'Lay it out' }).click();
    await page.locator('.card').first().waitFor();
    expect(await page.getByLabel('Held against').inputValue()).toBe('liftmor');
    expectQuiet();
  });
});
