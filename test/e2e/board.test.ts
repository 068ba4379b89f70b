import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builderPage } from './builderPage';
import { openSession, type Session } from './session';

const [DEADLIFT, SQUAT, PRESS, CHIN_UP] = [
  'Kettlebell deadlift from a box',
  'Goblet squat to box',
  'Seated dumbbell overhead press',
  'Jumping chin-up',
];

/** The board of an example with Monday and Thursday at the clinic and Tuesday and Saturday at home. */
async function openBoard(): Promise<Session> {
  const session = await openSession();
  const { page } = session;
  await page.getByRole('button', { name: 'Add three example patients' }).click();
  await page.getByRole('button', { name: /Alvarez/ }).click();
  await page
    .getByRole('button', { name: /^Open / })
    .first()
    .click();
  await builderPage(page).session('Monday').waitFor();
  return session;
}

/** Names of a session as far as they tell exercises apart, with the letters of supersets. */
const shortNames = (session: Session, name: string) =>
  builderPage(session.page)
    .session(name)
    .locator('.card__open')
    .evaluateAll((cards) =>
      cards.map((card) => {
        const letter = /superset ([A-Z])/.exec(card.textContent ?? '')?.[1];
        const word = card.querySelector('.card__name')?.textContent?.split(' ').slice(0, 2).join(' ') ?? '';
        return letter === undefined ? word : `${word}:${letter}`;
      }),
    );

