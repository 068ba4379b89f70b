import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type RunningApp, startApp } from '../support/host';
import { type QuietPage, quietPage } from '../support/quietPage';

export type Session = QuietPage & {
  readonly app: RunningApp;
  readonly close: () => Promise<void>;
};

type Look = {
  /** Whether pictures may move; most tests look at stills. */
  readonly motion?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
};

/** One browser serves all test files of a process, which ends it as it exits itself; each session is a profile of its own. */
let shared: Promise<Browser> | null = null;
const sharedBrowser = (): Promise<Browser> => (shared ??= launchBrowser());

/** The built app on an empty data folder, in a real browser, listened to from the first request. */
export async function openSession(look: Look = {}): Promise<Session> {
  const app = await startApp();
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: look.viewport ?? { width: 1280, height: 800 },
    colorScheme: 'light',
    acceptDownloads: true,
    reducedMotion: look.motion ? 'no-preference' : 'reduce',
  });
  const quiet = await quietPage(context, app.origin);
  await quiet.page.goto(app.address);
  return {
    ...quiet,
    app,
    async close() {
      await context.close();
      await app.close();
    },
  };
}
