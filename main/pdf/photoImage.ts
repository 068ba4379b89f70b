import type { PhotoPicture } from '../../shared/handout/model';
import type { PdfDocument } from './pen';

type Area = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** An image of pdfkit, which its types leave out. */
type Image = { readonly width: number; readonly height: number };

/** A photo that stands on several cards is in the file once. */
const opened = new WeakMap<PdfDocument, Map<Uint8Array, Image>>();

/** Places a photo in an area of the page, whole and in its own proportions. Points. */
export function paintPhoto(
  doc: PdfDocument,
  { jpeg }: PhotoPicture,
  { left, top, width, height }: Area,
): void {
  doc.image(imageOf(doc, jpeg) as unknown as ArrayBuffer, left, top, {
    fit: [width, height],
    align: 'center',
    valign: 'center',
  });
}

function imageOf(doc: PdfDocument, jpeg: Uint8Array): Image {
  const images = opened.get(doc) ?? new Map<Uint8Array, Image>();
  opened.set(doc, images);
  const known = images.get(jpeg);
  if (known) return known;
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const image = (doc as unknown as { openImage(bytes: Buffer): Image }).openImage(bytes);
  images.set(jpeg, image);
  return image;
}
