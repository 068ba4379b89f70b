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

/** Where a file goes that the therapist chose a place for. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  EACCES: 'Osteon may not write in that folder. Choose another one.',
  EPERM: 'Osteon may not write in that folder. Choose another one.',
  EROFS: 'that disk is read-only. Choose another place.',
  ENOSPC: 'that disk is full. Free some space on it or choose another place.',
  EDQUOT: 'the quota of that disk is used up. Choose another place.',
  ENOTDIR: 'that folder is no folder. Choose another one.',
  ENOENT: 'that folder does not exist any more. Choose another one.',
};

const DOING = { save: 'save', read: 'read', 'save-elsewhere': 'save' } as const;

/**
 * Runs work on the disk; an error of the disk becomes a `disk` failure in plain words, without any path. What is
 * no disk error is a bug and rejects.
 */
export async function guardDisk<T>(
  doing: keyof typeof DOING,
  work: () => Promise<Result<T, ApiError>>,
): Promise<Result<T, ApiError>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooLargeError)
      return failure('bad-request', `Could not save: the document ${error.message}.`);
    const code = errorCode(error);
    if (code === null) throw error;
    const reason = (doing === 'save-elsewhere' ? ELSEWHERE[code] : undefined) ?? REASONS[code];
    return failure('disk', `Could not ${DOING[doing]}: ${reason ?? `the disk answered ${code}.`}`);
  }
}
