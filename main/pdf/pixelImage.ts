import type { PdfDocument } from './pen';

type Area = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** An image of pdfkit, which its types leave out. */
type Image = { readonly width: number; readonly height: number };

/** A picture that stands in several places is in the file once. */
const opened = new WeakMap<PdfDocument, Map<Uint8Array, Image>>();

/** Places a picture made of pixels in an area of the page, whole and in its own proportions. Points. */
export function paintImage(doc: PdfDocument, bytes: Uint8Array, { left, top, width, height }: Area): void {
  doc.image(imageOf(doc, bytes) as unknown as ArrayBuffer, left, top, {
    fit: [width, height],
    align: 'center',
    valign: 'center',
  });
}

function imageOf(doc: PdfDocument, bytes: Uint8Array): Image {
  const images = opened.get(doc) ?? new Map<Uint8Array, Image>();
  opened.set(doc, images);
  const known = images.get(bytes);
  if (known) return known;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const image = (doc as unknown as { openImage(buffer: Buffer): Image }).openImage(buffer);
  images.set(bytes, image);
  return image;
}
