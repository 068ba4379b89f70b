import PdfKit from 'pdfkit';
import type { HandoutDocument, Section } from '../../shared/handout/model';
import { err, ok, type Result } from '../../shared/result';
import type { Sheet } from './box';
import { collect } from './collect';
import { flowOf } from './flow';
import { type PrintFonts, printFonts, registerFonts } from './fonts';
import { drawBand, drawFooter, drawRunningHead } from './furniture';
import { unprintable } from './glyphCoverage';
import { cleaned } from './normalise';
import { packObjects } from './objectStreams';
import { heightAbove, liveHeight, liveWidth, pageFrame, type PageTop } from './pageFrame';
import { type Page, paginate } from './paginate';
import { createPen, type PdfDocument } from './pen';
import { createSizeGauge } from './sizeGauge';
import { TYPE_SCALES } from './typeScale';
import { escapeXmp } from './xmp';

export type RenderedPdf = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Pages of each section, in order. */
  readonly sectionPages: readonly number[];
  /** Of all pages, without the footer, in points. */
  readonly smallestText: number;
};
export type PdfError = { readonly message: string };

/** A document as a PDF. The same document gives the same bytes; nothing but the document goes in. */
export async function renderHandout(source: HandoutDocument): Promise<Result<RenderedPdf, PdfError>> {
  const document = cleaned(source);
  const fonts = printFonts();
  const message = unprintable(document, fonts);
  if (message !== null) return err({ message });
  const pages = pagesOf(document, fonts);
  const { bytes, smallestText } = await written(document, pages, fonts);
  const sectionPages = document.sections.map(
    (section) => pages.filter((page) => page.section === section).length,
  );
  return ok({ bytes, pages: pages.length, sectionPages, smallestText });
}

/** A page with the section it belongs to; `opens` on the first page of that section. */
type SectionPage = { readonly page: Page; readonly section: Section; readonly opens: boolean };

function pagesOf(document: HandoutDocument, fonts: PrintFonts): readonly SectionPage[] {
  const scale = TYPE_SCALES[document.layout];
  const patientSheet: Sheet = { fonts, scale, width: liveWidth(document), accent: document.color };
  return document.sections.flatMap((section, i) => {
    // The therapist reads at the floor of 12 pt whatever the patient needs: half the paper.
    const sheet =
      section.kind === 'therapist' ? { ...patientSheet, scale: TYPE_SCALES.compact } : patientSheet;
    const twin = document.twin?.[i]?.blocks ?? null;
    const heights = {
      first: liveHeight(scale, topOf(section, true)),
      next: liveHeight(scale, topOf(section, false)),
    };
    const flow = flowOf(section, twin, { sheet, heights });
    return paginate(flow, heights).map((page, n) => ({
      page,
      section,
      opens: n === 0,
    }));
  });
}

/** What stands above the content of a section's first page and of its others. */
const topOf = ({ blocks, fit }: Section, opens: boolean): PageTop =>
  opens && blocks[0]?.kind === 'head' ? 'own-head' : fit === 'front' ? 'cards' : 'ruled';

async function written(
  document: HandoutDocument,
  pages: readonly SectionPage[],
  fonts: PrintFonts,
): Promise<{ readonly bytes: Uint8Array; readonly smallestText: number }> {
  const doc = openPdf(document, fonts);
  const finished = collect(doc);
  const footerPen = createPen(doc, fonts); // its smaller words count for nobody
  const gauge = createSizeGauge(footerPen);
  const { pen } = gauge;
  const root = doc.struct('Document');
  doc.addStructure(root);
  const frame = pageFrame(document);
  let part = root;
  pages.forEach(({ page, section, opens }, i) => {
    doc.addPage({ size: [...frame.size], margin: 0 });
    if (opens) {
      if (part !== root) part.end();
      part = doc.struct('Sect', { lang: section.language });
      root.add(part);
      if (document.sections.length > 1) pen.bookmark(section.title, frame.top);
    }
    drawBand(pen, document, i === 0 ? part : null);
    const above = topOf(section, opens);
    if (above !== 'own-head')
      drawRunningHead(pen, document, { title: section.title, ruled: above === 'cards' });
    const top = frame.top + heightAbove(TYPE_SCALES[document.layout], above);
    for (const { box, y } of page) box.draw(pen, frame.left, top + y, part);
    drawFooter(footerPen, document, { page: i + 1, pages: pages.length, section });
  });
  if (part !== root) part.end();
  root.end();
  doc.end();
  return { bytes: packObjects(await finished), smallestText: gauge.smallest() };
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
