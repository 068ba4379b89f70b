import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type QuietPage = {
  readonly page: Page;
  /** Presses one key after another; each has had its effect, and been drawn, before the next. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** The name of what has the focus before the next key can come, and before a frame is drawn. */
  readonly focusedAtOnce: (key: string) => Promise<string | null>;
  /** Fails when the page logged an error, broke its content policy, or asked anybody but the app for anything. */
  readonly expectQuiet: () => void;
  /** Fails when axe finds anything in the present state. */
  readonly expectAccessible: () => Promise<void>;
  /** The same, and again for the colours of a dark screen: everything else is alike in both. */
  readonly expectAccessibleInBoth: () => Promise<void>;
};

/** A page that is listened to from its first breath. */
export async function quietPage(context: BrowserContext, origin: string): Promise<QuietPage> {
  const noise: string[] = [];
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') noise.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => noise.push(`page error: ${error.message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!own) noise.push(`request to ${url.origin}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // oxlint-disable-next-line no-console -- heard by the listener above
      console.error(
        `content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  return {
    page,
    async press(...keys) {
      for (const key of keys) {
        await page.keyboard.press(key);
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
    },
    focusedAtOnce: (key) =>
      page.evaluate(async (pressed) => {
        const from = document.activeElement ?? document.body;
        const [name = '', ctrl] = pressed.split('+').toReversed();
        from.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: name,
            ctrlKey: ctrl === 'Control',
            bubbles: true,
            cancelable: true,
          }),
        );
        await Promise.resolve(); // what was changed is drawn before the next task, and so before the next key
        const to = document.activeElement;
        const label = to instanceof HTMLInputElement ? to.labels?.[0]?.textContent : null;
        return label ?? to?.getAttribute('aria-label') ?? null;
      }, key),
    expectQuiet: () => expect(noise).toEqual([]),
    async expectAccessible() {
      expect(await violations(page, {})).toEqual([]);
    },
    async expectAccessibleInBoth() {
      expect(await violations(page, {})).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(
        await violations(page, { runOnly: ['color-contrast', 'link-in-text-block'] }),
        'in dark',
      ).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    },
  };
}

type Axe = {
  run: (options: unknown) => Promise<{
    violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  }>;
};

async function violations(page: Page, options: { readonly runOnly?: readonly string[] }): Promise<string[]> {
  // Evaluated through the debugger, which the page's content policy does not bind.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async (wanted) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const result = await axe.run({ resultTypes: ['violations'], ...wanted });
    return result.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join(' | ')}`,
    );
  }, options);
}
