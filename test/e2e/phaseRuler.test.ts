import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builderPage, weekShown } from './builderPage';
import { openSession, type Session } from './session';

/** The phases of a program, changed where they are drawn. The example has 4 weeks, 4 weeks and 27. */
describe('the phase ruler', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
    const { page } = session;
    await page.getByRole('button', { name: 'Add three example patients' }).click();
    await page.getByRole('button', { name: /Alvarez/ }).click();
    await page.getByRole('button', { name: /^Open / }).click();
    await page.locator('.ruler__part').first().waitFor();
  });
  afterAll(() => session.close());

  const phases = async () => {
    const texts = await session.page.locator('.ruler__phase').allTextContents();
    return texts.map((text) => text.replace(/\s+/g, ' '));
  };
  const border = (name: string) => session.page.getByRole('separator', { name, exact: true });
  const undo = () => session.page.getByRole('button', { name: /^Undo/ }).click();
  const START = ['Learn weeks 1–4', 'Build weeks 5–8', 'Target weeks 9–35'];

  async function grip(name: string) {
    const box = await border(name).boundingBox();
    if (!box) throw new Error(`no ${name}`);
    const { mouse } = session.page;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await mouse.move(x, y);
    await mouse.down();
    return (by: number) => mouse.move(x + by, y, { steps: 4 });
  }

  /** Opens the menu of a phase and chooses from it. */
  async function choose(phase: string, choice: RegExp) {
    const { page } = session;
    await page.getByRole('button', { name: `More for phase ${phase}`, exact: true }).click();
    await page.getByRole('menuitem', { name: choice }).click();
  }

  test('a border is dragged week by week, seen at once and taken back in one step', async () => {
    const { page } = session;
    expect(await phases()).toEqual(START);
    const moveBy = await grip('Border after Build');
    await moveBy(60);
    const seen = await phases();
    expect(seen[0]).toBe(START[0]);
    expect(seen[2]).toMatch(/–35$/);
    expect(seen[1]).not.toBe(START[1]);
    expect(await page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-disabled')).toBe('true');
    await page.mouse.up();
    expect(await phases()).toEqual(seen);
    await undo();
    expect(await phases()).toEqual(START);
  });

  test('Escape leaves a dragged border where it was', async () => {
    const { page } = session;
    const moveBy = await grip('Border after Learn');
    await moveBy(60);
    expect(await phases()).not.toEqual(START);
    await session.press('Escape');
    await page.mouse.up();
    expect(await phases()).toEqual(START);
    expect(await page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-disabled')).toBe('true');
  });

  test('arrow keys move the border, with Shift the program grows, and a burst is one step', async () => {
    const { expectAccessible } = session;
    await border('Border after Learn').focus();
    await session.press('ArrowRight', 'ArrowRight', 'ArrowLeft');
    expect((await phases()).slice(0, 2)).toEqual(['Learn weeks 1–5', 'Build weeks 6–8']);
    expect(await border('Border after Learn').getAttribute('aria-valuenow')).toBe('5');
    expect(await border('Border after Learn').getAttribute('aria-valuemax')).toBe('7');
    await session.press('End');
    expect((await phases())[1]).toBe('Build week 8');
    await expectAccessible();
    await undo();
    expect(await phases()).toEqual(START);
    await border('Border after Learn').focus();
    await session.press('Shift+ArrowRight');
    expect(await phases()).toEqual(['Learn weeks 1–5', 'Build weeks 6–9', 'Target weeks 10–36']);
    await undo();
    await border('End of Target').focus();
    await session.press('ArrowLeft');
    expect((await phases())[2]).toBe('Target weeks 9–34');
    await undo();
  });

  test('a press on the strip shows that week, and arrow keys go on from there', async () => {
    const { page } = session;
    await page.locator('[data-strip-week="20"]').click();
    const strip = page.getByRole('slider', { name: 'Week shown, on the ruler' });
    expect(await strip.getAttribute('aria-valuenow')).toBe('20');
    expect(await strip.getAttribute('aria-valuetext')).toMatch(/^Week 20: .* to .*, Target$/);
    await strip.focus();
    await session.press('ArrowRight');
    expect(await weekShown(page)).toBe('21');
  });

  test('a phase is split where the week is, with the doses it had, and merged again', async () => {
    const { page, expectAccessible } = session;
    const builder = builderPage(page);
    await page.locator('[data-strip-week="20"]').click();
    const doses = () => page.locator('.board__sessions .card').allTextContents();
    const before = await doses();
    await choose('Target', /^Split here at week 20/);
    await page.getByRole('button', { name: /^Target 2/ }).waitFor();
    expect((await phases()).slice(2)).toEqual(['Target weeks 9–19', 'Target 2 weeks 20–35']);
    expect(await doses()).toEqual(before);
    await page.getByRole('button', { name: 'More for phase Target', exact: true }).click();
    await expectAccessible();
    await page.getByRole('menuitem', { name: /^Merge with Target 2/ }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await phases()).toEqual(START);
    await undo();
    await undo();
    expect(await phases()).toEqual(START);
    await builder.saved();
  });

  test('a merge that would add or drop exercises says which, and does nothing', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'More for phase Learn', exact: true }).click();
    const merge = page.getByRole('menuitem', { name: /^Merge with Build.*Only in Learn/ });
    expect(await merge.getAttribute('aria-disabled')).toBe('true');
    for (let step = 0; step < 2; step += 1) await session.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Merge with Build/);
    await session.press('Enter');
    await session.press('Escape');
    expect(await phases()).toEqual(START);
  });

  test('a phase is duplicated, moved and removed, each undone by name', async () => {
    const { page, expectQuiet } = session;
    await choose('Build', /^Duplicate/);
    expect((await phases())[2]).toBe('Build 2 weeks 9–12');
    await choose('Build 2', /^Move later/);
    expect((await phases())[3]).toBe('Build 2 weeks 36–39');
    await choose('Build 2', /^Remove/);
    expect(await phases()).toEqual(START);
    expect(await page.getByRole('button', { name: /^Undo/ }).getAttribute('title')).toBe(
      'Undo remove Build 2',
    );
    for (let step = 0; step < 3; step += 1) await undo();
    expect(await phases()).toEqual(START);
    expectQuiet();
  });
});
