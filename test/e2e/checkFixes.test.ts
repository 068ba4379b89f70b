import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession, type Session } from './session';

/** The check beside the work, on the example program that is full of faults. */
describe('what the check found', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
    const { page } = session;
    await page.getByRole('button', { name: 'Add three example patients' }).click();
    await page.getByRole('button', { name: /Lindqvist/ }).click();
    await page.getByRole('button', { name: /^Open / }).click();
    await page.locator('.finding--stop').first().waitFor();
  });
  afterAll(() => session.close());

  const count = async () =>
    Number((await session.page.getByRole('tab', { name: /^Check/ }).textContent())?.slice(6));
  const doses = () => session.page.locator('.board__sessions .card').allTextContents();

  test('all safe ones are fixed in one step that says what it did, and undone in one', async () => {
    const { page, expectAccessible } = session;
    const before = { count: await count(), doses: await doses() };
    const button = page.getByRole('button', { name: /^Fix \d+ safe ones?$/ });
    await button.waitFor();
    await page.getByText('What it does').click();
    await page.getByText('Left for you').waitFor();
    await expectAccessible();
    await button.click();
    await page.locator('.fixsafe__done').waitFor();
    expect(await page.locator('.fixsafe__done').textContent()).toMatch(/^Fixed \d+: \S/);
    expect(await page.getByRole('status').first().textContent()).toMatch(/Fixed \d+: .* became \d+/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    expect(await count()).toBeLessThan(before.count);
    expect(await doses()).not.toEqual(before.doses);
    await expectAccessible();
    await session.press('Enter');
    expect(await count()).toBe(before.count);
    expect(await doses()).toEqual(before.doses);
    expect(await page.locator('.fixsafe__done').count()).toBe(0);
  });

  test('"Why" opens the rule, its values and its sources in place', async () => {
    const { page, expectAccessible } = session;
    const stops = page.locator('.finding--stop');
    for (const button of await stops.getByRole('button', { name: /^Why/ }).all()) await button.click();
    expect(await stops.locator('.why dt').count()).toBeGreaterThan(0);
    expect(await stops.locator('.why a[href^="https://doi.org/"]').count()).toBeGreaterThan(0);
    expect(await stops.locator('.why .mark').count()).toBeGreaterThan(0);
    await expectAccessible();
    await stops.getByRole('button', { name: /^Why/ }).first().click();
    expect(await stops.locator('.why').first().isVisible()).toBe(false);
  });

  test('every finding with a place in the program brings that place into view and the focus to it', async () => {
    const { page, expectQuiet } = session;
    const advice = page.locator('summary').filter({ hasText: /^Advice/ });
    if ((await advice.count()) > 0) await advice.click();
    const total = await page.getByRole('button', { name: 'Show', exact: true }).count();
    const landed = new Set<string>();
    await page.getByRole('radio', { name: 'Weeks', exact: true }).check(); // the board comes back by itself
    for (let index = 0; index < total; index += 1) {
      await page.getByRole('tab', { name: /^Check/ }).click();
      await page.getByRole('button', { name: 'Show', exact: true }).nth(index).click();
      await page.waitForFunction(() =>
        document.activeElement?.matches('.card__open, .session__title, .ruler__phase'),
      );
      const focused = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        return {
          isInView: box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight,
          where: document.activeElement?.className ?? '',
        };
      });
      expect(focused.isInView).toBe(true);
      landed.add(focused.where.split(' ')[0] ?? '');
    }
    expect([...landed].toSorted()).toEqual(['card__open', 'ruler__phase', 'session__title']);
    await page.getByRole('tab', { name: /^Check/ }).click();
    await page
      .getByRole('button', { name: /^(Enter|Show) it$/ })
      .first()
      .click();
    await page.locator('[data-arrived]').waitFor();
    expectQuiet();
  });
});
