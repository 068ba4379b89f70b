import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Adapter } from 'lowdb';
import { decode, encode, FILE_LIMIT } from './codec';
import { withFileLock } from './fileLock';
import { errorCode, replaceFile } from './replaceFile';

type Waiting = {
  bytes: Uint8Array;
  readonly done: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

/**
 * One JSON file behind lowdb's `Low`, written durably. A write starts at once when none is in flight; of those
 * that come meanwhile only the newest is written. Every caller's promise settles with the first write that holds
 * data at least as new as its own.
 */
export class DurableFile implements Adapter<object> {
  readonly #file: string;
  #waiting: Waiting | null = null;
  #draining = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
  }

  /** Null when there is no such file. Rejects with SyntaxError when it is damaged, else with the disk's error. */
  async read(): Promise<object | null> {
    const bytes = await readWhole(this.#file);
    return bytes === null ? null : decode(bytes);
  }

  /** Resolves once this or newer data is durable. Rejects with TooLargeError or the disk's error. */
  // oxlint-disable-next-line typescript/promise-function-async -- every caller of one write shares its promise
  write(document: object): Promise<void> {
    const bytes = encodeOrReject(document);
    if (bytes instanceof Promise) return bytes;
    if (this.#waiting) this.#waiting.bytes = bytes;
    else this.#waiting = waitingFor(bytes);
    const { done } = this.#waiting;
    if (!this.#draining) void this.#drain();
    return done;
  }

  /**
   * Runs a read-compare-write alone: after every earlier task on this file here, and while no other process that
   * asks the same is at it.
   */
  async exclusive<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#turn.then(() => withFileLock(this.#file, task));
    this.#turn = run.catch(() => undefined); // the caller hears of it; the next task runs all the same
    return run;
  }

  async #drain(): Promise<void> {
    this.#draining = true;
    for (let next = this.#takeWaiting(); next; next = this.#takeWaiting()) {
      try {
        await replaceFile(this.#file, next.bytes);
        next.resolve();
      } catch (error) {
        next.reject(error);
      }
    }
    this.#draining = false;
  }

  #takeWaiting(): Waiting | null {
    const next = this.#waiting;
    this.#waiting = null;
    return next;
  }
}

function encodeOrReject(document: object): Uint8Array | Promise<never> {
  try {
    return encode(document);
  } catch (error) {
    return Promise.reject(error);
  }
}

function waitingFor(bytes: Uint8Array): Waiting {
  let resolve = (): void => undefined;
  let reject = (_error: unknown): void => undefined;
  const done = new Promise<void>((onDone, onFail) => {
    resolve = onDone;
    reject = onFail;
  });
  return { bytes, done, resolve, reject };
}

async function readWhole(file: string): Promise<Uint8Array | null> {
  let handle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const { size } = await handle.stat();
    if (size > FILE_LIMIT) throw new SyntaxError(`the file is larger than ${FILE_LIMIT / 1e6} MB`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

const known = new Map<string, DurableFile>();

/** The adapter of a file: one for each path, so that all its users stand in one queue. */
export function durableFile(file: string): DurableFile {
  const key = path.resolve(file);
  const adapter = known.get(key) ?? new DurableFile(key);
  known.set(key, adapter);
  return adapter;
}
