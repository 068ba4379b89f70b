import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

type Launch = { readonly executablePath: string; readonly env?: Record<string, string> };

/**
 * The browser that comes with the dev dependencies, for Linux. Only its path is used: its own arguments switch web
 * security off. It unpacks into TMPDIR and reuses what lies there, so each run gets a folder of its own; a variable
 * makes it unpack the libraries it needs. What it sets is for itself alone: another browser would find no font with it.
 */
async function unpackedBrowser(): Promise<Launch> {
  const folder = mkdtempSync(path.join(tmpdir(), 'osteon-browser-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const before = definedEnvironment();
  process.env['TMPDIR'] = folder;
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    return { executablePath, env: { ...definedEnvironment(), FONTCONFIG_FILE: fontsIn(folder) } };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

let unpacked: Promise<Launch> | null = null;

/** Unpacked once for all test files of a process. */
const packagedBrowser = (): Promise<Launch> => (unpacked ??= unpackedBrowser());

/** Its own font list names fixed folders, and a page without any font ends the browser: ours names the real one. */
function fontsIn(folder: string): string {
  const file = path.join(folder, 'fonts.conf');
  const fonts = path.join(folder, 'fonts', 'fonts');
  const cache = path.join(folder, 'font-cache');
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`,
  );
  return file;
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const pinnedRuns = (): boolean => process.platform === 'linux' && process.arch === 'x64';

/** The one browser that golden pictures are compared in, whatever else is installed; null where it does not run. */
export async function launchPinnedBrowser(): Promise<Browser | null> {
  return pinnedRuns() ? chromium.launch({ ...(await packagedBrowser()), args: ARGUMENTS }) : null;
}

/**
 * Launches a real Chromium: OSTEON_BROWSER, else the one of the lock file, the same on every machine that runs it, else
 * an installed one. Nothing is downloaded.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['OSTEON_BROWSER'];
  if (executablePath) return chromium.launch({ executablePath, args: ARGUMENTS });
  const pinned = await launchPinnedBrowser();
  if (pinned) return pinned;
  const installed = INSTALLED[process.platform]?.find((file) => existsSync(file));
  if (!installed) throw new Error('no browser found: OSTEON_BROWSER names one');
  return chromium.launch({ executablePath: installed, args: ARGUMENTS });
}
