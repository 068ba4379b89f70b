import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { errorCode } from '../store/replaceFile';

/** How long fetching the runtime may take before the browser is opened instead. */
const FETCH_LIMIT_MS = 20_000;
/** Electron that ends with an error this early never showed a window. */
const EARLY_MS = 5_000;

/**
 * The path of Electron's executable, fetched by its own installer when it is not there; null when it cannot be
 * had. Never imports `electron`: its entry file would download in this process and print a stack trace.
 */
export async function findElectron(from: string, limitMs = FETCH_LIMIT_MS): Promise<string | null> {
  const folder = electronFolder(from);
  if (folder === null) return null;
  return (
    (await executableIn(folder)) ?? ((await fetchRuntime(folder, limitMs)) ? executableIn(folder) : null)
  );
}

function electronFolder(from: string): string | null {
  try {
    return path.dirname(createRequire(from).resolve('electron/package.json'));
  } catch {
    return null; // installed without development packages
  }
}

async function executableIn(folder: string): Promise<string | null> {
  try {
    const name = (await readFile(path.join(folder, 'path.txt'), 'utf8')).trim();
    const file = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist'), name);
    return (await stat(file)).isFile() ? file : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Runs Electron's installer silently; true when it says that it succeeded in time. */
function fetchRuntime(folder: string, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const installer = spawn(process.execPath, [path.join(folder, 'install.js')], {
      stdio: 'ignore',
      timeout: limitMs,
      killSignal: 'SIGKILL',
    });
    installer.once('error', () => resolve(false));
    installer.once('exit', (code) => resolve(code === 0));
  });
}

/** Whether windows can be shown here: on Linux only with a display server. */
export const hasDisplay = (env: NodeJS.ProcessEnv, platform = process.platform): boolean =>
  platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);

/** Runs the app in Electron until it quits; its exit code, or null when it died before it could show a window. */
export function runElectron(
  executable: string,
  appRoot: string,
  env: NodeJS.ProcessEnv,
): Promise<number | null> {
  return new Promise((resolve) => {
    const started = performance.now();
    const app = spawn(executable, [appRoot], { stdio: ['ignore', 'inherit', 'pipe'], env });
    const early: Buffer[] = [];
    let quiet = true;
    // Chromium tells a missing library or sandbox in pages of text; it is shown only once the app has run.
    app.stderr.on('data', (chunk: Buffer) => (quiet ? early.push(chunk) : process.stderr.write(chunk)));
    const settled = setTimeout(() => {
      quiet = false;
      process.stderr.write(Buffer.concat(early));
    }, EARLY_MS);
    const end = (code: number | null): void => {
      clearTimeout(settled);
      const failedEarly = code !== 0 && performance.now() - started < EARLY_MS;
      resolve(failedEarly ? null : (code ?? 1));
    };
    app.once('error', () => end(null));
    app.once('exit', end);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.kill(signal));
  });
}
