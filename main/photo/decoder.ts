import type { Sharp } from 'sharp';
import { err, ok, type Result } from '../../shared/result';

/**
 * The most pixels that are decoded: twice a 50-megapixel camera. A small file may claim any size, and decoding takes
 * memory by what it claims.
 */
const PIXEL_LIMIT = 100_000_000;

/** What the decoder calls the kinds that are read; a file that it takes for another kind is not read. */
const FORMATS = { JPEG: 'jpeg', PNG: 'png', WebP: 'webp', SVG: 'svg' } as const;

type Subject = {
  readonly kind: keyof typeof FORMATS;
  /** "photo" or "logo", for messages. */
  readonly noun: string;
  /** The box it is made to fit into, in pixels. */
  readonly box: { readonly width: number; readonly height: number };
};

export type KeptPicture = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

async function loadDecoder() {
  const { default: sharp } = await import('sharp');
  // Of all formats that the decoder knows only these are ever read, whatever a file claims to be.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: [
      'VipsForeignLoadJpegBuffer',
      'VipsForeignLoadPngBuffer',
      'VipsForeignLoadWebpBuffer',
      'VipsForeignLoadSvgBuffer',
    ],
  });
  sharp.cache(false); // nothing of a picture stays in memory
  return sharp;
}

let decoder: ReturnType<typeof loadDecoder> | undefined;

/** Loaded once, with the first picture: most starts need none. Null where there is none for the system. */
const theDecoder = () => settled((decoder ??= loadDecoder()));

/** How many pixels a picture claims to have; null when not even its head can be read. Nothing is decoded. */
export async function claimedSize(
  bytes: Uint8Array,
  kind: Subject['kind'],
): Promise<{ readonly width: number; readonly height: number } | null> {
  const sharp = await theDecoder();
  const head = sharp && (await settled(sharp(bytes, { limitInputPixels: false }).metadata()));
  return head?.format === FORMATS[kind] ? { width: head.width, height: head.height } : null;
}

/**
 * A picture decoded, turned upright, made to fit into a box, on white, and encoded anew by `encode` without any metadata,
 * such as where it was taken. A refusal says in words what is wrong.
 */
export async function redraw(
  bytes: Uint8Array,
  { kind, noun, box }: Subject,
  encode: (picture: Sharp) => Sharp,
): Promise<Result<KeptPicture, string>> {
  const sharp = await theDecoder();
  if (sharp === null)
    return err(
      `${noun === 'photo' ? 'Photos' : 'Logos'} cannot be read on this computer: Osteon was installed without its decoder.`,
    );
  const damaged = err(`The ${kind} picture is damaged or cut off. Choose the original ${noun} again.`);
  // Only the head is read here, so the limit can name what the picture claims to be.
  const head = await claimedSize(bytes, kind);
  if (head === null) return damaged;
  if (head.width * head.height > PIXEL_LIMIT)
    return err(
      `The picture has ${head.width} × ${head.height} pixels; at most ${PIXEL_LIMIT / 1e6} million are read.`,
    );
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: PIXEL_LIMIT, density: DENSITY })
    .autoOrient()
    .resize(box.width, box.height, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');
  const made = await settled(encode(picture).toBuffer({ resolveWithObject: true }));
  if (made === null) return damaged;
  return ok({ bytes: made.data, width: made.info.width, height: made.info.height });
}

/** Lighter than this in every colour cannot be told from paper: a contrast below 1.3:1. */
const WHITE = 225;

/** Whether a kept picture shows nothing on white paper. */
export async function isWhite(bytes: Uint8Array): Promise<boolean> {
  const sharp = await theDecoder();
  const stats = sharp && (await settled(sharp(bytes).stats()));
  return stats?.channels.every(({ min }) => min > WHITE) ?? false;
}

/** Units of CSS to the inch; only drawings have any. */
const DENSITY = 96;

/** The value; null where the decoder refuses, which is the only way it fails. */
async function settled<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch {
    return null;
  }
}
