import { PHOTO_PIXELS } from '../../shared/exercise/own';
import { PHOTO_FILE_LIMIT } from '../../shared/exercise/ownFileLimits';
import { err, ok, type Result } from '../../shared/result';
import { otherKind, pictureKind } from './sniff';

/**
 * The most pixels that are decoded: twice a 50-megapixel camera. A small file may claim any size, and decoding takes
 * memory by what it claims.
 */
const PIXEL_LIMIT = 100_000_000;

/** Above this nobody sees a difference in print; below it skin begins to show blocks. */
const QUALITY = 85;

export type PreparedPhoto = { readonly jpeg: Uint8Array; readonly width: number; readonly height: number };

/** Loaded with the first photo: most starts of the program need no decoder. Rejects where there is none for the system. */
async function loadDecoder() {
  const { default: sharp } = await import('sharp');
  // Of all formats that the decoder knows only three are ever read, whatever a file claims to be.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  });
  sharp.cache(false); // nothing of a picture stays in memory
  return sharp;
}

/**
 * A photo as it is kept: decoded, turned upright, at most `PHOTO_PIXELS` on its longer side, on white, and encoded anew
 * as JPEG without any metadata, such as where it was taken. A refusal says in words what is wrong and what would be taken.
 */
export async function preparePhoto(bytes: Uint8Array): Promise<Result<PreparedPhoto, string>> {
  if (bytes.byteLength === 0) return err('The file is empty.');
  if (bytes.byteLength > PHOTO_FILE_LIMIT)
    return err(`The file is larger than ${PHOTO_FILE_LIMIT / 1e6} MB.`);
  const kind = pictureKind(bytes);
  if (kind === null) {
    const other = otherKind(bytes);
    return err(
      `${other === null ? 'The file is no picture.' : `The file is ${other}.`} A photo must be JPEG, PNG or WebP.`,
    );
  }
  const sharp = await settled(loadDecoder());
  if (sharp === null)
    return err('Photos cannot be read on this computer: Osteon was installed without its decoder.');
  const damaged = err(`The ${kind} picture is damaged or cut off. Choose the original photo again.`);
  // Only the head is read here, so the limit can name what the picture claims to be.
  const head = await settled(sharp(bytes, { limitInputPixels: false }).metadata());
  if (head === null) return damaged;
  if (head.width * head.height > PIXEL_LIMIT)
    return err(
      `The picture has ${head.width} × ${head.height} pixels; at most ${PIXEL_LIMIT / 1e6} million are read.`,
    );
  const made = await settled(
    sharp(bytes, { failOn: 'error', limitInputPixels: PIXEL_LIMIT })
      .autoOrient()
      .resize(PHOTO_PIXELS, PHOTO_PIXELS, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true }),
  );
  if (made === null) return damaged;
  return ok({ jpeg: made.data, width: made.info.width, height: made.info.height });
}

/** The value; null where the decoder refuses, which is the only way it fails. */
async function settled<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch {
    return null;
  }
}
