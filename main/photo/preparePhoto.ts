import { PHOTO_PIXELS } from '../../shared/exercise/own';
import { PHOTO_FILE_LIMIT } from '../../shared/exercise/ownFileLimits';
import { err, ok, type Result } from '../../shared/result';
import { redraw } from './decoder';
import { pictureKind, whatItIs } from './sniff';

/** Above this nobody sees a difference in print; below it skin begins to show blocks. */
const QUALITY = 85;

const BOX = { width: PHOTO_PIXELS, height: PHOTO_PIXELS };

export type PreparedPhoto = { readonly jpeg: Uint8Array; readonly width: number; readonly height: number };

/**
 * A photo as it is kept: at most `PHOTO_PIXELS` on its longer side, as JPEG. A refusal says in words what is wrong and
 * what would be taken.
 */
export async function preparePhoto(bytes: Uint8Array): Promise<Result<PreparedPhoto, string>> {
  if (bytes.byteLength === 0) return err('The file is empty.');
  if (bytes.byteLength > PHOTO_FILE_LIMIT)
    return err(`The file is larger than ${PHOTO_FILE_LIMIT / 1e6} MB.`);
  const kind = pictureKind(bytes);
  if (kind === null) return err(`${whatItIs(bytes)} A photo must be JPEG, PNG or WebP.`);
  const made = await redraw(bytes, { kind, noun: 'photo', box: BOX }, (picture) =>
    picture.jpeg({ quality: QUALITY }),
  );
  if (!made.ok) return made;
  const { bytes: jpeg, width, height } = made.value;
  return ok({ jpeg, width, height });
}
