import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builderPage, weekShown } from './builderPage';
import { openSession, type Session } from './session';

/** The keyboard's way through the builder: the palette, the keys, the sheet, and words that explain themselves. */
describe('commands by keyboard', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
    const { page } = session;
    await page.getByRole('button', { name: 'Add three example patients' }).click();
    await page.getByRole('button', { name: /Alvarez/ }).click();
    await page
      .getByRole('button', { name: /^Open / })
      .first()
      .click();
    await page.getByRole('main', { name: 'Week board' }).waitFor();
    await page.locator('.card__open').first().waitFor();
  });
  afterAll(() => session.close());

  const said = () => session.page.locator('body > [role="status"]').textContent();
  const field = () => session.page.getByRole('combobox', { name: 'Find a command or an exercise' });
  const focused = () =>
    session.page.evaluate(() => document.activeElement?.closest('header, aside, main')?.className);

  test('Ctrl+K opens the palette at once, from a text field too, and Escape gives the focus back', async () => {
    const { page, expectAccessible } = session;
    await page.getByLabel('Search exercises').focus();
    expect(await session.focusedAtOnce('Control+k')).toBe('Find a command or an exercise');
    await field().waitFor();
    expect(await page.getByRole('option').count()).toBeLessThanOrEqual(50);
    await expectAccessible();
    await session.press('Escape');
    await expect.poll(() => field().count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Search exercises',
    );
  });

  test('Enter adds an exercise where the line says, and the focus goes to it', async () => {
    const { page } = session;
    const builder = builderPage(page);
    const before = await builder.names('Monday');
    await session.press('Control+k');
    await page.keyboard.type('heel raise');
    const line = page.getByRole('option', { selected: true });
    expect(await line.textContent()).toContain('Add to Monday');
    await session.press('Enter');
    await expect.poll(async () => (await builder.names('Monday')).length).toBe(before.length + 1);
    expect(await said()).toMatch(/added at position \d+ of \d+, Monday/);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain((await builder.names('Monday')).at(-1));
  });

  test('Ctrl+Enter adds one after another with the palette open', async () => {
    const { page, expectAccessible } = session;
    const builder = builderPage(page);
    const before = await builder.names('Monday');
    await session.press('Control+k');
    await page.keyboard.type('farmer');
    await session.press('Control+Enter');
    await page.keyboard.type('kettlebell deadlift');
    await session.press('Control+Enter');
    expect(await field().inputValue()).toBe('');
    await page.getByText(/added to Monday\.$/).waitFor();
    await expectAccessible();
    await session.press('Escape');
    await expect.poll(async () => (await builder.names('Monday')).length).toBe(before.length + 2);
  });

  test('commands run from the palette and by their keys, and say what they did', async () => {
    const { page } = session;
    await session.press('Control+k');
    await page.keyboard.type('undo');
    await session.press('Enter');
    expect(await said()).toContain('Undone: add Kettlebell deadlift');
    await session.press('Control+y');
    expect(await said()).toContain('Redone: add Kettlebell deadlift');
    await session.press('Control+k');
    await page.keyboard.type('week 3');
    await session.press('Enter');
    expect(await said()).toContain('Week 3 of');
    await session.press(']');
    expect(await said()).toContain('Week 4 of');
    await session.press('[');
    await session.press('Control+Shift+F');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains('finding__title')))
      .toBe(true);
    expect(await said()).toMatch(/1 of \d+: /);
  });

  test('there is one live region, a dialog does not silence it, and nothing said in quick succession is lost', async () => {
    const { page } = session;
    const regions = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[aria-live], [role="status"], [role="alert"], [role="log"]')].map(
          (region) => region.closest('[aria-hidden="true"]') === null,
        ),
      );
    expect(await regions()).toEqual([true]);
    await page.locator('.card__open').first().focus();
    await session.press('[', '[', ']', ']');
    expect((await said())?.match(/Week \d+ of 35/g)?.slice(-4)).toEqual([
      'Week 2 of 35',
      'Week 1 of 35',
      'Week 2 of 35',
      'Week 3 of 35',
    ]);
    await session.press('Control+k');
    await field().waitFor();
    expect(await regions()).toEqual([true]);
    await page.keyboard.type('heel raise');
    await session.press('Control+Enter');
    await expect.poll(said).toMatch(/added at position/);
    await session.press('Escape', 'Control+z');
  });

  test('F6 goes through the parts of the screen and back', async () => {
    const { page } = session;
    await page.getByLabel('Search exercises').focus();
    const seen: (string | undefined)[] = [];
    for (const key of ['F6', 'F6', 'F6', 'F6', 'Shift+F6']) {
      await session.press(key);
      seen.push(await focused());
    }
    expect(seen).toEqual(['board', 'inspector', 'topbar', 'library', 'topbar']);
  });

  test('the table of weeks has the room of the library, which comes back when it is asked for', async () => {
    const { page } = session;
    await page.getByRole('radio', { name: 'Weeks' }).focus();
    await session.press('Space');
    await page.getByRole('grid').waitFor();
    expect(await page.getByLabel('Search exercises').isVisible()).toBe(false);
    await page.locator('.topbar button').first().focus();
    await session.press('F6');
    expect(await focused()).toBe('board'); // what is not there is passed over
    await page.locator('.topbar button').first().focus();
    expect(await session.focusedAtOnce('/')).toBe('Search exercises');
    expect(await focused()).toBe('library');
    expect(await page.getByRole('grid').count()).toBe(0);
  });

  test('a character in a text field is only text', async () => {
    const { page } = session;
    const search = page.getByLabel('Search exercises');
    const week = await weekShown(page);
    await search.focus();
    await page.keyboard.type('?/[]');
    expect(await search.inputValue()).toBe('?/[]');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await weekShown(page)).toBe(week);
    await search.fill('');
  });

  test('"?" shows every key, and the single ones can be turned off there', async () => {
    const { page, expectAccessible } = session;
    await page.locator('.card__open').first().click();
    await session.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.waitFor();
    await expectAccessible();
    await session.press('?', '/'); // nothing more opens, nothing behind takes the focus
    const singles = sheet.getByRole('checkbox');
    await singles.uncheck();
    await session.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await session.press('?', '/');
    expect(await focused()).toBe('board');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await session.press('Control+k');
    await page.keyboard.type('shortcuts');
    await session.press('Enter');
    await singles.check();
    await session.press('Escape');
    await session.press('/');
    await expect.poll(focused).toBe('library');
  });

  test('a word of the trade says what it means, to the keyboard and the pointer', async () => {
    const { page, expectAccessible } = session;
    const builder = builderPage(page);
    await builder.openCheck();
    const word = page.getByRole('tabpanel').getByRole('button', { name: 'RIR' });
    const words = page.getByText(/^Repetitions in reserve/);
    await word.focus();
    await words.waitFor();
    expect(await word.getAttribute('aria-expanded')).toBe('true');
    await expectAccessible();
    await session.press('Escape');
    await words.waitFor({ state: 'hidden' });
    await word.hover();
    await words.hover(); // the pointer may rest on the words themselves
    await words.waitFor();
    await page.mouse.move(5, 5);
    await words.waitFor({ state: 'hidden' });
  });

  test('an empty session asks for its first exercise, and gets it', async () => {
    const { page } = session;
    const builder = builderPage(page);
    await session.press('Control+k');
    await page.keyboard.type('add session');
    await session.press('Enter');
    await page.getByRole('button', { name: /^Add an exercise to Session/ }).click();
    await page.getByRole('combobox', { name: 'Find an exercise' }).waitFor();
    await page.keyboard.type('sit to stand');
    await session.press('Enter');
    await expect.poll(async () => (await builder.names('Session 4')).length).toBe(1);
    await builder.saved();
  });

  test('where no 1RM is on file, a button leads to where it is entered', async () => {
    const { page } = session;
    const inspector = page.getByRole('tabpanel');
    await session.press('Control+k');
    await page.keyboard.type('trap-bar deadlift');
    await session.press('Enter');
    await inspector.getByLabel('% of 1RM', { exact: true }).fill('70');
    await inspector.getByRole('button', { name: 'Enter a strength test' }).click();
    await page.getByRole('heading', { name: 'Ruth Alvarez', level: 1 }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('Add strength test');
  });

  test('the line of an exercise says what speaks against it for the patient', async () => {
    const { page, expectAccessible } = session;
    await page.getByRole('button', { name: /back to today/ }).click();
    await page.getByRole('button', { name: /Okafor/ }).click();
    await page
      .getByRole('button', { name: /^Open / })
      .first()
      .click();
    await page.locator('.card__open').first().waitFor();
    await session.press('Control+k');
    await page.keyboard.type('jump squat');
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain(
      'Avoid: a vertebral fracture is on record',
    );
    await expectAccessible();
    await session.press('Escape');
  });

  test('no page said a word it should not have', () => session.expectQuiet());
});
