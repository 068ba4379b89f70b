import type { PdfDocument } from './pen';
import type { LaidOut } from './shapeMemo';

/**
 * All that Osteon uses of pdfkit and its types leave out, as of 0.20. `test/integration/pdfkitInner.test.ts` says what
 * is missing when a later version changes it.
 */

/** An object of the file. Its number is given at once; the object is written when it ends. */
export type Reference = { write(bytes: Uint8Array): void; end(): void };

/** A font embedded in one document: only the glyphs that were encoded go into the file. */
export type EmbeddedFont = {
  /** What it is called on the pages. */
  readonly id: string;
  ref(): Reference;
  /** Glyphs as four hexadecimal digits each, in the file's own numbering, and where each stands: thousandths of em. */
  encode(text: string): readonly [glyphs: readonly string[], positions: readonly GlyphPosition[]];
  /** The words laid out so far, by what they say. It fills this itself, and changes nothing that is in it. */
  layoutCache: LaidOut;
};

type GlyphPosition = {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** How wide the font says the glyph is; the difference to `xAdvance` is kerning. */
  readonly advanceWidth: number;
};

type Inner = {
  readonly page: {
    readonly xobjects: Record<string, Reference>;
    readonly fonts: Record<string, Reference>;
  };
  ref(dictionary: object): Reference;
  addContent(operators: Uint8Array): void;
};

const inner = (doc: PdfDocument) => doc as unknown as Inner;

/** A new object that the document holds. */
export const newObject = (doc: PdfDocument, dictionary: object): Reference => inner(doc).ref(dictionary);

/** Appends operators to the current page. As bytes, because pdfkit turns text into bytes one character at a time. */
export const addOperators = (doc: PdfDocument, operators: string): void =>
  inner(doc).addContent(Buffer.from(`${operators}\n`, 'latin1'));

/** Makes a form or an image known to the current page under a name. */
export function nameOnPage(doc: PdfDocument, name: string, form: Reference): void {
  inner(doc).page.xobjects[name] = form;
}

/** Makes a font known to the current page. */
export function useFont(doc: PdfDocument, font: EmbeddedFont): void {
  inner(doc).page.fonts[font.id] ??= font.ref();
}

/** The document's font of a registered name. */
export function embeddedFont(doc: PdfDocument, name: string): EmbeddedFont {
  doc.font(name);
  const current = '_font';
  return (doc as unknown as Record<typeof current, EmbeddedFont>)[current];
}
