import { crc32, deflateSync } from 'node:zlib';
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

/** A chunk of a PNG: length, name, content and checksum. */
function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.byteLength);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A sound PNG of 20 000 × 20 000 pixels in some fifty kilobytes: decoded to colours it would take 1.2 GB. */
export function bomb(): Buffer {
  const side = 20_000;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1; // one bit a pixel, grey
  const rows = deflateSync(Buffer.alloc((1 + side / 8) * side));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** The colour of one pixel. */
export async function colourAt(jpeg: Uint8Array, left: number, top: number): Promise<readonly number[]> {
  const raw = await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...raw];
}

export const metadataOf = async (bytes: Uint8Array) => sharp(bytes).metadata();
