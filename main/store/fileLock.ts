import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from './replaceFile';

/** A lock older than this was left by a crash: a save takes milliseconds. */
const STALE_MS = 30_000;
/** A lock without an owner: its process died between making the file and writing its name into it. */
const NAMELESS_MS = 500;
const GIVE_UP_MS = 35_000;

/**
 * Runs `task` while a lock file beside `file` keeps other Osteon processes from saving it. Without it two
 * processes could both find the revision they read and the second would overwrite the first. A lock that a crash
 * left behind is taken over. Rejects with the task's or the disk's error.
 */
export async function withFileLock<T>(file: string, task: () => Promise<T>): Promise<T> {
  const lock = path.join(path.dirname(file), `.${path.basename(file)}.lock`);
  const owner = `${hostname()} ${process.pid} ${randomBytes(6).toString('hex')}`;
  await acquire(lock, owner);
  try {
    return await task();
  } finally {
    await release(lock, owner);
  }
}

async function acquire(lock: string, owner: string): Promise<void> {
  const start = performance.now();
  for (let tries = 0; !(await create(lock, owner, tries)); tries++) {
    await removeIfStale(lock);
    if (performance.now() - start > GIVE_UP_MS)
      throw Object.assign(new Error('another process keeps the file'), { code: 'EBUSY', syscall: 'lock' });
    await wait(Math.min(2 + tries, 20));
  }
}

async function create(lock: string, owner: string, tries: number): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx', 0o600);
    try {
      await handle.writeFile(owner);
    } catch (error) {
      await rm(lock, { force: true }); // a full disk must not leave a lock behind
      throw error;
    } finally {
      await handle.close();
    }
    return (await ownerOf(lock)) === owner; // not ours if this process slept so long that it was taken over
  } catch (error) {
    const code = errorCode(error) ?? '';
    // Windows answers EPERM for a moment while the lock of another process is being deleted.
    if (code === 'EEXIST' || (process.platform === 'win32' && tries < 50 && code === 'EPERM')) return false;
    throw error;
  }
}

/** Lets go of the lock, unless it was taken over from a process that hung for longer than `STALE_MS`. */
async function release(lock: string, owner: string): Promise<void> {
  if ((await ownerOf(lock)) === owner) await rm(lock, { force: true, maxRetries: 5, retryDelay: 20 });
}

async function ownerOf(lock: string): Promise<string | null> {
  try {
    return await readFile(lock, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function removeIfStale(lock: string): Promise<void> {
  const owner = await ownerOf(lock);
  if (owner === null || !(await isStale(lock, owner))) return;
  // Renamed first: of two processes that see the same stale lock only one gets to remove it.
  const gone = `${lock}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
  try {
    await rename(lock, gone);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  // Somebody was faster and this is already the lock of a live process: give it back.
  if ((await ownerOf(gone)) !== owner) await linkBack(gone, lock);
  await rm(gone, { force: true });
}

async function linkBack(gone: string, lock: string): Promise<void> {
  try {
    await link(gone, lock);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

async function isStale(lock: string, owner: string): Promise<boolean> {
  const [host, pid] = owner.split(' ');
  if (host === hostname() && pid !== undefined && !isAlive(Number(pid))) return true;
  try {
    return Date.now() - (await stat(lock)).mtimeMs > (owner === '' ? NAMELESS_MS : STALE_MS);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Whether a process of this computer runs. EPERM: it does, as another user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
