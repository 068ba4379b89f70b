import PdfKit from 'pdfkit';
import type { HandoutDocument } from '../../shared/handout/model';
import { err, ok, type Result } from '../../shared/result';
import type { Sheet } from './box';
import { collect } from './collect';
import { flowOf } from './flow';
import { type PrintFonts, printFonts, registerFonts } from './fonts';
import { drawBand, drawFooter } from './furniture';
import { missingGlyphs, nameCharacter } from './glyphCoverage';
import { cleaned } from './normalise';
import { LIVE_WIDTH, liveHeight, pageFrame } from './pageFrame';
import { type Page, paginate } from './paginate';
import { createPen, type PdfDocument } from './pen';
import { TYPE_SCALES } from './typeScale';
import { escapeXmp } from './xmp';

export type RenderedPdf = { readonly bytes: Uint8Array; readonly pages: number };
export type PdfError = { readonly message: string };

/** A document as a PDF. The same document gives the same bytes; nothing but the document goes in. */
export async function renderHandout(source: HandoutDocument): Promise<Result<RenderedPdf, PdfError>> {
  const document = cleaned(source);
  const fonts = printFonts();
  const missing = missingGlyphs(document, fonts);
  if (missing.length > 0)
    return err({
      message: `The font cannot print: ${missing.map(nameCharacter).join(', ')}. Please write it another way.`,
    });
  const scale = TYPE_SCALES[document.textSize];
  const sheet: Sheet = { fonts, scale, width: LIVE_WIDTH };
  const height = liveHeight(scale);
  const pages = paginate(flowOf(document, sheet, height), { height, cards: scale.cards });
  const bytes = await written(document, pages, fonts);
  return ok({ bytes, pages: pages.length });
}

async function written(
  document: HandoutDocument,
  pages: readonly Page[],
  fonts: PrintFonts,
): Promise<Uint8Array> {
  const doc = openPdf(document, fonts);
  const finished = collect(doc);
  const pen = createPen(doc, fonts);
  const root = doc.struct('Document');
  doc.addStructure(root);
  pages.forEach((page, i) => {
    const frame = pageFrame(document);
    doc.addPage({ size: [...frame.size], margin: 0 });
    drawBand(pen, document, i === 0 ? root : null);
    for (const { box, y } of page) box.draw(pen, frame.left, frame.top + y, root);
    drawFooter(pen, document, { page: i + 1, pages: pages.length });
  });
  root.end();
  doc.end();
  return finished;
}

function openPdf(document: HandoutDocument, fonts: PrintFonts): PdfDocument {
  const created = new Date(`${document.issuedOn}T12:00:00Z`);
  const doc = new PdfKit({
    autoFirstPage: false,
    tagged: true,
    subset: 'PDF/UA' as NonNullable<ConstructorParameters<typeof PdfKit>[0]>['subset'],
    pdfVersion: '1.7',
    lang: document.language,
    displayTitle: true,
    // No default font: pdfkit would parse Helvetica's metrics for every document.
    font: '',
    // Plain text inside the file: never a name of the patient.
    info: { Title: document.title, CreationDate: created, Creator: 'Osteon', Producer: 'Osteon' },
  } as ConstructorParameters<typeof PdfKit>[0]);
  escapeXmp(doc);
  registerFonts(doc, fonts);
  return doc;
}