describe('the board with the mouse', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openBoard();
  });
  afterAll(() => session.close());
  const board = () => builderPage(session.page);
  const undo = () => session.press('Control+z');

  test('columns stand on their days, Monday first', async () => {
    expect(await session.page.locator('.session__name').allTextContents()).toEqual([
      'Monday',
      'Tue, Sat',
      'Thursday',
    ]);
  });

  test('Ctrl and Shift choose several, and the bar says how many', async () => {
    const { page, expectAccessible } = session;
    await board().opener('Monday', DEADLIFT).click();
    await board()
      .opener('Monday', PRESS)
      .click({ modifiers: ['Shift'] });
    await page.getByText('3 chosen').first().waitFor();
    await board()
      .opener('Monday', SQUAT)
      .click({ modifiers: ['ControlOrMeta'] });
    const bar = page.getByRole('group', { name: 'The chosen exercises' });
    await bar.getByText('2 chosen').waitFor();
    expect(await board().opener('Monday', DEADLIFT).getAttribute('aria-pressed')).toBe('true');
    expect(await board().opener('Monday', SQUAT).getAttribute('aria-pressed')).toBe('false');
    await expectAccessible();
  });

  test('a drag of one takes all that are chosen; undo is refused meanwhile and brings all back after', async () => {
    const { page } = session;
    const before = await shortNames(session, 'Monday');
    await board().opener('Thursday', CHIN_UP).press('Alt+ArrowUp');
    await board().dragOver(
      board().card('Monday', DEADLIFT),
      board().card('Thursday', 'Kettlebell deadlift'),
      0.3,
      0.9,
    );
    await board().landing().waitFor();
    expect(await page.locator('.card--dragging').count()).toBe(2);
    // The browser keeps keys to itself while it drags; the application's menu does not.
    await page.evaluate(() =>
      globalThis.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true })),
    );
    await expect.poll(() => board().said()).toBe('Not while something is dragged');
    await page.mouse.up();
    await expect
      .poll(() => shortNames(session, 'Thursday'))
      .toEqual([
        'Kettlebell deadlift',
        'Kettlebell deadlift',
        'Seated dumbbell',
        'Goblet squat',
        'Jumping chin-up',
        'Seated dumbbell',
      ]);
    expect(await shortNames(session, 'Monday')).toEqual(['Goblet squat', 'Jumping chin-up']);
    await expect.poll(() => board().said()).toContain('2 exercises moved to position 2 of 6, Thursday');
    expect(await page.getByRole('group', { name: 'The chosen exercises' }).count()).toBe(1);
    await undo();
    await expect.poll(() => shortNames(session, 'Monday')).toEqual(before);
  });

  test('Escape cancels a drag and leaves no trace', async () => {
    const { page } = session;
    await session.press('Escape');
    const before = await shortNames(session, 'Monday');
    await board().dragOver(board().card('Monday', SQUAT), board().card('Thursday', PRESS), 0.3, 0.1);
    await board().landing().waitFor();
    await session.press('Escape');
    await expect.poll(() => board().landing().count()).toBe(0);
    await page.mouse.up();
    expect(await shortNames(session, 'Monday')).toEqual(before);
    expect(await page.locator('.card--dragging').count()).toBe(0);
  });

  test('Alt held at the drop leaves the original and puts a copy', async () => {
    const { page } = session;
    await board().dragOver(
      board().card('Monday', CHIN_UP),
      board().session('Thursday').locator('.session__end'),
      0.5,
      0.5,
    );
    await page.keyboard.down('Alt');
    const end = await board().session('Thursday').locator('.session__end').boundingBox();
    await page.mouse.move((end?.x ?? 0) + 40, (end?.y ?? 0) + 10, { steps: 4 });
    await board().landing().getByText('Copy').waitFor();
    await page.mouse.up();
    await page.keyboard.up('Alt');
    await expect.poll(() => shortNames(session, 'Thursday')).toHaveLength(5);
    expect(await shortNames(session, 'Monday')).toHaveLength(4);
    await undo();
    await expect.poll(() => shortNames(session, 'Thursday')).toHaveLength(4);
  });

  test('a drop on the right part of a card makes a superset, and one step undoes it', async () => {
    const { page, expectAccessible } = session;
    await board().dragOver(board().card('Monday', CHIN_UP), board().card('Monday', DEADLIFT), 0.85, 0.5);
    await board().landing().getByText('Superset').waitFor();
    await page.mouse.up();
    await expect
      .poll(() => shortNames(session, 'Monday'))
      .toEqual(['Kettlebell deadlift:A', 'Jumping chin-up:A', 'Goblet squat', 'Seated dumbbell']);
    await page.getByText(/^Superset A: .*after the last$/).waitFor();
    await expectAccessible();
    await undo();
    await expect.poll(() => shortNames(session, 'Monday')).not.toContain('Kettlebell deadlift:A');
  });

  test('where an exercise does not suit, the drag says why, and the drop is still taken', async () => {
    const { page, expectQuiet } = session;
    await page.getByLabel('Search exercises').fill('Barbell back squat');
    const squat = page.locator('.librarycard').filter({ hasText: 'Barbell back squat' }).first();
    await board().dragOver(squat, board().session('Home').locator('.session__end'), 0.5, 0.5);
    await board().landing().getByText('Does not suit: only under supervision').waitFor();
    await page.mouse.up();
    await expect.poll(() => shortNames(session, 'Home')).toContain('Barbell back');
    await page.getByLabel('Search exercises').fill('');
    await undo();
    expectQuiet();
  });
});

