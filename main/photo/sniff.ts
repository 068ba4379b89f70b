/** What a file is by its first bytes, whatever its name says. */

export type PictureKind = 'JPEG' | 'PNG' | 'WebP';

const text = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** The kind of picture; null for anything that is not taken. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'JPEG';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'PNG';
  return text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP' ? 'WebP' : null;
}

const OTHERS: readonly (readonly [string, (bytes: Uint8Array) => boolean])[] = [
  ['a WebP picture', (bytes) => pictureKind(bytes) === 'WebP'],
  ['a GIF', (bytes) => text(bytes, 0, 4) === 'GIF8'],
  ['a HEIC or AVIF picture', (bytes) => text(bytes, 4, 8) === 'ftyp'],
  ['a TIFF', (bytes) => ['II*\0', 'MM\0*'].includes(text(bytes, 0, 4))],
  ['a PDF', (bytes) => text(bytes, 0, 5) === '%PDF-'],
  ['a compressed file, as svgz is', (bytes) => startsWith(bytes, 0x1f, 0x8b)],
  ['an SVG drawing', (bytes) => /<svg[\s>]/i.test(text(bytes, 0, 4096))],
];

/** "The file is a GIF." for kinds that are often taken for a photo or a logo. */
export function whatItIs(bytes: Uint8Array): string {
  const other = OTHERS.find(([, is]) => is(bytes))?.[0];
  return other === undefined ? 'The file is no picture.' : `The file is ${other}.`;
}
