import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quietPage, type QuietPage } from '../support/quietPage';
import { builderPage } from './builderPage';
import { openSession, type Session } from './session';

/** Two windows on one program: a stale save is refused, and nothing is overwritten. */
describe('two windows of one program', () => {
  let session: Session;
  let second: QuietPage;
  beforeAll(async () => {
    session = await openSession();
    await session.page.getByRole('button', { name: 'Add three example patients' }).click();
    second = await quietPage(session.page.context(), session.app.origin);
    await second.page.goto(session.app.origin);
    for (const { page } of [session, second]) {
      await page.getByRole('button', { name: /Okafor/ }).click();
      await page.getByRole('button', { name: /^Open / }).click();
      await builderPage(page).session('Clinic').waitFor();
    }
  });
  afterAll(() => session.close());

  test('the first to save wins, the other is told and can open the newer one', async () => {
    const first = builderPage(session.page);
    const other = builderPage(second.page);
    await first.choose('Clinic', 'Seated band row');
    await first.doseLine('Clinic', 'Seated band row').fill('3x10-12');
    await first.saved();

    await other.choose('Clinic', 'Seated band row');
    await other.doseLine('Clinic', 'Seated band row').fill('4x10-12');
    const alert = second.page.getByRole('alert').filter({ hasText: 'Changed elsewhere' });
    await alert.waitFor();
    await second.expectAccessible();
    await alert.getByRole('button', { name: 'Open the newer one' }).click();
    await other.card('Clinic', 'Seated band row').getByText('3 × 10–12').waitFor();

    await other.choose('Clinic', 'Seated band row');
    await other.doseLine('Clinic', 'Seated band row').fill('4x10-12');
    await other.saved();
    await other.session('Clinic').locator('.session__title').click();
    expect(await other.doseLine('Clinic', 'Seated band row').inputValue()).toBe('4x10-12');
  });

  test('an exercise goes to another session by the menu, without dragging', async () => {
    const { page } = second;
    const builder = builderPage(page);
    await page.getByRole('button', { name: 'More for Seated band row' }).first().click();
    await page.getByRole('menuitem', { name: 'Move to Every day' }).click();
    await expect.poll(() => builder.names('Every day')).toContain('Seated band row');
    await builder.saved();
  });

  test('a warning is kept with a signed reason, and the reason falls when the dose changes', async () => {
    const { page } = second;
    const builder = builderPage(page);
    await page.getByRole('button', { name: /back to today/ }).click();
    await page.getByRole('button', { name: 'Clinic', exact: true }).click();
    await page.getByRole('button', { name: 'Add therapist' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Dana Whitfield');
    await page.getByLabel('Credentials').fill('PT, DPT');
    await page
      .getByRole('button', { name: /^(Add|Save)/ })
      .last()
      .click();
    await page.locator('[data-save="saved"]').waitFor();
    await page.getByRole('button', { name: /back to today/ }).click();
    await page.getByRole('button', { name: /Lindqvist/ }).click();
    await page.getByRole('button', { name: /^Open / }).click();
    const finding = builder.finding('D04').first();
    await finding.getByRole('button', { name: 'Keep, with a reason' }).click();
    await finding.getByRole('textbox').fill('Trained with this load before; last tested in October.');
    await finding.getByRole('button', { name: 'Keep', exact: true }).click();
    const kept = page.getByRole('region', { name: 'Kept with a reason' });
    await kept.getByText('Dana Whitfield').waitFor();
    await builder.choose('Monday', 'Barbell back squat');
    await builder.doseLine('Monday', 'Barbell back squat').fill('5x5 @80-91%');
    await builder.openCheck();
    await expect.poll(() => kept.count()).toBe(0);
    await builder.finding('D04').first().waitFor();
    second.expectQuiet();
  });
});
