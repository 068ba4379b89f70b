import sharp from 'sharp';

/** Pictures made for tests, as a camera or an attacker would make them. */

/** A bright picture whose top left quarter is red, so that a test sees which way up it is. */
export async function picture(width: number, height: number) {
  const red = await sharp({
    create: {
      width: Math.ceil(width / 2),
      height: Math.ceil(height / 2),
      channels: 3,
      background: '#ff0000',
    },
  })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#88cc66' } }).composite([
    { input: red, left: 0, top: 0 },
  ]);
}

/** As a phone held upright writes it: turned by a mark (EXIF orientation 6), with the place where it was taken. */
export const fromPhone = async (): Promise<Buffer> =>
  (await picture(2400, 1800))
    .withExif({
      IFD0: { Make: 'Phone', Artist: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();

/** 20 000 × 20 000 pixels in some hundred kilobytes: decoded it would take 1.2 GB. */
export const bomb = async (): Promise<Buffer> =>
  sharp({
    create: { width: 20_000, height: 20_000, channels: 3, background: '#ffffff' },
    limitInputPixels: false,
  })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();

/** The colour of one pixel. */
export async function colourAt(jpeg: Uint8Array, left: number, top: number): Promise<readonly number[]> {
  const raw = await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...raw];
}

export const metadataOf = async (bytes: Uint8Array) => sharp(bytes).metadata();
