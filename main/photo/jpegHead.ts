import { pictureKind } from './sniff';

/** Segments that say how large the picture is, whatever its way of coding. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/**
 * Whether bytes are a JPEG whose head can be read up to the picture's size: all that a page needs to hold it. Photos
 * are kept sound; this is for a file that was changed behind the back of the program.
 */
export function hasJpegHead(bytes: Uint8Array): boolean {
  if (pictureKind(bytes) !== 'JPEG') return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 10 <= bytes.byteLength) {
    if (view.getUint8(at) !== 0xff) return false;
    if (FRAMES.has(view.getUint8(at + 1))) return view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0;
    at += 2 + view.getUint16(at + 2);
  }
  return false;
}
