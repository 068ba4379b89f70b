import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { ApiError, SetAside } from '../../shared/api/contract';
import type { Result } from '../../shared/result';
import { absolute } from './place';
import { renamePatiently, syncFolder } from './replaceFile';

const MARK = '.unreadable-';

/** Whether a file name is one that `SetAsideFiles` gave. */
export const isSetAside = (name: string): boolean => name.includes(MARK);

/** A file that was neither read nor set aside, such as one of a newer Osteon. */
export const leftInPlace = (file: string, read: Result<unknown, ApiError>): SetAside[] =>
  read.ok || read.error.code === 'unreadable' ? [] : [{ file, reason: read.error.message }];

/** Damaged files keep their bytes under another name, where nothing overwrites them, and are listed until removed. */
export class SetAsideFiles {
  readonly #folder: string;
  /** Why a file of this run was set aside; those of earlier runs are only known by their names. */
  readonly #reasons = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Renames a damaged file of the data folder. Rejects with the disk's error. */
  async put(file: string, reason: string): Promise<SetAside> {
    const name = `${file}${MARK}${Date.now()}-${randomBytes(3).toString('hex')}`;
    await renamePatiently(absolute(this.#folder, file), absolute(this.#folder, name));
    await syncFolder(path.dirname(absolute(this.#folder, name)));
    this.#reasons.set(name, reason);
    return this.describe(name);
  }

  /** What is known of a file that was set aside in this run or an earlier one. */
  describe(file: string): SetAside {
    return { file, reason: this.#reasons.get(file) ?? 'It could not be read and was kept under this name.' };
  }
}
