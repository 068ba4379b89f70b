import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../support/pdf';
import { builderPage } from './builderPage';
import { openSession, type Session } from './session';

/** From a patient to a printed page: one therapist, one morning, step after step on the same store. */
describe('the first whole path', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
  });
  afterAll(() => session.close());

  test('an empty store offers a way to begin', async () => {
    const { page, expectAccessible } = session;
    await page.getByRole('button', { name: 'Add your first patient' }).waitFor();
    await expectAccessible();
  });

  test('a patient is added with the keyboard alone', async () => {
    const { page, expectAccessible } = session;
    await page.getByRole('button', { name: 'Add your first patient' }).focus();
    await session.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expectAccessible();
    await page.keyboard.type('Elena');
    await session.press('Tab');
    await page.keyboard.type('García');
    await session.press('Tab');
    await page.keyboard.type('Martín');
    await session.press('Tab');
    await page.keyboard.type('04031958');
    await session.press('Enter'); // the sex is still missing: the dialog says so and keeps what was typed
    await page.getByText('Sex, for reference values must not be empty').waitFor();
    await page.getByLabel('Sex, for reference values').focus();
    await page.keyboard.type('Fem');
    await session.press('Tab', 'Tab', 'Tab', 'Tab', 'Enter'); // past weights, language and Cancel to the button itself
    await page.getByRole('heading', { name: 'Elena García Martín', level: 1 }).waitFor();
    await expectAccessible();
  });

  test('the facts that decide are asked', async () => {
    const { page, expectAccessible } = session;
    await page.getByRole('button', { name: 'No fractures (asked today)' }).click();
    await page.getByLabel('Training status').selectOption('novice');
    const bone = page.getByRole('region', { name: 'Bone density (DXA)' });
    await bone.getByRole('button', { name: 'Add scan' }).click();
    await bone.getByLabel('Date of the scan').fill('2026-10-05');
    await bone.getByLabel('Site', { exact: true }).selectOption('lumbar-spine');
    await bone.getByLabel('T-score').fill('-2.4');
    await bone
      .getByRole('button', { name: /^(Add|Save|Done)/ })
      .last()
      .click();
    for (const [lift, kilograms] of [
      ['barbell-deadlift', '40'],
      ['back-squat', '32.5'],
      ['overhead-press-barbell', '17.5'],
    ] as const) {
      const tests = page.getByRole('region', { name: 'Strength tests' });
      await tests.getByRole('button', { name: 'Add strength test' }).click();
      await tests.getByLabel('Exercise', { exact: true }).selectOption(lift);
      await tests.getByLabel('Load', { exact: true }).fill(kilograms);
      await tests.getByLabel('Repetitions').fill('6');
      await tests.getByLabel('Reps in reserve').fill('2');
      await tests
        .getByRole('button', { name: /^(Add|Save|Done)/ })
        .last()
        .click();
    }
    await page.getByRole('button', { name: 'No red flags (asked today)' }).click();
    const screens = page.locator('[data-field="screenings"]');
    await screens.getByRole('button', { name: 'Add screen' }).click();
    await screens.getByLabel('Form used').selectOption('par-q-plus');
    const questions = screens.locator('select').filter({ has: page.locator('option[value="yes"]') });
    for (const question of await questions.all()) await question.selectOption('no');
    await screens
      .getByRole('button', { name: /^(Add|Save|Done)/ })
      .last()
      .click();
    await page.getByText('Lumbar T −2.4').waitFor();
    await page.locator('[data-save="saved"]').waitFor();
    await expectAccessible();
  });

  test('LIFTMOR is laid out, without a stop', async () => {
    const { page, expectAccessible } = session;
    await page.getByRole('button', { name: 'New program' }).click();
    const fits = page.getByRole('dialog').getByRole('region', { name: 'Fits this patient' });
    expect(await fits.getByRole('radio', { name: 'LIFTMOR', exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Create program' }).click();
    const builder = builderPage(page);
    await builder.session('Monday').waitFor();
    expect(await builder.names('Monday')).toHaveLength(4);
    await builder.openCheck();
    expect(await page.locator('.finding--stop').count()).toBe(0);
    await expectAccessible();
  });

  test('an exercise is dragged into a home session with the mouse', async () => {
    const { page } = session;
    const builder = builderPage(page);
    await page.getByRole('button', { name: 'Add session' }).click();
    await builder.session('Session 3').waitFor();
    await builder.dragFromLibrary('Weighted sit to stand', 'Session 3');
    await expect.poll(() => builder.names('Session 3')).toEqual(['Weighted sit to stand']);
    await builder.dragFromLibrary('Heel raise', 'Session 3');
    await expect.poll(() => builder.names('Session 3')).toEqual(['Weighted sit to stand', 'Heel raise']);
  });

  test('another is moved with the keyboard, and focus stays on it', async () => {
    const { page } = session;
    const builder = builderPage(page);
    const [first, second, ...rest] = await builder.names('Monday');
    await builder
      .card('Monday', 'Kettlebell deadlift')
      .getByRole('button', { name: /^Kettlebell deadlift/ })
      .focus();
    await session.press('Alt+ArrowDown');
    await expect.poll(() => builder.names('Monday')).toEqual([second, first, ...rest]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Kettlebell deadlift');
    expect(await page.getByRole('status').first().textContent()).toContain('position 2 of 4, Monday');
    await session.press('Alt+ArrowUp');
    await expect.poll(() => builder.names('Monday')).toEqual([first, second, ...rest]);
  });

  test('a weight for home, as real kilograms', async () => {
    const { page } = session;
    const builder = builderPage(page);
    await builder.choose('Session 3', 'Weighted sit to stand');
    await page.getByRole('tabpanel').getByLabel('Weight', { exact: true }).fill('4 kg');
    await page.getByRole('tabpanel').getByLabel('Effort, 0-10').fill('5-6');
    await builder.card('Session 3', 'Weighted sit to stand').getByText('4 kg').waitFor();
    await builder.saved();
  });

  test('a wrong dose is found, fixed in one click, undone and redone', async () => {
    const { page, expectAccessible } = session;
    const builder = builderPage(page);
    await builder.showPhase('Target');
    await builder.choose('Monday', 'Barbell deadlift');
    await builder.doseLine('Monday', 'Barbell deadlift').fill('5x12 @80-85%');
    await builder.openCheck();
    await builder.finding('B01').waitFor();
    await expectAccessible();
    await builder.finding('B01').getByRole('button').first().click();
    await expect.poll(() => builder.finding('B01').count()).toBe(0);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await builder.finding('B01').waitFor();
    await page.getByRole('button', { name: /^Redo/ }).click();
    await expect.poll(() => builder.finding('B01').count()).toBe(0);
    await builder.saved();
  });

  test('nonsense in a field is named, kept, and changes nothing', async () => {
    const { page } = session;
    const builder = builderPage(page);
    await builder.choose('Monday', 'Barbell deadlift');
    const line = builder.doseLine('Monday', 'Barbell deadlift');
    await line.fill('0x5 @80-85%');
    await builder.card('Monday', 'Barbell deadlift').getByText('Sets: above 0.').waitFor();
    expect(await line.inputValue()).toBe('0x5 @80-85%');
    await line.fill('5x5 @80-85%');
    await expect.poll(() => page.getByText('Sets: above 0.').count()).toBe(0);
    await builder.saved();
  });

  test('after a reload everything is there, and nothing lies in the browser', async () => {
    const { page, app } = session;
    await page.reload();
    await page.getByRole('button', { name: /García/ }).click();
    await page.getByRole('button', { name: /^Open / }).click();
    const builder = builderPage(page);
    await expect.poll(() => builder.names('Session 3')).toEqual(['Weighted sit to stand', 'Heel raise']);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      cookies: document.cookie,
    }));
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookies: '' });
    expect(page.url()).toBe(`${app.origin}/`);
  });

  test('the PDF carries the right name, doses and kilograms', async () => {
    const { page, expectAccessible } = session;
    await page.getByRole('button', { name: 'Handout' }).click();
    await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
    await expectAccessible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).not.toMatch(/Elena|García/);
    const pdf = await readPdf(new Uint8Array(await readFile(await download.path())));
    const text = pdf.pages.map((entry) => entry.text).join('\n');
    expect(text).toContain('Elena');
    expect(text).not.toMatch(/García|Martín/);
    expect(text).toContain('Stand up from a chair with a weight');
    expect(text).toContain('Rise up on your toes');
    expect(text).toMatch(/4 kg/);
    expect(text).not.toMatch(/Barbell|Kettlebell deadlift|DRAFT/);
    expect(text).toMatch(new RegExp(`Page 1 of ${pdf.pages.length}`));
  });

  test('Print hands the very same pages to the system, at 300 dpi, and nothing else of the screen', async () => {
    const { page } = session;
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes'); // the system's dialog
    });
    await page.getByRole('button', { name: 'Print' }).click();
    await page.locator('body[data-printed="yes"]').waitFor({ state: 'attached' });
    const widths = await page
      .locator('.sheets canvas')
      .evaluateAll((canvases) => canvases.map((canvas) => (canvas as HTMLCanvasElement).width));
    const shown = await page
      .getByRole('img', { name: /^Page 1 of/ })
      .first()
      .getAttribute('aria-label');
    expect(shown).toBe(`Page 1 of ${widths.length}`);
    expect(new Set(widths)).toEqual(new Set([2550])); // 8.5 in
    const printed = await readPdf(
      new Uint8Array(await page.pdf({ format: 'Letter', preferCSSPageSize: false })),
    );
    expect(printed.pages).toHaveLength(widths.length);
    expect(printed.pages.flatMap(({ items }) => items)).toEqual([]); // pictures of the pages, no text of the screen
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => page.locator('.sheets').count()).toBe(0);
  });

  test('no page said a word it should not have', () => session.expectQuiet());
});