describe('the board by keyboard alone', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openBoard();
  });
  afterAll(() => session.close());
  const board = () => builderPage(session.page);

  test('the cards are one stop of Tab; arrows, Home and End go among them', async () => {
    const { page } = session;
    await page.locator('.session__title').first().focus();
    await session.press('Tab', 'Tab'); // past "Edit" of Monday
    expect(await board().focused()).toBe(DEADLIFT);
    await session.press('ArrowDown', 'ArrowRight');
    expect(await board().focused()).toBe((await board().names('Home'))[1]);
    await session.press('End', 'Home', 'ArrowLeft');
    expect(await board().focused()).toBe(DEADLIFT);
    await session.press('Tab'); // out of the cards, to the next session's head
    expect(await board().focused()).toBeNull();
    await session.press('Shift+Tab');
    expect(await board().focused()).toBe(DEADLIFT);
  });

  test('a chosen card lets Tab into its own buttons', async () => {
    const { page, expectAccessible } = session;
    await session.press('Enter');
    await page.getByRole('tab', { name: 'Dose', selected: true }).waitFor();
    const names: string[] = [];
    for (let i = 0; i < 8 && !names.includes(`More for ${DEADLIFT}`); i++) {
      await session.press('Tab');
      names.push((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '');
    }
    expect(names).toContain(`Move ${DEADLIFT} down`);
    expect(names).toContain(`More for ${DEADLIFT}`);
    await expectAccessible();
    await board().opener('Monday', DEADLIFT).focus();
  });

  test('Alt and arrows move it within and between sessions, and the focus goes along', async () => {
    await session.press('Alt+ArrowDown', 'Alt+ArrowRight');
    expect(await board().focused()).toBe(DEADLIFT);
    expect((await shortNames(session, 'Home'))[1]).toBe('Kettlebell deadlift');
    await expect.poll(() => board().said()).toContain('moved to position 2 of 5, Home');
    await session.press('Alt+ArrowLeft', 'Alt+ArrowUp');
    expect(await board().focused()).toBe(DEADLIFT);
    expect((await shortNames(session, 'Monday'))[0]).toBe('Kettlebell deadlift');
    await session.press('Alt+ArrowLeft');
    await expect.poll(() => board().said()).toContain('This is the first session');
  });

  test('Shift and arrows choose, G makes a superset, and G again takes it apart', async () => {
    await session.press('Escape', 'Shift+ArrowDown');
    await expect.poll(() => board().said()).toBe('2 chosen');
    await session.press('g');
    await expect
      .poll(() => shortNames(session, 'Monday'))
      .toEqual(['Kettlebell deadlift:A', 'Goblet squat:A', 'Seated dumbbell', 'Jumping chin-up']);
    await expect.poll(() => board().said()).toBe('Superset A, 2 exercises in turn, rest after the last');
    await session.press('g');
    await expect.poll(() => shortNames(session, 'Monday')).not.toContain('Goblet squat:A');
    await session.press('g');
  });

  test('a superset is cut and pasted as one, through phases', async () => {
    await session.press('Control+x');
    expect(await shortNames(session, 'Monday')).toEqual(['Seated dumbbell', 'Jumping chin-up']);
    expect(await board().focused()).toBe(PRESS);
    await board().showPhase('Build');
    await board().session('Monday').locator('.card__open').first().focus();
    await session.press('Control+v');
    const pasted = await shortNames(session, 'Monday');
    expect(pasted.slice(1, 3)).toEqual(['Kettlebell deadlift:A', 'Goblet squat:A']);
    expect(await board().focused()).toBe(DEADLIFT);
    await session.press('Control+z', 'Control+z');
    await board().showPhase('Learn');
    await expect.poll(() => shortNames(session, 'Monday')).toHaveLength(4);
  });

  test('Ctrl+D copies behind, Delete removes and the next has the focus', async () => {
    await board().opener('Monday', PRESS).focus();
    await session.press('Escape', 'Control+d');
    await expect
      .poll(async () => (await shortNames(session, 'Monday')).slice(2))
      .toEqual(['Seated dumbbell', 'Seated dumbbell', 'Jumping chin-up']);
    await session.press('Delete');
    await expect.poll(() => shortNames(session, 'Monday')).toHaveLength(4);
    expect(await board().focused()).toContain(CHIN_UP);
    await expect.poll(() => board().said()).toBe(`${PRESS} removed`);
  });

  test('the bar moves several to a session of another phase', async () => {
    const { page, expectAccessible, expectQuiet } = session;
    await session.press('Control+a');
    const bar = page.getByRole('group', { name: 'The chosen exercises' });
    await bar.getByRole('button', { name: 'Copy to…' }).press('Enter');
    await expectAccessible();
    await page.getByRole('menuitem', { name: 'Copy to Monday, Build' }).press('Enter');
    await expect.poll(() => board().said()).toContain('4 exercises copied to');
    await bar.getByRole('button', { name: 'Remove' }).press('Enter');
    await expect.poll(() => shortNames(session, 'Monday')).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('session__title');
    await session.press('Control+z');
    await expect.poll(() => shortNames(session, 'Monday')).toHaveLength(4);
    await board().saved();
    expectQuiet();
  });
});
