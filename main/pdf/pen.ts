import type PdfKit from 'pdfkit';
import type { Face, PrintFonts } from './fonts';
import type { Line } from './lineWords';
import { createTextWriter } from './textWriter';
import { INK } from './typeScale';

export type PdfDocument = InstanceType<typeof PdfKit>;
/** An element of the PDF's structure tree: what a screen reader walks. */
export type StructureNode = ReturnType<PdfDocument['struct']>;
export type Tag =
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Sect';
type TagOptions = {
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  /** Left, top, right and bottom edge on the page: where a figure is. */
  readonly bbox?: [number, number, number, number];
};

export type Ink = { readonly size: number; readonly color?: string };

/** Draws on the current page. Everything is either tagged text or an artifact, as a tagged PDF requires. */
export type Pen = {
  readonly fonts: PrintFonts;
  /** Rules, boxes and fills: not read aloud. */
  artifact(paint: (doc: PdfDocument) => void): void;
  /** A structure element that holds others. */
  group(parent: StructureNode, tag: Tag, options?: TagOptions): StructureNode;
  /** A structure element that holds what `paint` writes. */
  content(parent: StructureNode, tag: Tag, paint: () => void, options?: TagOptions): void;
  /** A picture with what is read aloud in its place; `at` is its left, top, right and bottom edge. */
  figure(
    parent: StructureNode,
    picture: { readonly alt: string; readonly at: [number, number, number, number] },
    paint: (doc: PdfDocument) => void,
  ): void;
  /** One line of text with its baseline at `y`. */
  line(line: Line, x: number, y: number, ink: Ink): void;
  word(text: string, x: number, y: number, ink: Ink & { readonly face: Face }): void;
  /** An entry of the viewer's outline that leads to height `y` of this page. */
  bookmark(title: string, y: number): void;
};

export function createPen(doc: PdfDocument, fonts: PrintFonts): Pen {
  const text = createTextWriter(doc);
  const group: Pen['group'] = (parent, tag, options = {}) => {
    const element = doc.struct(tag, { ...options });
    parent.add(element);
    return element;
  };
  return {
    fonts,
    artifact(paint) {
      doc.markContent('Artifact', { type: 'Layout' });
      doc.save();
      paint(doc);
      doc.restore();
      doc.endMarkedContent();
    },
    group,
    content(parent, tag, paint, options) {
      const element = group(parent, tag, options);
      element.add(paint);
      element.end();
    },
    figure(parent, { alt, at }, paint) {
      const element = group(parent, 'Figure', { alt, bbox: at });
      element.add(() => {
        doc.save();
        paint(doc);
        doc.restore();
      });
      element.end();
    },
    line: ({ fragments }, x, y, { size, color = INK.text }) =>
      text.line(fragments, { x, y }, { size, color }),
    word: (word, x, y, { size, face, color = INK.text }) =>
      text.line([{ text: word, face, x: 0 }], { x, y }, { size, color }),
    bookmark(title, y) {
      // pdfkit sets the left edge to the page width less `left`: without it viewers scroll sideways.
      const destination = { left: doc.page.width, top: y };
      (doc.outline as { addItem(title: string, options: object): unknown }).addItem(title, destination);
    },
  };
}
