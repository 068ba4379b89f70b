import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builderPage } from './builderPage';
import { openSession, type Session } from './session';

const LIFT = 'Barbell deadlift';
const AS_IT_WAS = '5x5 @80-85%';

/** The dose typed as one line on its card, by keyboard. */
describe('the dose line', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
    const { page } = session;
    await page.getByRole('button', { name: 'Add three example patients' }).click();
    await page.getByRole('button', { name: /Alvarez/ }).click();
    await page.getByRole('button', { name: /^Open / }).click();
    await builderPage(page).showPhase('Target');
  });
  afterAll(() => session.close());

  const builder = () => builderPage(session.page);
  const card = () => builder().card('Monday', LIFT);
  const line = () => builder().doseLine('Monday', LIFT);
  const inPanel = () => session.page.getByRole('tabpanel').getByRole('combobox', { name: 'Dose line' });
  const type = (text: string) => session.page.keyboard.type(text);
  const focused = () => session.page.evaluate(() => document.activeElement?.className ?? '');

  test('F2 on a card types over its dose, and Enter leads back to the card', async () => {
    await card().locator('.card__open').focus();
    expect(await session.focusedAtOnce('F2')).toBe('Dose line');
    expect(await line().inputValue()).toContain(AS_IT_WAS);
    expect(await focused()).toContain('doseline__input');
    await type('3x8 @70% rest 2:00');
    await session.press('Enter');
    await expect.poll(focused).toContain('card__open');
    expect(await inPanel().inputValue()).toBe('3x8 @70% rest 2:00');
    expect(await session.page.getByRole('tabpanel').getByLabel('Rest, seconds').inputValue()).toBe('120');
  });

  test('the typing is one step to undo', async () => {
    const undo = session.page.getByRole('button', { name: `Undo dose of ${LIFT}` });
    await undo.click();
    await expect.poll(() => line().inputValue()).toContain(AS_IT_WAS);
    expect(await undo.count()).toBe(0);
  });

  test('a line at fault is kept, said and not saved, and the dose is the one from before', async () => {
    await line().focus();
    await session.press('Control+a');
    await type('3x8 @70 rest 90');
    await card().getByText('Rest: a time with its unit').waitFor();
    expect(await inPanel().inputValue()).toContain(AS_IT_WAS);
    await session.page.getByText('1 entry not saved').waitFor();
    await session.expectAccessible();
    await builder().choose('Monday', 'Barbell back squat');
    expect(await line().inputValue()).toBe('3x8 @70 rest 90');
    await card().getByRole('button', { name: 'Use 3x8 @70% rest 90s' }).click();
    await expect.poll(focused).toContain('doseline__input');
    expect(await inPanel().inputValue()).toBe('3x8 @70% rest 1:30');
    await session.press('Enter');
    await builder().saved();
  });

  test('completions are taken with arrows and Enter; Escape closes them, then brings the dose back', async () => {
    const { page, expectAccessible } = session;
    await line().focus();
    await session.press('Control+a');
    await type('4x6 @8');
    const list = page.getByRole('listbox', { name: 'Completions' });
    await list.waitFor();
    await session.press('ArrowDown');
    expect(await list.getByRole('option', { selected: true }).textContent()).toBe('4x6 @80-85%');
    await expectAccessible();
    await session.press('Enter');
    expect(await line().inputValue()).toBe('4x6 @80-85%');
    expect(await inPanel().inputValue()).toBe('4x6 @80-85%');
    await type(' ');
    await list.waitFor();
    await session.press('Escape');
    expect(await list.count()).toBe(0);
    expect(await focused()).toContain('doseline__input');
    await session.press('Escape');
    expect(await line().inputValue()).toBe('3x8 @70% rest 1:30');
    expect(await focused()).toContain('card__open');
    session.expectQuiet();
  });
});
