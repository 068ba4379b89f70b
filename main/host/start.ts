import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { errorCode } from '../store/replaceFile';
import { findElectron, hasDisplay, runElectron } from './electronRuntime';
import { openBrowser } from './openBrowser';
import { runHost } from './runHost';
import { startOptions, type StartOptions } from './startOptions';

/** Built to out/node/start.js, beside the PDF worker and two folders below the app. */
const APP_ROOT = new URL('../../', import.meta.url);
const PDF_WORKER = new URL('./pdfWorker.js', import.meta.url);

/** `npm start`: the app in Electron where that runs, else in the browser. Resolves to an exit code, or null to stay. */
async function start(args: readonly string[]): Promise<number | null> {
  const options = startOptions(args, process.env);
  if (!options.ok) return complain(options.error, 2);
  if (!options.value.dev && !(await isBuilt()))
    return complain('Osteon has not been built yet. Run "npm run build" first.', 1);
  const electron =
    options.value.browser || options.value.dev ? { why: null } : await tryElectron(options.value);
  if ('code' in electron) return electron.code;
  if (electron.why !== null) console.log(`${electron.why}; Osteon runs in the browser instead.`);
  return serve(options.value);
}

function complain(message: string, code: number): number {
  console.error(message);
  return code;
}

async function isBuilt(): Promise<boolean> {
  try {
    await access(new URL('out/renderer/index.html', APP_ROOT));
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

type ElectronRun = { readonly code: number } | { readonly why: string };

async function tryElectron(options: StartOptions): Promise<ElectronRun> {
  if (!hasDisplay(process.env)) return { why: 'There is no display for a window here' };
  const executable = await findElectron(import.meta.url);
  if (executable === null) return { why: 'Electron’s runtime could not be fetched here' };
  const env = { ...process.env, OSTEON_DATA: options.folder };
  const code = await runElectron(executable, fileURLToPath(APP_ROOT), env);
  return code === null ? { why: 'Electron could not start here' } : { code };
}

async function serve(options: StartOptions): Promise<number | null> {
  let host;
  try {
    host = await runHost(options, { appRoot: APP_ROOT, pdfWorker: PDF_WORKER });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EADDRINUSE' || code === 'EACCES')
      return complain(`Port ${options.port} cannot be used (${code}). Choose another with OSTEON_PORT.`, 1);
    throw error;
  }
  console.log(`Osteon is running at ${host.address}`);
  const { close } = host;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
  if (options.open) openBrowser(host.address);
  return null;
}

const code = await start(process.argv.slice(2));
if (code !== null) process.exitCode = code;
