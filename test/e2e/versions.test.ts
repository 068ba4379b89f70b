import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handsOn } from '../support/keystrokeLevel';
import { builderPage } from './builderPage';
import { openSession, type Session } from './session';

/** Next version, comparison, and a copy for another patient. */
describe('versions of a program', () => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await openSession();
    ({ page } = session);
    await page.getByRole('button', { name: 'Add three example patients' }).click();
    await openPatient(/Alvarez/);
    await page.getByRole('button', { name: /^Open / }).click();
    await builderPage(page).session('Monday').waitFor();
  });
  afterAll(() => session.close());

  const openPatient = (name: RegExp) => page.getByRole('button', { name }).click();
  const toToday = () => page.getByRole('button', { name: /back to today/ }).click();
  const rowOf = (exercise: RegExp) => page.getByRole('row', { name: exercise });

  test('the next version takes less than 30 seconds', async () => {
    const hands = handsOn(page);
    hands.think();
    await hands.click(page.getByRole('button', { name: 'Versions' }));
    await page.getByRole('menuitem', { name: 'Progress to next version…' }).waitFor();
    hands.think();
    await hands.press('Enter');
    const dialog = page.getByRole('dialog', { name: /Next version of Clinic and home/ });
    await dialog.getByRole('region', { name: 'What changes' }).getByText('1 step up').waitFor();
    await expect
      .poll(() =>
        dialog.getByRole('button', { name: 'Create next version' }).evaluate((b) => b.matches(':focus')),
      )
      .toBe(true);
    await session.expectAccessible();
    hands.think(); // the rule, the week, and what changes
    await hands.press('Enter');
    await page.getByRole('heading', { name: 'Clinic and home, autumn, version 2' }).waitFor();
    expect(hands.seconds()).toBeLessThan(30);
  });

  test('the two are compared side by side, with sign and word on what differs', async () => {
    await page.getByRole('button', { name: 'Versions' }).click();
    await page.getByRole('menuitem', { name: 'Compare with…' }).click();
    await page.getByRole('heading', { name: 'Compare versions' }).waitFor();
    const row = rowOf(/Weighted sit to stand.*→/).first();
    expect(await row.innerText()).toMatch(/≠\s+Changed/);
    await session.expectAccessible();
    const rows = await page.getByRole('row').count();
    await page.getByRole('checkbox', { name: 'Show what is the same' }).check();
    expect(await page.getByRole('row').count()).toBeGreaterThan(rows);
    await page.getByRole('button', { name: 'Swap' }).click();
    expect(await page.getByLabel('Earlier').locator('option:checked').innerText()).toContain('version 2');
    await page.getByRole('button', { name: 'Back to the program' }).click();
    await builderPage(page).session('Monday').waitFor();
  });

  test('another patient gets the program without what belongs to the first', async () => {
    await page.getByRole('button', { name: /Alvarez/ }).click();
    await page
      .getByRole('button', { name: 'Next version of Clinic and home, autumn', exact: true })
      .waitFor();
    await session.expectAccessible();
    await toToday();
    await openPatient(/Okafor/);
    await page.getByRole('button', { name: 'New program' }).click();
    const dialog = page.getByRole('dialog', { name: 'New program' });
    await dialog.getByRole('radio', { name: 'Another patient’s program' }).check();
    await dialog.getByRole('searchbox', { name: 'Search patients' }).fill('alva');
    await dialog.getByRole('button', { name: /Alvarez/ }).click();
    await dialog.getByRole('radio', { name: /version 2/ }).check();
    await dialog.getByText('Weights and bands: you set the load').waitFor();
    await session.expectAccessible();
    await dialog.getByRole('button', { name: 'Create program' }).click();
    const builder = builderPage(page);
    await builder.session('Monday').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toContain('Clinic and home');
    await builder.card('Home', 'Weighted sit to stand').getByText('you set the load').waitFor();
    session.expectQuiet();
  });

  test('the patient’s last program is one source of a new one', async () => {
    await page.getByRole('button', { name: /Okafor/ }).click();
    await page.getByRole('button', { name: 'New program' }).click();
    const dialog = page.getByRole('dialog', { name: 'New program' });
    await dialog.getByRole('radio', { name: 'This patient’s last program' }).check();
    await dialog.getByRole('radio', { name: /Back strength and balance/ }).check();
    await session.expectAccessible();
    await dialog.getByRole('button', { name: 'Create program' }).click();
    await page.getByRole('heading', { name: 'Back strength and balance, version 2' }).waitFor();
    session.expectQuiet();
  });
});
