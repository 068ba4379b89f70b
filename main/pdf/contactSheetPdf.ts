import PdfKit from 'pdfkit';
import type { SheetEntry } from '../../shared/figure/contactSheet';
import { frameOf } from '../../shared/figure/frame';
import { collect } from './collect';
import { printFonts, registerFonts } from './fonts';
import { paintPicture } from './paintPicture';
import type { PdfDocument } from './pen';
import { INK } from './typeScale';

/** A4 lying, in points; cells of two pictures with a name below. */
const PAGE = { width: 841.9, height: 595.3, margin: 28 } as const;
const COLUMNS = 4;
const ROWS = 3;
const NAME = 20;
const PAD = 8;

/** Every figure as it prints, twelve exercises a page. For looking them over: it is not tagged. */
export function contactSheetPdf(entries: readonly SheetEntry[]): Promise<Uint8Array> {
  const doc = new PdfKit({
    autoFirstPage: false,
    font: '',
    info: { Title: 'Osteon figures' },
  });
  registerFonts(doc, printFonts());
  const finished = collect(doc);
  const cell = {
    width: (PAGE.width - 2 * PAGE.margin) / COLUMNS,
    height: (PAGE.height - 2 * PAGE.margin) / ROWS,
  };
  entries.forEach((entry, i) => {
    const place = i % (COLUMNS * ROWS);
    if (place === 0) doc.addPage({ size: [PAGE.width, PAGE.height], margin: 0 });
    const x = PAGE.margin + (place % COLUMNS) * cell.width;
    const y = PAGE.margin + Math.floor(place / COLUMNS) * cell.height;
    drawEntry(doc, entry, { x, y, width: cell.width, height: cell.height - NAME });
    doc
      .font('bold')
      .fontSize(11)
      .fillColor(INK.text)
      .text(entry.name, x, y + cell.height - NAME, { width: cell.width, align: 'center' });
  });
  doc.end();
  return finished;
}

type Room = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function drawEntry(doc: PdfDocument, { figure }: SheetEntry, room: Room): void {
  const frame = frameOf(figure);
  const stacked = frame.width > frame.height * 1.2;
  const [columns, rows] = stacked ? [1, 2] : [2, 1];
  const [width, height] = [room.width / columns, room.height / rows];
  const scale = Math.min((width - PAD) / frame.width, (height - PAD) / frame.height);
  figure.print.forEach((key, i) => {
    const left = room.x + (stacked ? 0 : i * width) + (width - frame.width * scale) / 2;
    const top = room.y + (stacked ? i * height : 0) + (height - frame.height * scale) / 2;
    paintPicture(doc, { drawing: figure, key, mirrored: false }, { left, top, scale });
  });
}
