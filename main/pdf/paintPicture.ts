import type { DrawnPicture } from '../../shared/handout/model';
import { addOperators, nameOnPage, newObject, type Reference } from './pdfkitInner';
import type { PdfDocument } from './pen';
import type { PictureForm } from './pictureForm';
import { knownForm } from './pictureMemo';

/** The thinnest line that a copier keeps, points. */
const THINNEST = 1;
/** A line or an arrow may stand out of the frame a little; a form is cut off at its box. */
const ROOM = 100;

type Spot = {
  readonly left: number;
  readonly top: number;
  /** Points for a thousandth of body height. */
  readonly scale: number;
};

/** Paints a key pose with its frame's top left corner at a spot. A picture is in the file once, however often it is shown. */
export function paintPicture(
  doc: PdfDocument,
  { drawing, key, mirrored }: Omit<DrawnPicture, 'kind'>,
  { left, top, scale }: Spot,
): void {
  const form = knownForm(drawing, key, THINNEST / scale);
  const { x, y, width } = form.frame;
  const name = nameOf(doc, form);
  doc.save();
  if (mirrored) doc.transform(-scale, 0, 0, scale, left + (x + width) * scale, top - y * scale);
  else doc.transform(scale, 0, 0, scale, left - x * scale, top - y * scale);
  addOperators(doc, `/${name} Do`);
  doc.restore();
}

type Written = { readonly name: string; readonly reference: Reference };
const written = new WeakMap<PdfDocument, Map<PictureForm, Written>>();

/** The name of a form on the current page, written to the file where it is new. */
function nameOf(doc: PdfDocument, form: PictureForm): string {
  const forms = written.get(doc) ?? new Map<PictureForm, Written>();
  written.set(doc, forms);
  const found = forms.get(form) ?? { name: `Fm${forms.size + 1}`, reference: writeForm(doc, form) };
  forms.set(form, found);
  nameOnPage(doc, found.name, found.reference);
  return found.name;
}

function writeForm(doc: PdfDocument, { frame, content }: PictureForm): Reference {
  const { x, y, width, height } = frame;
  const reference = newObject(doc, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [x - ROOM, y - ROOM, x + width + ROOM, y + height + ROOM],
    Resources: {},
    // pdfkit deflates a stream that names no filter of its own.
    Filter: 'FlateDecode',
  });
  reference.write(content);
  reference.end();
  return reference;
}
