import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = new URL('../../out/main/index.js', import.meta.url);
const DRIVER = fileURLToPath(new URL('electronStandInDriver.mjs', import.meta.url));

export type Sender = 'ours' | 'inner' | 'foreign' | 'gone';
export type Call = { readonly call: string; readonly args: readonly unknown[] };
export type Served = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
};

export type ShellOptions = {
  /** Takes the place of every folder of the system; patients are kept in `data` below it. */
  readonly folder: string;
  readonly packaged?: boolean;
  readonly lock?: 'free' | 'taken';
};

/** The built main process, running in a child on the stand-in for Electron. */
export type StandInShell = {
  /** Runs one of the driver's commands; rejects with what the program threw. */
  readonly run: <T = unknown>(name: string, ...args: readonly unknown[]) => Promise<T>;
  readonly calls: (name?: string) => Promise<readonly Call[]>;
  readonly close: () => Promise<void>;
};

type Reply = { readonly id: number; readonly value?: unknown; readonly error?: string };

/** Starts the built main process up to the point where it waits for Electron to be ready. */
export async function startShell({
  folder,
  packaged = true,
  lock = 'free',
}: ShellOptions): Promise<StandInShell> {
  const env = {
    ...process.env,
    OSTEON_STAND_IN_FOLDER: folder,
    OSTEON_DATA: path.join(folder, 'data'),
    OSTEON_STAND_IN_PACKAGED: packaged ? '1' : '0',
    OSTEON_STAND_IN_LOCK: lock,
  };
  const child = fork(DRIVER, [MAIN.href], { serialization: 'advanced', env, execArgv: [] });
  const run = commandsOf(child);
  await run.started;
  return {
    run: run.command,
    calls: async (name) =>
      (await run.command<readonly Call[]>('calls')).filter(({ call }) => name === undefined || call === name),
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function commandsOf(child: ChildProcess) {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  const answerTo = async (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  const started = answerTo(0);
  child.on('message', ({ id, value, error }: Reply) => {
    const caller = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) caller?.resolve(value);
    else caller?.reject(new Error(error));
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the main process ended with code ${code}`));
  });
  const command = async <T>(name: string, ...args: readonly unknown[]): Promise<T> => {
    const id = ++last;
    const reply = answerTo(id);
    child.send({ id, name, args });
    return (await reply) as T;
  };
  return { started, command };
}
