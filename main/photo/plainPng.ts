import { crc32 } from 'node:zlib';
import { pictureKind } from './sniff';

const SIGNATURE = 8;
/** Length, name and checksum of a chunk. */
const FRAME = 12;

/**
 * The size in pixels of a PNG that goes into a PDF as it is: whole, opaque, three colours of 8 bits, not interlaced; null
 * for any other. Logos are kept so; this is for a file that was changed behind the back of the program.
 */
export function plainPng(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (pictureKind(bytes) !== 'PNG') return null;
  const names = chunksOf(bytes);
  if (names?.[0] !== 'IHDR' || names.at(-1) !== 'IEND' || !names.includes('IDAT') || names.includes('tRNS'))
    return null;
  const head = new DataView(bytes.buffer, bytes.byteOffset + SIGNATURE + 8, 13);
  const [depth, color, interlace] = [head.getUint8(8), head.getUint8(9), head.getUint8(12)];
  const size = { width: head.getUint32(0), height: head.getUint32(4) };
  const isPlain = depth === 8 && color === 2 && interlace === 0 && size.width > 0 && size.height > 0;
  return isPlain ? size : null;
}

/** The names of all chunks, in order; null when one is cut off or its checksum is wrong. */
function chunksOf(bytes: Uint8Array): readonly string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = SIGNATURE; at < bytes.byteLength;) {
    if (at + FRAME > bytes.byteLength) return null;
    const length = view.getUint32(at);
    if (at + FRAME + length > bytes.byteLength) return null;
    const body = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== view.getUint32(at + 8 + length)) return null;
    names.push(Buffer.from(body.subarray(0, 4)).toString('latin1'));
    at += FRAME + length;
  }
  return names;
}
