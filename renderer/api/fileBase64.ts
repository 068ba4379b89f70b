import { err, ok, type Result } from '../../shared/result';

/** What a chosen file is to be, and how many bytes it may have. */
type Wanted = { readonly noun: string; readonly limit: number };

/** The bytes of a chosen file as base64, or why it is not read: what is in it is looked at where it is kept. */
export async function fileBase64(file: Blob, { noun, limit }: Wanted): Promise<Result<string, string>> {
  if (file.size === 0) return err('The file is empty.');
  if (file.size > limit)
    return err(`The file is larger than ${limit / 1e6} MB. A ${noun} must be at most that.`);
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
