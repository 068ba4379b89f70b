import { readFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import { autoTable } from 'jspdf-autotable';
import { FOOTER_SIZE, footerLine, LINE, MARGIN, PAGE } from '../pieces.js';
import { BOLD, REGULAR } from './fonts.js';

/** jsPDF sets one face a paragraph: "**Watch out:** ..." comes out plain here, which is less work. */

const FONTS = { normal: readFileSync(REGULAR, 'base64'), bold: readFileSync(BOLD, 'base64') };
const BOTTOM = PAGE.height - MARGIN;

export function render({ pieces: { pieces, footer } }) {
  const doc = new jsPDF({ unit: 'pt', format: 'letter', compress: true });
  for (const [style, bytes] of Object.entries(FONTS)) {
    doc.addFileToVFS(`${style}.ttf`, bytes);
    doc.addFont(`${style}.ttf`, 'Source', style);
  }
  let y = MARGIN;
  for (const piece of pieces) {
    if (piece.kind === 'page') {
      doc.addPage();
      y = MARGIN;
    } else y = WRITERS[piece.kind](doc, piece, y + 4);
  }
  const pages = doc.getNumberOfPages();
  doc.setFont('Source', 'normal').setFontSize(FOOTER_SIZE);
  for (let page = 1; page <= pages; page++) {
    doc.setPage(page);
    doc.text(footerLine(footer, page, pages), MARGIN, BOTTOM + 16);
  }
  return new Uint8Array(doc.output('arraybuffer'));
}

const WRITERS = { text: writeText, table: writeTable, pictures: drawPictures };

function writeText(doc, { runs, size }, top) {
  doc.setFont('Source', runs.every((run) => run.strong) ? 'bold' : 'normal').setFontSize(size);
  let y = top;
  for (const line of doc.splitTextToSize(runs.map((run) => run.text).join(''), PAGE.width - 2 * MARGIN)) {
    if (y + size * LINE > BOTTOM) {
      doc.addPage();
      y = MARGIN;
    }
    doc.text(line, MARGIN, y + size);
    y += size * LINE;
  }
  return y;
}

function writeTable(doc, { rows }, startY) {
  const cell = ({ text, strong, size }) => ({
    content: text,
    styles: { fontStyle: strong ? 'bold' : 'normal', fontSize: size },
  });
  autoTable(doc, {
    startY,
    margin: MARGIN,
    theme: 'grid',
    styles: { font: 'Source', textColor: 0, cellPadding: 4 },
    body: rows.map((row) => row.map(cell)),
  });
  return doc.lastAutoTable.finalY;
}

function drawPictures(doc, { pictures }, above) {
  const height = Math.max(...pictures.map((picture) => picture.height)) + 20;
  let top = above;
  if (top + height > BOTTOM) {
    doc.addPage();
    top = MARGIN;
  }
  pictures.forEach((picture, i) => {
    const left = MARGIN + (i * (PAGE.width - 2 * MARGIN)) / pictures.length;
    drawPicture(doc, picture, left, top);
    doc.setFont('Source', 'bold').setFontSize(picture.size);
    doc.text(picture.caption[0].text, left, top + picture.height + picture.size);
  });
  return top + height;
}

function drawPicture(doc, { frame, shapes, scale }, left, top) {
  const place = (value, i) =>
    i % 2 === 0 ? left + (value - frame.x) * scale : top + (value - frame.y) * scale;
  doc.setLineJoin('round').setLineCap('round');
  for (const { operators, fill, stroke, width, under } of shapes) {
    const path = operators.map(({ op, c }) => ({ op, c: c.map(place) }));
    const strokePath = () =>
      doc
        .setDrawColor(stroke)
        .setLineWidth(width * scale)
        .path(path)
        .stroke();
    if (stroke && under) strokePath();
    if (fill) doc.setFillColor(fill).path(path).fill();
    if (stroke && !under) strokePath();
  }
}
