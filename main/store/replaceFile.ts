import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Temporary and lock files of one process, by its id: what a crash left behind is swept at the next start. */
export const LEFTOVER = /^\..+\.(\d+)-[0-9a-f]{12}\.tmp$/;

const ON_WINDOWS = process.platform === 'win32';
/** Virus scanners on Windows hold a fresh file for a moment. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);
const RENAME_TRIES = ON_WINDOWS ? 10 : 3;
/** File systems, mostly of networks, that cannot flush a folder answer with one of these. */
const NO_FOLDER_SYNC = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR']);

/** The code of an error of `node:fs`, such as `ENOSPC`; null for any other error. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/**
 * Puts `bytes` in place of `file` so that after a crash or power cut the file is either the old or the new one,
 * whole; once this resolves it is the new one. Rejects with the error of `node:fs`, leaving the old file.
 */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  await putFile(file, bytes);
  await syncFolder(path.dirname(file));
}

/** The same without making the name itself survive a power cut: it rejects only where the old file is left. */
export async function putFile(file: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  // Process id and chance: two processes or two stores never share a temporary file.
  const temp = path.join(
    folder,
    `.${path.basename(file)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    await writeThrough(temp, bytes);
    await renamePatiently(temp, file);
  } catch (error) {
    // The first error is the one to tell; a temp file that cannot be removed now is swept at the next start.
    await rm(temp, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Renames, trying again for some hundred milliseconds while another program holds one of the files. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (attempt >= RENAME_TRIES || !BUSY.has(errorCode(error) ?? '')) throw error;
      await wait(20 * attempt);
    }
  }
}

/** Makes the names in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  if (ON_WINDOWS) return; // Windows cannot open a folder; NTFS journals its names
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(errorCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** Makes a folder (mode 0700) with its parents, and makes their names survive a power cut. */
export async function ensureFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path.resolve(folder); ; made = path.dirname(made)) {
    await syncFolder(path.dirname(made));
    if (made === path.resolve(first) || made === path.dirname(made)) return;
  }
}
