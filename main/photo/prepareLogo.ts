import { LOGO_FILE_LIMIT, LOGO_PIXELS } from '../../shared/clinic/look';
import { err, ok, type Result } from '../../shared/result';
import { claimedSize, isWhite, redraw } from './decoder';
import { pictureKind, whatItIs } from './sniff';
import { cleanSvg, isMarkup } from './svg/cleanSvg';

export type PreparedLogo = { readonly png: Uint8Array; readonly width: number; readonly height: number };

type Source = { readonly kind: 'PNG' | 'JPEG' | 'SVG'; readonly bytes: Uint8Array };

/** A drawing is made as large as a logo is kept: 96 units of CSS to the inch are drawn as 128 pixels. */
const SVG_BOX = { width: LOGO_PIXELS.width * 0.75, height: LOGO_PIXELS.height * 0.75 };

/** Pictures inside one drawing, and their pixels all told: they are decoded at once. */
const PICTURES = { count: 50, pixels: 25_000_000 };

const INVISIBLE =
  'Nothing of the logo can be seen on white paper. Choose the one that is meant for a white background.';

/**
 * A logo as it is kept: at most `LOGO_PIXELS`, on white, as opaque PNG of 8 bits a colour, which goes into a PDF as it is.
 * A refusal says in words what is wrong and what would be taken.
 */
export async function prepareLogo(bytes: Uint8Array): Promise<Result<PreparedLogo, string>> {
  if (bytes.byteLength === 0) return err('The file is empty.');
  if (bytes.byteLength > LOGO_FILE_LIMIT)
    return err(`The file is larger than ${LOGO_FILE_LIMIT / 1e6} MB. A logo must be at most that.`);
  const source = await sourceOf(bytes);
  if (!source.ok) return source;
  const { kind } = source.value;
  const made = await redraw(source.value.bytes, { kind, noun: 'logo', box: LOGO_PIXELS }, (picture) =>
    picture.removeAlpha().png({ compressionLevel: 9, palette: false, progressive: false }),
  );
  if (!made.ok) return made;
  const { bytes: png, width, height } = made.value;
  return (await isWhite(png)) ? err(INVISIBLE) : ok({ png, width, height });
}

async function sourceOf(bytes: Uint8Array): Promise<Result<Source, string>> {
  const kind = pictureKind(bytes);
  if (kind === 'PNG' || kind === 'JPEG') return ok({ kind, bytes });
  const drawing = isMarkup(bytes) ? cleanSvg(bytes, SVG_BOX) : null;
  if (drawing === null) return err(`${whatItIs(bytes)} A logo must be PNG, JPEG or SVG.`);
  if (!drawing.ok) return drawing;
  const fault = await pictureFault(drawing.value.pictures);
  return fault === null ? ok({ kind: 'SVG', bytes: Buffer.from(drawing.value.svg) }) : err(fault);
}

/** What is wrong with the pictures inside a drawing; null when they can be decoded. */
async function pictureFault(pictures: readonly Uint8Array[]): Promise<string | null> {
  if (pictures.length > PICTURES.count)
    return `The SVG holds ${pictures.length} pictures; at most ${PICTURES.count} are read.`;
  let pixels = 0;
  for (const picture of pictures) {
    const kind = pictureKind(picture);
    const size = kind === 'PNG' || kind === 'JPEG' ? await claimedSize(picture, kind) : null;
    if (size === null) return 'A picture inside the SVG is damaged, or neither PNG nor JPEG.';
    pixels += size.width * size.height;
  }
  return pixels > PICTURES.pixels
    ? `The pictures inside the SVG have ${Math.ceil(pixels / 1e6)} million pixels; at most ${PICTURES.pixels / 1e6} million are read.`
    : null;
}
