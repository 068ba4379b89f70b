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
    await session.page.getByRole('button', { name: /Okafor/ }).waitFor(); // the other window reads the list once
    second = await quietPage(session.page.context(), session.app.origin);
    await second.page.goto(session.app.origin);
    for (const { page } of [session, second]) {
      await page.getByRole('button', { name: /Okafor/ }).click();
      await page.getByRole('button', { name: /^Open / }).click();
      await builderPage(page).session('Clinic').waitFor();
    }
  });
  afterAll(() => session.close());

  const setsOf = async (quiet: QuietPage, sets: string) => {
    await quiet.page.bringToFront(); // a window in the back is drawn once a second
    const builder = builderPage(quiet.page);
    await builder.choose('Clinic', 'Seated band row');
    await builder.doseLine('Clinic', 'Seated band row').fill(`${sets}x10-12`);
  };
  const conflictOf = ({ page }: QuietPage) =>
    page.getByRole('alert').filter({ hasText: 'changed in another window' });
  /** The titles of the patient's programs, as they are on the disk. */
  const titlesOf = ({ page }: QuietPage) =>
    page.evaluate(async () => {
      const reply = await fetch('/rpc/patient.list', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      const { value } = (await reply.json()) as {
        value: { patients: { family: string[]; programs: { title: string }[] }[] };
      };
      const patient = value.patients.find(({ family }) => family.includes('Okafor'));
      return patient?.programs.map(({ title }) => title).toSorted() ?? [];
    });
  const TITLE = 'Back strength and balance';

  test('who saves second sees both versions, and may decide later', async () => {
    await setsOf(session, '3');
    await builderPage(session.page).saved();
    await setsOf(second, '4');
    await conflictOf(second).waitFor();
    await second.expectAccessible();
    await conflictOf(second).getByRole('button', { name: 'Settle it' }).click();
    const dialog = second.page.getByRole('dialog', { name: 'Changed in another window' });
    await dialog
      .getByRole('row', { name: /Seated band row/ })
      .getByText('3 × 10–12 → 4 × 10–12')
      .waitFor();
    await second.expectAccessible();
    await dialog.getByRole('button', { name: 'Decide later' }).click();
    await conflictOf(second).waitFor();
  });

  test('nothing is overwritten when the other version cannot be kept', async () => {
    const { page } = second;
    const refusal = { ok: false, error: { code: 'disk', message: 'The disk is full.' } };
    await page.route('**/rpc/program.create', (route) => route.fulfill({ json: refusal }));
    await conflictOf(second).getByRole('button', { name: 'Settle it' }).click();
    const dialog = page.getByRole('dialog', { name: 'Changed in another window' });
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    await dialog
      .getByRole('alert')
      .getByText(/Nothing was overwritten.*The disk is full/)
      .waitFor();
    await page.unroute('**/rpc/program.create');
    expect(await titlesOf(second)).toEqual([TITLE]);
    expect(await page.locator('[data-save="conflict"]').count()).toBe(1);
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    await builderPage(page).saved();
    expect(await titlesOf(second)).toEqual([TITLE, expect.stringMatching(/\(other window, \d\d:\d\d/)]);
    expect(await builderPage(page).doseLine('Clinic', 'Seated band row').inputValue()).toBe('4x10-12');
  });

  test('theirs is taken, and what was changed here stays as a program of its own', async () => {
    await setsOf(session, '5');
    await conflictOf(session).getByRole('button', { name: 'Settle it' }).click();
    const dialog = session.page.getByRole('dialog', { name: 'Changed in another window' });
    await dialog.getByRole('button', { name: 'Take theirs' }).click();
    const first = builderPage(session.page);
    await first.card('Clinic', 'Seated band row').getByText('4 × 10–12').waitFor();
    expect(await titlesOf(session)).toHaveLength(3);
    expect(await titlesOf(session)).toContainEqual(expect.stringMatching(/\(this window, \d\d:\d\d/));
    await setsOf(session, '3');
    await first.saved();
    session.expectQuiet();
    await second.page.bringToFront();
    await second.page.reload();
    await second.page.getByRole('button', { name: /Okafor/ }).click();
    await second.page.getByRole('button', { name: `Open ${TITLE}`, exact: true }).click();
    await builderPage(second.page).card('Clinic', 'Seated band row').getByText('3 × 10–12').waitFor();
  });

  test('an exercise goes to another session by the menu, without dragging', async () => {
    const { page } = second;
    const builder = builderPage(page);
    await page.getByRole('button', { name: 'More for Seated band row' }).first().click();
    await page.getByRole('menuitem', { name: 'Move to…' }).click();
    await page.getByRole('menuitem', { name: 'Move to Every day', exact: true }).click();
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
