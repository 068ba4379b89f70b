import { PHOTO_FILE_LIMIT } from '../../../shared/exercise/ownFileLimits';
import { err, ok, type Result } from '../../../shared/result';

/** The bytes of a chosen file as base64, or why it is not read: what is in it is looked at where it is kept. */
export async function photoBase64(file: Blob): Promise<Result<string, string>> {
  if (file.size === 0) return err('The file is empty.');
  if (file.size > PHOTO_FILE_LIMIT)
    return err(`The file is larger than ${PHOTO_FILE_LIMIT / 1e6} MB. A photo must be at most that.`);
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => resolve(err('The file could not be read from the disk.')));
    reader.addEventListener('load', () => {
      const [, base64 = ''] = typeof reader.result === 'string' ? reader.result.split(',', 2) : [];
      resolve(ok(base64));
    });
    reader.readAsDataURL(file);
  });
}
