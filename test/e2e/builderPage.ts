import type { Locator, Page } from 'playwright-core';

/** The builder in a therapist's words. */
export function builderPage(page: Page) {
  const session = (name: string) => page.getByRole('region', { name: `Session ${name}`, exact: true });
  const card = (inSession: string, exercise: string): Locator =>
    session(inSession)
      .locator('.card')
      .filter({ has: page.getByRole('button', { name: new RegExp(`^${exercise}`) }) });
  /** A card itself, to be clicked or focused: a click elsewhere on it does the same. */
  const opener = (inSession: string, exercise: string): Locator =>
    card(inSession, exercise).locator('.card__open');
  const middleOf = async (locator: Locator, across: number, down: number) => {
    await locator.scrollIntoViewIfNeeded();
    const box = await locator.boundingBox();
    if (!box) throw new Error('nothing to drag to');
    return [box.x + box.width * across, box.y + box.height * down] as const;
  };
  return {
    session,
    card,
    opener,
    /** Drags to a part of something, such as the right of a card, and holds there. */
    async dragOver(source: Locator, target: Locator, across: number, down: number) {
      await page.mouse.move(...(await middleOf(source, 0.3, 0.15)));
      await page.mouse.down();
      const [x, y] = await middleOf(target, across, down);
      await page.mouse.move(x - 4, y - 4, { steps: 4 });
      await page.mouse.move(x, y, { steps: 4 });
    },
    /** Where a drag would land, and what is said about it. */
    landing: () => page.locator('[data-landing]'),
    focused: () =>
      page.evaluate(() => document.activeElement?.querySelector('.card__name')?.textContent ?? null),
    /** The last sentence said to a screen reader. */
    said: () => page.locator('[role="status"] > p').last().textContent(),
    names: (inSession: string) => session(inSession).locator('.card__name').allTextContents(),
    showPhase: (name: string) => page.getByRole('button', { name: new RegExp(`^${name} ?week`) }).click(),
    async choose(inSession: string, exercise: string) {
      await card(inSession, exercise)
        .getByRole('button', { name: new RegExp(`^${exercise}`) })
        .click();
    },
    /** The dose of the chosen card as a line to type. */
    doseLine: (inSession: string, exercise: string) =>
      card(inSession, exercise).getByRole('combobox', { name: 'Dose line' }),
    async dragFromLibrary(exercise: string, toSession: string) {
      await page.getByLabel('Search exercises').fill(exercise);
      const source = page.locator('.librarycard').filter({ hasText: exercise }).first();
      await source.dragTo(session(toSession));
      await page.getByLabel('Search exercises').fill('');
    },
    finding: (ruleId: string) => page.locator(`[data-rule^="${ruleId}"]`),
    openCheck: () => page.getByRole('tab', { name: /^Check/ }).click(),
    saved: () => page.locator('[data-save="saved"]').waitFor(),
  };
}

/** The week on the board, as the ruler says it. */
export const weekShown = (page: Page): Promise<string | null> =>
  page.getByRole('slider', { name: 'Week shown, on the ruler' }).getAttribute('aria-valuenow');
