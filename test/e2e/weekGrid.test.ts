import { weekShown } from './builderPage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession, type Session } from './session';

/** Weeks as a table and as a chart: what a spreadsheet can do, without the mouse as well. */
describe('the weeks of a program', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
    const { page } = session;
    await page.getByRole('button', { name: 'Add three example patients' }).click();
    await page.getByRole('button', { name: /Alvarez/ }).click();
    await page.getByRole('button', { name: /^Open / }).click();
    await page.getByRole('slider', { name: 'Week shown, on the chart' }).waitFor();
  });
  afterAll(() => session.close());

  const grid = () => session.page.getByRole('grid');
  /** Row 0 is the deadlift of Monday, 1 the squat; columns are weeks of the program. */
  const cell = (row: number, week: number) => grid().locator(`td[data-row="${row}"][data-column="${week}"]`);
  /** The words of a cell, with what marks it: "4x5 @70% | 30 kg•, written for this week". */
  const words = async (row: number, week: number) =>
    (await cell(row, week).locator('> span').allTextContents()).join(' | ');
  const dose = async (row: number, week: number) => (await words(row, week)).split(' | ')[0];
  const focused = () =>
    session.page.evaluate(() => {
      const { row, column } = (document.activeElement as HTMLElement).dataset;
      return `${row ?? ''}:${column ?? ''}`;
    });
  const undoName = () => session.page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');

  test('a chart reads each week in words, and its arrow keys move the week shown', async () => {
    const { page, expectAccessible } = session;
    const slider = page.getByRole('slider', { name: 'Week shown, on the chart' });
    await slider.focus();
    await session.press('Home');
    for (let week = 1; week < 5; week += 1) await session.press('ArrowRight');
    expect(await weekShown(page)).toBe('5');
    await page.getByRole('radio', { name: 'Contacts' }).check();
    expect(await slider.getAttribute('aria-valuetext')).toBe('Week 5, Build: 50 contacts, band 50');
    await page.getByRole('radio', { name: 'Tonnage' }).check();
    await slider.focus();
    await session.press('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^Week 4, Learn: not known, no load for /);
    await page.locator('.chart [data-week="9"]').click();
    expect(await weekShown(page)).toBe('9');
    await expectAccessible();
  });

  test('a week is written with the keyboard alone, and goes back to the progression', async () => {
    const { page, expectAccessible } = session;
    await page.getByRole('radio', { name: 'Board' }).focus();
    await session.press('ArrowRight'); // to Weeks
    await grid().waitFor();
    // past the two buttons of the board and the three of the table, which is one stop as a whole
    await session.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    await expect.poll(focused).toBe('0:9');
    await session.press('ArrowLeft', 'ArrowLeft');
    expect(await dose(0, 7)).toBe('5x5 @66.7%');
    await page.keyboard.type('4x5 @70%');
    await page.getByRole('button', { name: '1 entry not saved' }).waitFor(); // nor is it lost unasked
    await session.press('Enter');
    await page.getByRole('button', { name: '1 entry not saved' }).waitFor({ state: 'detached' });
    expect(await words(0, 7)).toBe('4x5 @70% | 32.5 kg•, written for this week');
    await expect.poll(focused).toBe('1:7'); // Enter goes on below
    expect(await undoName()).toBe('Undo change Barbell deadlift in week 7');
    await session.press('F2', 'Control+A');
    await page.keyboard.type('9x9');
    await session.press('Escape');
    expect(await dose(1, 7)).toBe('5x5 @66.7%');
    await session.press('ArrowUp', 'Delete');
    expect(await dose(0, 7)).toBe('5x5 @66.7%');
    await session.press('Control+z');
    expect(await dose(0, 7)).toContain('4x5 @70%');
    await session.press('Control+z');
    expect(await dose(0, 7)).toBe('5x5 @66.7%');
    await expectAccessible();
  });

  test('a wrong dose keeps its text, says what is wrong and changes nothing', async () => {
    const { page, expectAccessible } = session;
    await cell(0, 7).dblclick();
    const input = grid().getByRole('textbox', { name: 'Barbell deadlift, week 7' });
    await input.fill('5x0 @70%');
    await session.press('Enter');
    await page
      .locator('.grid .notice')
      .getByText(/^Barbell deadlift, week 7: /)
      .waitFor();
    expect(await input.inputValue()).toBe('5x0 @70%');
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible();
    await session.press('Escape');
    expect(await page.locator('.grid .notice').count()).toBe(0);
    expect(await dose(0, 7)).toBe('5x5 @66.7%');
  });

  test('cells are pasted from a spreadsheet as one step, and one bad cell refuses them all', async () => {
    const { page } = session;
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: session.app.origin });
    const clip = (text: string) => page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await clip('3x5 @60%\t3x5 @62.5%\r\n4x5 @60%\t4x5 @62.5%\r\n');
    await cell(0, 5).click();
    await session.press('Control+v');
    await cell(0, 5).getByText('3x5 @60%').waitFor();
    expect(await Promise.all([dose(0, 6), dose(1, 5), dose(1, 6)])).toEqual([
      '3x5 @62.5%',
      '4x5 @60%',
      '4x5 @62.5%',
    ]);
    expect(await undoName()).toBe('Undo paste 4 cells');
    await clip('5x5 @70%\n5x5 @700%');
    await session.press('Control+v');
    await page
      .locator('.grid .notice')
      .getByText(/^Barbell back squat, week 5: /)
      .waitFor();
    expect(await dose(0, 5)).toContain('3x5 @60%');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('button', { name: 'Undo paste 4 cells' }).click();
    expect(await dose(1, 6)).toBe('5x5 @58.3%');
  });

  test('a selection is copied, filled right and undone', async () => {
    const { page } = session;
    await cell(1, 6).click();
    await session.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '5x5 @58.3%\t5x5 @66.7%\t5x5 @75%\n',
    );
    await session.press('Control+r');
    expect(await dose(1, 8)).toContain('5x5 @58.3%');
    expect(await undoName()).toBe('Undo fill right Barbell back squat');
    await session.press('Control+z');
    expect(await dose(1, 8)).toBe('5x5 @75%');
    await cell(0, 5).click();
    await cell(1, 6).click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: 'Fill right', exact: true }).click();
    expect(await undoName()).toBe('Undo fill right 2 exercises');
    expect(await dose(1, 6)).toContain('5x5 @50%');
    await session.press('Control+z');
    await page.mouse.move(0, 0);
    await cell(0, 5).hover();
    await page.mouse.down();
    await cell(1, 7).hover();
    await page.mouse.up();
    expect(await grid().locator('td[aria-selected="true"]').count()).toBe(6);
  });

  test('the inspector lists weeks written by hand, says where the course ends, and clears them', async () => {
    const { page, expectAccessible } = session;
    await cell(0, 6).click();
    await page.keyboard.type('5x5 @61%');
    await session.press('Tab');
    await expect.poll(focused).toBe('0:7'); // Tab commits and goes on
    await page.getByRole('button', { name: 'Open dose' }).click();
    const dose = page.getByRole('tabpanel');
    await dose.getByText('week 6: 5x5 @61%').waitFor();
    expect(await dose.locator('.ends').textContent()).toMatch(
      /Last, week 8.*5x5 @75% · 35 kg \(\d+ %\) · bar 20 \+ 2 × \(5 \+ 2\.5\)/,
    );
    await dose.getByLabel('Progression').selectOption('step');
    await dose.getByLabel('Never above').fill('70');
    await dose.getByLabel('Easier week', { exact: true }).selectOption('4');
    await dose.getByLabel('Easier week, % of the work').fill('60');
    expect(await words(0, 8)).toMatch(/, easier week$/);
    await expectAccessible();
    await dose.getByRole('button', { name: 'Clear week 6' }).click();
    expect(await dose.getByText('week 6: 5x5 @61%').count()).toBe(0);
    expect(await undoName()).toBe('Undo clear week 6 of Barbell deadlift');
  });

  test('Tab goes from week to week, and Escape opens the way out', async () => {
    const { page } = session;
    await cell(0, 5).click();
    await session.press('Tab');
    await expect.poll(focused).toBe('0:6');
    await session.press('Escape', 'Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role="grid"]') === null))
      .toBe(true);
    session.expectQuiet();
  });
});
