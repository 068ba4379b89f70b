import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

export type RunningApp = {
  /** The address with its one-time token. */
  readonly address: string;
  readonly origin: string;
  readonly dataFolder: string;
  readonly close: () => Promise<void>;
};

/** Starts the built app behind its loopback page, as `npm start` does without Electron, on an empty data folder. */
export async function startApp(): Promise<RunningApp> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'osteon-e2e-'));
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'out/node/start.js'), '--browser', '--no-open', '--data', dataFolder],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const address = await addressOf(child);
  return {
    address,
    origin: new URL(address).origin,
    dataFolder,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Waits for the line that names the address. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output)?.[0];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) =>
      reject(new Error(`the app ended with ${code} before it was ready:\n${output}`)),
    );
  });
}
