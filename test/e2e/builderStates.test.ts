import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builderPage } from './builderPage';
import { openSession, type Session } from './session';

const LONG =
  'After the second vertebral fracture, clinic twice a week and home every other day, winter and spring term';

/** States of the builder that other tests do not look at: each clean for axe in light and dark, and in its window. */
describe('the builder in every state', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
    await session.page.getByRole('button', { name: 'Add three example patients' }).click();
  });
  afterAll(() => session.close());
  const builder = () => builderPage(session.page);

  async function open(patient: RegExp) {
    const { page } = session;
    const home = page.getByRole('button', { name: /back to today/ });
    if ((await home.count()) > 0) await home.click();
    await page.getByRole('button', { name: patient }).click();
    await page
      .getByRole('button', { name: /^Open / })
      .first()
      .click();
    await page.locator('.card__open').first().waitFor();
  }

  /** Nothing for axe to find, and no page that scrolls sideways. */
  async function expectSound() {
    await session.expectAccessibleInBoth();
    await expectNoSideways();
  }

  const expectNoSideways = async () =>
    expect(
      await session.page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }),
    ).toBe(0);

  test('the title is read whole beside an alert, and a failed save says so in full', async () => {
    const { page } = session;
    await open(/Okafor/);
    const title = page.getByRole('heading', { level: 1 });
    expect(
      await title.evaluate(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => [
        scrollHeight - clientHeight,
        scrollWidth - clientWidth,
      ]),
    ).toEqual([0, 0]);
    const refusal = { ok: false, error: { code: 'disk', message: 'The disk is full.' } };
    await page.route('**/rpc/program.save', (route) => route.fulfill({ json: refusal }));
    await builder().choose('Clinic', 'Seated band row');
    await builder().doseLine('Clinic', 'Seated band row').fill('3x9-10');
    await page.getByRole('alert').getByText('Not saved: The disk is full.').waitFor();
    await expectSound();
    expect(await title.textContent()).toBe('Back strength and balance');
    await page.unroute('**/rpc/program.save');
    await page.getByRole('button', { name: 'Try again' }).click();
    await builder().saved();
  });

  test('the reason to keep a finding has the focus at once; Cancel gives it back, Keep hands it on', async () => {
    const { page } = session;
    await open(/Lindqvist/);
    const finding = page.locator('.finding--stop').first();
    const keep = finding.getByRole('button', { name: 'Keep, with a reason' });
    await keep.click();
    const reason = finding.getByRole('textbox');
    expect(await reason.evaluate((box) => box === document.activeElement)).toBe(true);
    await expectSound();
    await finding.getByRole('button', { name: 'Cancel' }).click();
    expect(await reason.count()).toBe(0);
    expect(await keep.evaluate((button) => button === document.activeElement)).toBe(true);
    const second = await page.locator('.finding__title').nth(1).textContent();
    await session.press('Enter');
    await reason.fill('Trained with this load before.');
    await finding.getByRole('button', { name: 'Keep', exact: true }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(second);
    await page.getByRole('button', { name: 'Undo keep with a reason' }).click();
  });

  test('the menus of a program and of an exercise, a term and a wrong dose', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'Versions' }).click();
    await expectSound();
    await session.press('Escape');
    await builder().choose('Monday', 'Barbell deadlift');
    await builder().doseLine('Monday', 'Barbell deadlift').fill('3x0 @70%');
    await session.press('Enter');
    await page.getByText('Reps: at least 1.').first().waitFor();
    await page.getByRole('tabpanel').getByRole('button', { name: 'RPE' }).click();
    await expectSound();
    await session.press('Escape');
    await builder().doseLine('Monday', 'Barbell deadlift').fill('5x12 @80-85% rest 1:30');
  });

  test('a card is still read while it is dragged', async () => {
    await builder().dragOver(
      builder().card('Monday', 'Barbell back squat'),
      builder().card('Tuesday', 'Barbell deadlift'),
      0.3,
      0.1,
    );
    await builder().landing().waitFor();
    await expectSound();
    await session.press('Escape');
    await session.page.mouse.up();
  });

  test('forced colours show the open tab, the focus, and where a menu ends', async () => {
    const { page, expectAccessible } = session;
    await page.emulateMedia({ forcedColors: 'active' });
    await builder().opener('Monday', 'Barbell deadlift').click();
    await session.press('Shift+ArrowDown');
    await expectAccessible();
    const style = (selector: string, name: 'outlineStyle' | 'backgroundColor' | 'borderTopStyle') =>
      page.locator(selector).evaluate((element, key) => getComputedStyle(element)[key], name);
    const tabs = await style('.inspector__tabs', 'backgroundColor');
    expect(await style('.inspector__tabs .MuiTabs-indicator', 'backgroundColor')).not.toBe(tabs);
    expect(await style('.card:has(> .card__open:focus-visible)', 'outlineStyle')).toBe('solid');
    await page.getByRole('button', { name: 'Versions' }).click();
    await session.press('ArrowDown');
    expect(await style('.MuiMenu-paper', 'borderTopStyle')).toBe('solid');
    expect(await style('[role="menuitem"]:focus-visible', 'outlineStyle')).toBe('solid');
    await session.press('Escape');
    await page.emulateMedia({ forcedColors: 'none' });
  });

  test('nothing moves where less motion is asked for', async () => {
    const { page } = session;
    await session.press('Control+k');
    await page.getByRole('dialog').waitFor();
    const moving = () =>
      document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1)
        .length;
    expect(await page.evaluate(moving)).toBe(0);
    await session.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('long names stay in their places', async () => {
    const { page } = session;
    await open(/Alvarez/);
    await page.getByRole('button', { name: 'Edit program' }).click();
    await page.getByLabel('Name of the program').fill(LONG);
    await page.getByRole('button', { name: 'Done' }).click();
    await page
      .getByRole('button', { name: /^Edit session/ })
      .first()
      .click();
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill(LONG);
    await page.getByRole('button', { name: 'Done' }).click();
    await page
      .getByRole('button', { name: /^More for/ })
      .last()
      .click();
    await page.getByRole('menuitem', { name: 'Copy to…' }).click();
    const widest = await page.getByRole('menu').evaluate((menu) => menu.getBoundingClientRect().width);
    expect(widest).toBeLessThanOrEqual(400);
    await expectSound();
    await session.press('Escape');
    const place = await page.locator('.library__place').boundingBox();
    expect((place?.x ?? 0) + (place?.width ?? 999)).toBeLessThanOrEqual(264);
    await session.press('Control+z', 'Control+z');
  });

  test('at 200 % zoom of 1280 px each part is one press away, and only tables and boards scroll sideways', async () => {
    const { page, expectAccessible } = session;
    await page.setViewportSize({ width: 640, height: 400 });
    await open(/Alvarez/);
    await expectAccessible();
    await expectNoSideways();
    await builder().opener('Thursday', 'Goblet squat').click();
    await builder()
      .opener('Thursday', 'Jumping chin-up')
      .click({ modifiers: ['ControlOrMeta'] });
    await page.getByRole('group', { name: 'The chosen exercises' }).waitFor();
    await expectNoSideways();
    for (const part of ['Dose and check', 'Library', 'Board']) {
      await page.getByRole('button', { name: part, exact: true }).click();
      await expectNoSideways();
    }
    await page.getByRole('radio', { name: 'Weeks' }).check();
    await page.getByRole('grid').waitFor();
    await expectNoSideways();
    await page.getByRole('radio', { name: 'Board' }).check();
  });

  test('at 200 % zoom dialogs fit the window and scroll to their last button', async () => {
    const { page, expectAccessible } = session;
    const expectWithin = async (last: string) => {
      const button = page.getByRole('dialog').getByRole('button', { name: last });
      await button.scrollIntoViewIfNeeded();
      const box = await button.boundingBox();
      expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(400);
      await expectAccessible();
      await expectNoSideways();
      await session.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await page.getByRole('button', { name: 'Edit program' }).click();
    await expectWithin('Done');
    await page.getByRole('button', { name: 'Versions' }).click();
    await page.getByRole('menuitem', { name: 'Progress to next version…' }).click();
    await expectWithin('Create next version');
    await page.getByRole('button', { name: 'Alvarez' }).click();
    await page.getByRole('button', { name: 'New program' }).click();
    await expectWithin('Create program');
    session.expectQuiet();
  });
});
