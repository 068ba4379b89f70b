import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { handsOn } from '../support/keystrokeLevel';
import { programWeeks } from '../../shared/program/schema';
import { savedPrograms } from '../support/savedPrograms';
import { builderPage } from './builderPage';
import { openSession, type Session } from './session';

/** A complete, checked LIFTMOR program of 24 weeks for a patient who is on file, counted as a practised hand takes it. */
describe('a program in two minutes', () => {
  let session: Session;
  beforeEach(async () => {
    session = await openSession();
    await session.page.getByRole('button', { name: 'Add three example patients' }).click();
    await session.page.getByRole('button', { name: /Alvarez/ }).waitFor();
  });
  afterEach(() => session.close());

  /** 24 weeks of LIFTMOR with a home session, saved, without a stop, held against the trial row by row. */
  async function expectWritten() {
    const { page, expectAccessible, expectQuiet } = session;
    const builder = builderPage(page);
    await builder.saved();
    const written = savedPrograms(session.app.dataFolder).find(({ title }) => title.startsWith('LIFTMOR'));
    if (!written) throw new Error('no LIFTMOR program on the disk');
    expect(programWeeks(written)).toBe(24);
    expect(written.template?.id).toBe('liftmor');
    const [monday, thursday, home] = written.phases[0]?.sessions ?? [];
    for (const clinic of [monday, thursday]) expect(clinic?.items.length).toBe(5);
    expect(home?.items).toMatchObject([
      { exerciseId: 'sit-to-stand', dose: { sets: 2, reps: { low: 12, high: 12 } } },
      { exerciseId: 'single-leg-stance-supported' },
    ]);
    expect(await page.getByLabel('Held against').locator('option:checked').innerText()).toBe('LIFTMOR');
    expect(await page.locator('.finding--stop').count()).toBe(0);
    await expectAccessible();
    expectQuiet();
  }

  test('with the mouse', async () => {
    const { page } = session;
    const builder = builderPage(page);
    const hands = handsOn(page);
    hands.think(); // whom it is for
    await hands.click(page.getByRole('button', { name: /Alvarez/ }));
    hands.think();
    await hands.click(page.getByRole('button', { name: 'New program' }));
    hands.think(); // LIFTMOR is offered first: yes; how long
    await hands.click(page.getByLabel('Weeks', { exact: true }));
    await hands.press('Control+a');
    await hands.type('24');
    await hands.click(page.getByRole('button', { name: 'Create program' }));
    await builder.session('Monday').waitFor();
    hands.think(); // what the check says, and what it would do
    await hands.click(page.getByRole('button', { name: /^Fix \d+ safe ones?$/ }));
    hands.think(); // balance is missing: the remedy it names is the right one
    await hands.click(builder.finding('C08').locator('.button--fix').first());
    hands.think(); // something for home
    await hands.click(page.getByRole('button', { name: 'Add session' }));
    for (const exercise of ['Sit to stand', 'Single-leg stance with support']) {
      hands.think();
      await hands.click(page.getByLabel('Search exercises'));
      await hands.press('Control+a');
      await hands.type(exercise.slice(0, 12).toLowerCase());
      const found = page.locator('.librarycard').filter({ hasText: exercise }).first();
      await found.waitFor();
      await hands.drag(found, builder.session('Session 3'));
    }
    hands.think(); // its dose
    await hands.click(builder.card('Session 3', 'Sit to stand').locator('.card__dose'));
    await hands.press('Control+a');
    await hands.type('2x12');
    await hands.press('Enter');
    hands.think(); // the check once more
    await hands.click(page.getByRole('tab', { name: /^Check/ }));
    await expectWritten();
    expect(hands.seconds()).toBeLessThan(120);
  });

  test('with the keyboard alone', async () => {
    const { page } = session;
    const builder = builderPage(page);
    const hands = handsOn(page);
    await page.reload();
    await page.getByLabel('Search patients').waitFor();
    const palette = page.getByRole('combobox', { name: /command/ });
    /** A line of the palette, by a few letters of it. */
    const order = async (letters: string, line: RegExp | string) => {
      hands.think();
      await hands.press('Control+k');
      await palette.waitFor();
      await hands.type(letters);
      await page.getByRole('option', { name: line, selected: true }).waitFor();
      await hands.press('Enter');
      await page.locator('[aria-modal="true"]').waitFor({ state: 'detached' });
    };
    hands.think();
    await hands.type('alv');
    await hands.press('Enter');
    await page.getByRole('button', { name: 'New program' }).waitFor();
    hands.think();
    await tabTo('New program');
    await hands.press('Enter');
    await page.getByRole('dialog', { name: 'New program' }).waitFor();
    hands.think();
    await hands.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab'); // back past the buttons to the weeks
    await tabTo('Weeks');
    await hands.press('Control+a');
    await hands.type('24');
    await hands.press('Enter');
    await builder.session('Monday').waitFor();
    await order('safe', /Fix all safe ones/);
    await order('fix balance', /^Fix “Balance/);
    await order('add session', /Add session/);
    await order('sit to st', /^(Add )?Sit to stand/);
    await order('stance with support', /Single-leg stance with support/);
    await order('go to session 3', /^Go to /);
    hands.think();
    await hands.press('ArrowDown', 'F2', 'Control+a');
    await hands.type('2x12');
    await hands.press('Enter');
    await order('open check', /Check/);
    await expectWritten();
    expect(hands.seconds()).toBeLessThan(120);

    /** Tab after Tab until the focus is on what is meant; each is a key. */
    async function tabTo(name: string) {
      for (let key = 0; key < 30; key++) {
        const at = await page.evaluate(() => {
          const { activeElement: active } = document;
          if (!(active instanceof HTMLElement)) return '';
          const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : null;
          return label ?? active.getAttribute('aria-label') ?? active.textContent ?? '';
        });
        if (at.trim() === name) return;
        await hands.press('Tab');
      }
      throw new Error(`the Tab key does not come to ${name}`);
    }
  });
});
