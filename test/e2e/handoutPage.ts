import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readPdf } from '../support/pdf';

/** The handout screen in a therapist's words. */
export function handoutPage(page: Page) {
  const row = (kind: string) => page.locator(`[data-document="${kind}"]`);
  return {
    row,
    order: () =>
      page
        .locator('[data-document]')
        .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-document'))),
    tick: (kind: string) => row(kind).getByRole('checkbox').click(),
    /** Page 1 is drawn. */
    drawn: () => page.locator('.preview__sheet canvas').first().waitFor(),
    async open(patient: RegExp) {
      await page.getByRole('button', { name: 'Osteon' }).click();
      await page.getByRole('button', { name: patient }).click();
      await page
        .getByRole('button', { name: /^Handout for/ })
        .first()
        .click();
      await page.locator('.preview__sheet canvas').first().waitFor();
    },
    /** The bytes that a press on a button saves. */
    async saved(button: string | RegExp): Promise<Uint8Array> {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).first().click(),
      ]);
      return new Uint8Array(await readFile(await download.path()));
    },
    pagesOf: async (bytes: Uint8Array) => (await readPdf(bytes)).pages.map(({ text }) => text),
    pageShown: () => pageShown(page),
    /** The same, once nothing scrolls any more. */
    async restingPage() {
      await page.locator('.handout__pages').evaluate(async (column) => {
        let before = -1;
        while (column.scrollTop !== before) {
          before = column.scrollTop;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      });
      return pageShown(page);
    },
    /** Milliseconds from a change of an option until the new page 1 is painted; fails when it was empty in between. */
    redrawMs: (label: string) =>
      page.evaluate(async (wanted) => {
        const input = [...document.querySelectorAll<HTMLInputElement>('.options input')].find((one) =>
          one.closest('label')?.textContent.includes(wanted),
        );
        const column = document.querySelector('.handout__pages');
        if (!input || !column) throw new Error(`no option ${wanted}`);
        const shown = () => column.querySelector('.preview__sheet')?.firstElementChild;
        const before = shown();
        const start = performance.now();
        const swapped = new Promise<void>((resolve, reject) => {
          const watch = new MutationObserver(() => {
            if (shown() === before) return;
            watch.disconnect();
            if (shown()) resolve();
            else reject(new Error('the page was empty for a moment'));
          });
          watch.observe(column, { subtree: true, childList: true });
        });
        input.click();
        await swapped;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => setTimeout(resolve)); // after the frame was painted
        return performance.now() - start;
      }, label),
    /** Asks the api as the page does: what another window would have saved. */
    ask: <T>(channel: string, input: unknown) =>
      page.evaluate(
        async ([name, body]) => {
          const reply = await fetch(`/rpc/${name}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          });
          return ((await reply.json()) as { value: unknown }).value;
        },
        [channel, input] as const,
      ) as Promise<T>,
  };
}

/** The page at the upper edge of the preview, counted from 1. */
const pageShown = (page: Page): Promise<number> =>
  page.locator('.handout__pages').evaluate((column) => {
    const top = column.getBoundingClientRect().top;
    const sheets = [...column.querySelectorAll('.preview__sheet')];
    return sheets.findIndex((sheet) => sheet.getBoundingClientRect().bottom > top + 1) + 1;
  });
