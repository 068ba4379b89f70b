import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { builderPage } from './builderPage';
import { openSession, type Session } from './session';

const cards = (session: Session) => session.page.locator('.excard');
const focusedExercise = (session: Session) =>
  session.page.evaluate(
    () => document.activeElement?.closest('[data-exercise]')?.getAttribute('data-exercise') ?? null,
  );
const firstCard = (session: Session) => cards(session).first().getAttribute('data-exercise');
/** What is on the disk, not what the page says. */
const shelfOf = async (session: Session) =>
  (JSON.parse(await readFile(path.join(session.app.dataFolder, 'shelf.json'), 'utf8')) as { body: unknown })
    .body;

describe('the library with the keyboard alone', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession();
    const { page } = session;
    await page.getByRole('button', { name: 'Library' }).focus();
    await session.press('Enter');
    await cards(session).first().waitFor();
  });
  afterAll(() => session.close());

  const searchField = () => session.page.getByLabel('Search exercises');
  const count = () => session.page.getByRole('search').getByRole('status').textContent();

  test('shows all 93, by name', async () => {
    expect(await cards(session).count()).toBe(93);
    expect(await count()).toBe('93 exercises');
    await session.expectAccessible();
  });

  test('"/" searches; typing errors and other names are forgiven', async () => {
    const { page } = session;
    expect(await session.focusedAtOnce('/')).toBe('Search exercises');
    for (const [typed, id] of [
      ['gobelt squat', 'goblet-squat'],
      ['RDL', 'romanian-deadlift-dumbbell'],
      ['chair rise', 'sit-to-stand'],
      ['brid dog', 'bird-dog'],
    ] as const) {
      await searchField().fill('');
      await page.keyboard.type(typed);
      await expect.poll(() => firstCard(session), { message: typed }).toBe(id);
    }
    await searchField().fill('');
  });

  test('the arrow keys walk the grid from the search on, with one stop for Tab', async () => {
    const { page } = session;
    await expect.poll(() => cards(session).count()).toBe(93);
    await searchField().focus();
    await session.press('ArrowDown');
    const [first] = await ids(session, 1);
    expect(await focusedExercise(session)).toBe(first);
    const columns = await cards(session).evaluateAll(
      (all) =>
        all.filter((card) => card.getBoundingClientRect().top === all[0]?.getBoundingClientRect().top).length,
    );
    expect(columns).toBeGreaterThan(3);
    const all = await ids(session, 93);
    await session.press('ArrowRight', 'ArrowDown');
    expect(await focusedExercise(session)).toBe(all[columns + 1]);
    await session.press('End');
    expect(await focusedExercise(session)).toBe(all[92]);
    await session.press('Home');
    expect(await focusedExercise(session)).toBe(first);
    expect(await page.locator('.excard__open[tabindex="0"]').count()).toBe(1);
    await session.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /^Favourite: /,
    );
  });

  test('a star is on the disk, and shows under Favourites', async () => {
    const { page } = session;
    await session.press('Space');
    const [first] = await ids(session, 1);
    await expect.poll(() => shelfOf(session).catch(() => null)).toEqual({ favourites: [first], recents: [] });
    await page.getByRole('button', { name: 'Favourites 1' }).focus();
    await session.press('Enter');
    await expect.poll(() => ids(session, 3)).toEqual([first]);
    await page.getByRole('button', { name: 'All', exact: true }).click();
  });

  test('a page shows steps, cues, stop notes, dose, precautions, evidence; Escape leads back to its card', async () => {
    const { page, expectAccessible } = session;
    await page.locator('[data-exercise="heel-drop-firm"] .excard__open').focus();
    await session.press('Enter');
    await page.getByRole('heading', { name: 'Heel drop (firm)', level: 1 }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Heel drop (firm)');
    for (const region of ['How to do it', 'Cues', 'Stop if', 'Dose and needs', 'Precautions', 'Evidence'])
      expect(await page.getByRole('region', { name: region }).isVisible(), region).toBe(true);
    expect(
      await page.getByRole('region', { name: 'How to do it' }).getByRole('listitem').count(),
    ).toBeGreaterThan(2);
    await page.getByRole('region', { name: 'Evidence' }).getByText('judgement').waitFor();
    await expectAccessible();
    await session.press('Escape');
    await expect.poll(() => focusedExercise(session)).toBe('heel-drop-firm');
    await expect
      .poll(async () => (await shelfOf(session)) as object)
      .toMatchObject({ recents: ['heel-drop-firm'] });
  });

  test('the ladder is walked from page to page, and what was opened is recent, newest first', async () => {
    const { page } = session;
    await session.press('Enter');
    const ladder = page.getByRole('region', { name: 'Easier and harder' });
    await ladder.getByRole('button', { name: /^Heel drop \(gentle\)/ }).focus();
    await session.press('Enter');
    await page.getByRole('heading', { name: 'Heel drop (gentle)', level: 1 }).waitFor();
    expect(await ladder.locator('[aria-current="step"]').textContent()).toContain('Heel drop (gentle)');
    expect(await ladder.getByRole('button').count()).toBe(3); // two easier, one harder
    expect(await ladder.locator('.ladder__branches path:not(.ladder__tip)').count()).toBe(3);
    await session.press('/'); // also from a page
    await expect
      .poll(() => searchField().evaluate((element) => element === document.activeElement))
      .toBe(true);
    await page.getByRole('button', { name: 'Recent 2' }).click();
    await expect.poll(() => ids(session, 3)).toEqual(['heel-drop-gentle', 'heel-drop-firm']);
    await page.getByRole('button', { name: 'All', exact: true }).click();
  });

  test('filters hold together; nothing found says how to go on', async () => {
    const { page, expectAccessible } = session;
    await page.getByLabel('Movement').selectOption('all balance');
    await expect.poll(count).toMatch(/^\d of 93 exercises$|^1\d of 93/);
    await page.getByRole('button', { name: 'Advanced' }).click();
    await page.getByRole('button', { name: 'Clinic only' }).click();
    await expect.poll(() => ids(session, 5)).toEqual(['perturbation-nudge']);
    await page.getByRole('button', { name: 'Lying face up' }).click();
    await page.getByText('No exercise fits these filters').waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await expect.poll(count).toBe('93 exercises');
    await page.getByLabel('Equipment at hand').selectOption('household');
    await expect.poll(() => page.locator('[data-exercise="barbell-deadlift"]').count()).toBe(0);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await page.getByLabel('Search exercises').fill('xyzzy');
    await page.getByText('No exercise found for “xyzzy”').waitFor();
    await page.getByLabel('Search exercises').fill('');
  });

  test('the down key goes to what was just typed, however quickly it follows', async () => {
    const { page } = session;
    await expect.poll(() => cards(session).count()).toBe(93);
    await searchField().focus();
    const reached = await page.evaluate(async () => {
      const field = document.activeElement;
      if (!(field instanceof HTMLInputElement)) throw new Error('no search field');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'bird dog');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await Promise.resolve(); // what was typed is in the field, and the list is not drawn yet
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
      return document.activeElement?.closest('[data-exercise]')?.getAttribute('data-exercise') ?? null;
    });
    expect(reached).toBe('bird-dog');
    await searchField().fill('');
  });

  test('stars and recents are there after a restart of the page', async () => {
    const { page } = session;
    await page.reload();
    await page.getByRole('button', { name: 'Library' }).click();
    await page.getByRole('button', { name: 'Favourites 1' }).waitFor();
    await page.getByRole('button', { name: 'Recent 2' }).waitFor();
  });

  test('no page said a word it should not have', () => session.expectQuiet());
});

