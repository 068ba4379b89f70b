import type { Locator, Page } from 'playwright-core';

/** The builder in a therapist's words. */
export function builderPage(page: Page) {
  const session = (name: string) => page.getByRole('region', { name: `Session ${name}`, exact: true });
  const card = (inSession: string, exercise: string): Locator =>
    session(inSession)
      .locator('.card')
      .filter({ has: page.getByRole('button', { name: new RegExp(`^${exercise}`) }) });
  return {
    session,
    card,
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
