import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from './fileLock';
import { absolute, EXERCISES, PATIENTS, TEMPLATES } from './place';
import { errorCode, LEFTOVER } from './replaceFile';

/** A temporary file lives for milliseconds; one this old is a leftover even if its process id lives again. */
const OLD_MS = 3_600_000;

/** Removes the temporary files that a crash left in a data folder. Rejects with the disk's error. */
export async function sweepLeftovers(folder: string): Promise<void> {
  const patients = absolute(folder, PATIENTS);
  const below = (await namesIn(patients)).map((name) => path.join(patients, name));
  for (const place of [folder, absolute(folder, TEMPLATES), absolute(folder, EXERCISES), ...below])
    for (const name of await namesIn(place))
      if (LEFTOVER.test(name)) await removeLeftover(path.join(place, name));
}

async function removeLeftover(file: string): Promise<void> {
  const pid = Number(LEFTOVER.exec(path.basename(file))?.[1]);
  if (isAlive(pid) && !(await isOlderThan(OLD_MS, file))) return; // another Osteon is writing it now
  await rm(file, { force: true });
}

/** Whether a file was last written more than `ms` ago; false when there is none. Rejects with the disk's error. */
export async function isOlderThan(ms: number, file: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(file)).mtimeMs > ms;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The names in a folder; none when there is no such folder, or a file in its place. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return [];
    throw error;
  }
}
