import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { openSession, type Session } from './session';

let session: Session | null = null;
afterEach(async () => {
  await session?.close();
  session = null;
});

async function openLibrary(motion: boolean): Promise<Session> {
  session = await openSession({ motion });
  const { page } = session;
  await page
    .getByRole('button', { name: /library/i })
    .first()
    .click();
  await page.locator('[data-exercise="goblet-squat"] .figure img').waitFor();
  return session;
}

/** The drawing as it is at two moments, half a second apart. */
async function twoMoments(drawing: Locator): Promise<readonly [string, string]> {
  const first = await drawing.innerHTML();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return [first, await drawing.innerHTML()];
}

describe('where motion is welcome', () => {
  test('a card moves while the pointer is over it or the keyboard is on it, and then rests', async () => {
    const { page, expectQuiet } = await openLibrary(true);
    const card = page.locator('[data-exercise="goblet-squat"] .excard__open');
    await card.hover();
    const drawing = card.locator('.figure svg');
    await drawing.waitFor();
    const [before, after] = await twoMoments(drawing);
    expect(after).not.toBe(before);
    expect(await page.locator('.excard .figure svg').count()).toBe(1);
    await page.mouse.move(5, 5);
    await card.locator('.figure img').waitFor();
    expect(await drawing.count()).toBe(0);
    await card.focus();
    await drawing.waitFor();
    expectQuiet();
  });

  test('a click on a card that begins to move opens its page, where the figure goes on and is told in words', async () => {
    const { page, expectQuiet } = await openLibrary(true);
    await page.locator('[data-exercise="goblet-squat"] .excard__open').click();
    const drawing = page.getByRole('img', { name: /dumbbell upright at the chest/ }).first();
    await drawing.waitFor();
    const [before, after] = await twoMoments(drawing);
    expect(after).not.toBe(before);
    expectQuiet();
  });
});

test('who asked for less motion sees stills only', async () => {
  const { page } = await openLibrary(false);
  const card = page.locator('[data-exercise="goblet-squat"] .excard__open');
  await card.hover();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await page.locator('.figure svg').count()).toBe(0);
  await card.click();
  await page.locator('.expage__big .figure img').waitFor();
  expect(await page.locator('.figure svg').count()).toBe(0);
  expect(await page.locator('.expage__big .figure img').getAttribute('alt')).toMatch(/box/);
});
