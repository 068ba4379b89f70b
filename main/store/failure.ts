import type { ApiError } from '../../shared/api/contract';
import { err, type Result } from '../../shared/result';
import { TooLargeError } from './codec';
import { errorCode } from './replaceFile';

/** An expected failure, as every handler hands it to the page. */
export const failure = (code: ApiError['code'], message: string): Result<never, ApiError> =>
  err({ code, message });

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space and try again.',
  EDQUOT: 'the disk quota is used up. Free some space and try again.',
  EACCES: 'Osteon may not use its data folder. Check the permissions of the folder.',
  EPERM: 'Osteon may not use its data folder. Check the permissions of the folder.',
  EROFS: 'the disk is read-only.',
  ENOTDIR: 'a file lies where Osteon needs a folder.',
  EEXIST: 'a file lies where Osteon needs a folder.',
  EISDIR: 'a folder lies where Osteon needs a file.',
  EBUSY: 'another program keeps the file. Close it and try again.',
  EMFILE: 'too many files are open. Close other programs and try again.',
  ENFILE: 'too many files are open. Close other programs and try again.',
  EIO: 'the disk reports a fault.',
  ENOENT: 'the folder does not exist.',
};

/**
 * Runs work on the disk; an error of the disk becomes a `disk` failure in plain words, without any path. What is
 * no disk error is a bug and rejects.
 */
export async function guardDisk<T>(
  doing: 'save' | 'read',
  work: () => Promise<Result<T, ApiError>>,
): Promise<Result<T, ApiError>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooLargeError)
      return failure('bad-request', `Could not save: the document ${error.message}.`);
    const code = errorCode(error);
    if (code === null) throw error;
    return failure('disk', `Could not ${doing}: ${REASONS[code] ?? `the disk answered ${code}.`}`);
  }
}
