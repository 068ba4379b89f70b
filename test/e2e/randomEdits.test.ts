import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doseText } from '../../renderer/builder/doseText';
import { findExercise } from '../../shared/exercise/library';
import type { Program } from '../../shared/program/schema';
import { savedPrograms } from '../support/savedPrograms';
import { builderPage } from './builderPage';
import { openSession, type Session } from './session';

/** Whatever a therapist does to a program, what is saved and what is seen are the same program. */

const DEEP = Boolean(process.env['OSTEON_DEEP']);
/** 1,000 edits in `npm run test:deep`. */
const RUNS = DEEP ? 25 : 2;
const EDITS = DEEP ? 40 : 20;

let session: Session;
beforeAll(async () => {
  session = await openSession();
  const { page } = session;
  await page.getByRole('button', { name: 'Add three example patients' }).click();
  await page.getByRole('button', { name: /Alvarez/ }).click();
  await page.getByRole('button', { name: /^Open / }).click();
  await builderPage(page).session('Monday').waitFor();
});
afterAll(() => session.close());

/** The program on the disk. */
function saved(title: string): Program {
  const found = savedPrograms(session.app.dataFolder).find((program) => program.title === title);
  if (!found) throw new Error(`no program ${title}`);
  return found;
}

type Seen = {
  readonly phase: string;
  readonly sessions: readonly {
    readonly id: string;
    readonly items: readonly { readonly id: string; readonly dose: string | null }[];
  }[];
};

/** What stands on the board: the dose of a card that is being typed in is left out. */
const seen = (page: Page): Promise<Seen> =>
  page.evaluate(() => ({
    phase: document.querySelector('.ruler__part--on')?.getAttribute('data-phase') ?? '',
    sessions: [...document.querySelectorAll<HTMLElement>('[data-session]')].map((column) => ({
      id: column.dataset['session'] ?? '',
      items: [...column.querySelectorAll<HTMLElement>('[data-item]')].map((card) => ({
        id: card.dataset['item'] ?? '',
        dose: card.querySelector('.card__dose')?.firstChild?.textContent ?? null,
      })),
    })),
  }));

async function expectSame(page: Page, title: string): Promise<void> {
  await builderPage(page)
    .saved()
    .catch(async () => {
      throw new Error(`not saved: ${await page.locator('.topbar').innerText()}`);
    });
  await expect
    .poll(async () => {
      const board = await seen(page);
      const phase = saved(title).phases.find(({ id }) => id === board.phase);
      if (!phase) return 'the phase on the board is not in the program';
      if (phase.sessions.length !== board.sessions.length) return 'other sessions';
      for (const column of board.sessions) {
        const own = phase.sessions.find(({ id }) => id === column.id);
        const ids = own?.items.map(({ id }) => id) ?? [];
        if (JSON.stringify(ids) !== JSON.stringify(column.items.map(({ id }) => id)))
          return 'other exercises';
        for (const [index, item] of (own?.items ?? []).entries()) {
          const shown = column.items[index]?.dose ?? null;
          const dose = doseText(item.dose, findExercise(item.exerciseId));
          if (shown !== null && shown !== dose) return `${item.exerciseId}: "${shown}" for "${dose}"`;
        }
      }
      return 'the same';
    })
    .toBe('the same');
}

const LINES = ['3x8', '2x10 rpe 6', '4x5 @70%', '9x', '3x30s', '5x5 @80-85% rest 2:00', 'much', '3x12 @4kg'];

const on = async (page: Page, at: number, ...keys: string[]) => {
  const cards = page.locator('.card__open');
  const count = await cards.count();
  if (count === 0) return;
  await cards.nth(at % count).focus();
  for (const key of keys) await page.keyboard.press(key);
};

const KINDS: readonly ((page: Page, at: number) => Promise<void>)[] = [
  (page, at) => on(page, at, 'Alt+ArrowDown'),
  (page, at) => on(page, at, 'Alt+ArrowUp'),
  (page, at) => on(page, at, 'Alt+ArrowRight'),
  (page, at) => on(page, at, 'Alt+ArrowLeft'),
  (page, at) => on(page, at, 'Control+d'),
  (page, at) => on(page, at, 'Delete'),
  (page, at) => on(page, at, 'Space', 'ArrowDown', 'Space', 'g'),
  (page, at) => on(page, at, 'Control+c', 'ArrowRight', 'Control+v'),
  (page, at) => on(page, at, 'Control+x', 'ArrowLeft', 'Control+v'),
  (page, at) => on(page, at, 'Escape', 'Control+z'),
  (page, at) => on(page, at, 'Escape', 'Control+y'),
  async (page, at) => {
    await on(page, at, 'F2');
    const field = page.locator('.card--opened input[role="combobox"]');
    if ((await field.count()) === 0) return;
    await field.fill(LINES[at % LINES.length] ?? '');
    await field.press('Escape'); // the list of ways to go on
    if (at % 3 > 0) await field.press('Enter');
    // A line at fault, or one thought better of: it goes back to what it was.
    if ((await field.count()) > 0 && (at % 3 === 0 || (await field.getAttribute('aria-invalid')) === 'true'))
      await field.press('Escape');
  },
  async (page, at) => {
    const add = page.locator('.librarycard__add');
    await add.nth(at % (await add.count())).click();
  },
  async (page, at) => {
    const phases = page.locator('.ruler__phase');
    await phases.nth(at % (await phases.count())).click();
  },
  async (page, at) => {
    const cards = page.locator('.card');
    const columns = page.locator('[data-session]');
    const [count, places] = [await cards.count(), await columns.count()];
    if (count === 0 || places === 0) return;
    await cards
      .nth(at % count)
      .locator('.card__figure')
      .dragTo(columns.nth((at * 7) % places));
  },
];

test(
  'random edits end with the saved program and the screen in agreement',
  async () => {
    const { page, expectQuiet } = session;
    const title = (await page.locator('.topbar__title').textContent()) ?? '';
    const edits = fc.array(fc.tuple(fc.nat({ max: KINDS.length - 1 }), fc.nat({ max: 500 })), {
      minLength: EDITS,
      maxLength: EDITS,
    });
    await fc.assert(
      fc.asyncProperty(edits, async (run) => {
        for (const [kind, at] of run) await KINDS[kind]?.(page, at);
        await expectSame(page, title);
        expect(await page.locator('.workbench').count()).toBe(1);
      }),
      // Every run goes on from where the one before ended: a smaller run would start elsewhere.
      { numRuns: RUNS, endOnFailure: true },
    );
    await page.reload();
    await page.getByRole('button', { name: /Alvarez/ }).click();
    await page.getByRole('button', { name: /^Open / }).click();
    await page.locator('[data-session]').first().waitFor();
    await expectSame(page, title);
    expectQuiet();
  },
  RUNS * EDITS * 2_000,
);