async function ids(session: Session, count: number): Promise<readonly (string | null)[]> {
  const all = await cards(session).evaluateAll((found) =>
    found.map((card) => card.getAttribute('data-exercise')),
  );
  return all.slice(0, count);
}

describe('the library for a patient', () => {
  let session: Session | null = null;
  afterEach(async () => {
    await session?.close();
    session = null;
  });

  test('from the builder to a page and back: what is avoided says why, what is added is recent', async () => {
    session = await openSession();
    const { page, expectAccessibleInBoth, expectQuiet } = session;
    const builder = builderPage(page);
    await page.getByRole('button', { name: 'Add three example patients' }).click();
    await page.getByRole('button', { name: /Okafor/ }).click(); // after a vertebral fracture
    await page
      .getByRole('button', { name: /^Open / })
      .first()
      .click();
    const panel = page.getByRole('complementary', { name: 'Exercise library' });
    await panel.getByLabel('Search exercises').fill('brid dog');
    await panel.getByRole('button', { name: 'Add Bird dog' }).click();
    await builder.saved();
    await panel.getByLabel('Search exercises').fill('');
    await panel.getByRole('button', { name: 'Recent' }).click();
    await expect.poll(() => panel.locator('.librarycard').count()).toBe(1);
    await panel.getByRole('button', { name: 'Favourite: Bird dog' }).click();
    await panel.getByRole('button', { name: 'Favourites' }).click();
    await expect
      .poll(() => panel.locator('.librarycard').first().getAttribute('data-exercise'))
      .toBe('bird-dog');
    await panel.getByRole('button', { name: 'Favourites' }).click();
    await panel.getByRole('button', { name: 'Suitable' }).click();
    await expect.poll(() => panel.locator('.librarycard--avoid').count()).toBe(0);
    await panel.getByRole('button', { name: 'Suitable' }).click();
    await expect.poll(() => panel.locator('.librarycard--avoid').count()).toBeGreaterThan(2);
    // More are drawn as the list is scrolled, to its very end.
    const drawn = () => panel.locator('.librarycard').count();
    expect(await drawn()).toBeLessThan(60);
    for (let step = 0; step < 6; step++) {
      const before = await drawn();
      await panel.locator('.library__list > li').last().scrollIntoViewIfNeeded();
      if (before < 93) await expect.poll(drawn).toBeGreaterThan(before);
    }
    expect(await drawn()).toBe(93);
    await panel.getByLabel('Category').selectOption('hip-dominant');
    await panel.getByRole('button', { name: 'Femoral neck' }).click();
    await expectAccessibleInBoth();
    await panel.getByRole('button', { name: 'About Barbell deadlift', exact: true }).click();

    await page.getByRole('heading', { name: 'Barbell deadlift', level: 1 }).waitFor();
    await page.getByText('Avoid: a vertebral fracture is on record.', { exact: true }).waitFor();
    await page.getByRole('region', { name: 'Precautions' }).getByText('on record').first().waitFor();
    await expectAccessibleInBoth();
    await session.press('Escape');
    await page
      .locator('[data-exercise="barbell-deadlift"]')
      .getByText(/^Avoid: a vertebral/)
      .waitFor();
    await expectAccessibleInBoth();
    await page.getByLabel(/^Suitable for/).check();
    await expect.poll(() => page.locator('[data-exercise="barbell-deadlift"]').count()).toBe(0);
    expect(await page.locator('.excard--against').count()).toBe(0);
    await page.getByRole('button', { name: 'Recent 2' }).waitFor();
    await page.getByRole('button', { name: 'Back to the program' }).click();
    await page.getByRole('complementary', { name: 'Exercise library' }).waitFor();
    expectQuiet();
  });
});
