import { create, type Font } from 'fontkit';
import bold from './fonts/SourceSans3-Bold.ttf?inline';
import regular from './fonts/SourceSans3-Regular.ttf?inline';
import { type ShapingFont, withShapeMemo } from './shapeMemo';
import type { PdfDocument } from './pen';

/**
 * Source Sans 3 (SIL Open Font License): open shapes, digits that cannot be mistaken, and it has the signs a
 * handout needs. The files are bundled into the code, so the worker finds them in a folder, an asar and a test.
 */

export type Face = 'regular' | 'bold';
export const FACES = ['regular', 'bold'] as const;

export type PrintFont = ShapingFont & {
  has(codePoint: number): boolean;
  /** Baseline below the top of a line of the given height, with the letters centred in it; points. */
  baseline(size: number, lineHeight: number): number;
};
export type PrintFonts = Readonly<Record<Face, PrintFont>>;

function printFont(dataUri: string): PrintFont {
  const bytes = Buffer.from(dataUri.slice(dataUri.indexOf(',') + 1), 'base64');
  const font = create(bytes) as Font;
  const em = font.unitsPerEm;
  const letters = (font.ascent - font.descent) / em;
  const known = new Map<number, boolean>(); // of a few hundred characters: the font searches its tables each time
  return {
    ...withShapeMemo(font),
    has(codePoint) {
      const found = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
      known.set(codePoint, found);
      return found;
    },
    baseline: (size, lineHeight) => (lineHeight - letters * size) / 2 + (font.ascent / em) * size,
  };
}

let parsed: PrintFonts | null = null;

/** The fonts, parsed once for the life of the process and shared by all documents. */
export function printFonts(): PrintFonts {
  parsed ??= { regular: printFont(regular), bold: printFont(bold) };
  return parsed;
}

/** Makes the faces known to a document under their names. */
export function registerFonts(doc: PdfDocument, fonts: PrintFonts): void {
  for (const face of FACES) doc.registerFont(face, fonts[face].font as unknown as string);
}
