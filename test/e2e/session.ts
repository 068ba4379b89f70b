import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type RunningApp, startApp } from '../support/host';
import { type QuietPage, quietPage } from '../support/quietPage';

export type Session = QuietPage & {
  readonly app: RunningApp;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
};

type Look = {
  readonly colorScheme?: 'light' | 'dark';
  /** Whether pictures may move; most tests look at stills. */
  readonly motion?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
};

/** The built app on an empty data folder, in a real browser, listened to from the first request. */
export async function openSession(look: Look = {}): Promise<Session> {
  const app = await startApp();
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: look.viewport ?? { width: 1280, height: 800 },
    colorScheme: look.colorScheme ?? 'light',
    acceptDownloads: true,
    reducedMotion: look.motion ? 'no-preference' : 'reduce',
  });
  const quiet = await quietPage(context, app.origin);
  await quiet.page.goto(app.address);
  return {
    ...quiet,
    app,
    browser,
    async close() {
      await browser.close();
      await app.close();
    },
  };
}
