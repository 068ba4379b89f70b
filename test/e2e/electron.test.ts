import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasDisplay } from '../../main/host/electronRuntime';

/**
 * A smoke test of the real shell, by `npm run test:electron`. What can be judged without the runtime is judged in
 * test/integration/electronShell.test.ts; here it is seen that Electron honours it.
 */

/** The installed runtime, or null. Only looks: to require the `electron` package would download one. */
function findRuntime(): string | null {
  const home = path.resolve('node_modules/electron');
  const name = path.join(home, 'path.txt');
  if (!existsSync(name)) return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(home, 'dist');
  const executable = path.join(folder, readFileSync(name, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

const wanted = process.env['OSTEON_ELECTRON'] === '1';
const installed = wanted ? findRuntime() : null;
const runtime = hasDisplay(process.env) ? installed : null;
if (wanted && runtime === null)
  console.log(`skipped: no ${installed === null ? 'Electron runtime' : 'display for its window'}`);

/** The environment without its gaps, as a child process takes it. */
const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

describe.skipIf(runtime === null)('the real shell', () => {
  let folder: string;
  let shell: ElectronApplication;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'osteon-electron-'));
    shell = await _electron.launch({
      executablePath: runtime ?? '',
      args: [path.resolve('.')],
      env: { ...environment(), OSTEON_DATA: folder },
    });
    page = await shell.firstWindow();
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
  });

  afterAll(async () => {
    await shell.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows our page, from our own origin', async () => {
    await page.waitForLoadState('load');
    expect(page.url()).toMatch(/^app:\/\/osteon\/index\.html/);
    expect(await page.evaluate('location.origin')).toBe('app://osteon');
    expect(await page.title()).toContain('Osteon');
  });

  it('the page has our bridge, and nothing of Node', async () => {
    expect(await page.evaluate('typeof window.osteonHost')).toBe('object');
    expect(await page.evaluate('[typeof require, typeof process, typeof module].join()')).toBe(
      'undefined,undefined,undefined',
    );
    const info = await page.evaluate("window.osteonHost['app.info']({})");
    expect(info).toMatchObject({
      ok: true,
      value: { shell: 'electron', dataFolder: folder },
    });
    expect(await page.evaluate("window.osteonHost['patient.list']({})")).toMatchObject({ ok: true });
  });

  it('goes nowhere, opens nothing and fetches nothing', async () => {
    expect(faults).toEqual([]);
    await page.evaluate("location.href = 'https://osteon.example/'");
    await page.evaluate("window.open('https://osteon.example/')");
    expect(
      await page.evaluate("fetch('https://osteon.example/').then(() => 'came through', () => 'refused')"),
    ).toBe('refused');
    expect(page.url()).toMatch(/^app:\/\/osteon\/index\.html/);
    expect(shell.windows()).toHaveLength(1);
    faults.length = 0; // the refusals above are told in the console
  });

  it('the window is as its options say', async () => {
    const size = await shell.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
    );
    expect(size).toEqual([1024, 700]);
  });

  it('the worker makes a PDF inside Electron', async () => {
    await page.evaluate("window.osteonHost['examples.add']({})");
    const pdf = await page.evaluate(`(async () => {
      const { value } = await window.osteonHost['patient.list']({});
      const patient = value.patients.find(({ programs }) => programs.length > 0);
      const options = { paper: 'a4', documents: ['handout'], layout: 'standard', binding: false, inEnglish: false, notes: false, showChanges: false, week: 1, date: '2026-11-23', nextVisit: null };
      return window.osteonHost['handout.preview']({ patientId: patient.id, programId: patient.programs[0].id, options });
    })()`);
    expect(pdf).toMatchObject({ ok: true });
  });

  it('quits after the page has written everything, and without a fault in the console', async () => {
    const closed = shell.waitForEvent('close');
    await shell.evaluate(({ app }) => app.quit());
    await closed;
    expect(faults).toEqual([]);
  });
});
