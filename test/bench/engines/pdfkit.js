import PdfKit from 'pdfkit';
import { FOOTER_SIZE, footerLine, LINE, MARGIN, PAGE } from '../pieces.js';

/** The floor: pdfkit with the built-in Helvetica, which needs no shaping, no embedding and knows no Greek or Polish. */

const WIDTH = PAGE.width - 2 * MARGIN;
const PAD = 4;
const face = (bold) => (bold ? 'Helvetica-Bold' : 'Helvetica');

export function render({ pieces: { pieces, footer } }) {
  const doc = new PdfKit({ size: 'LETTER', margin: MARGIN, bufferPages: true });
  const finished = collect(doc);
  for (const piece of pieces) {
    if (piece.kind === 'page') doc.addPage();
    else if (piece.kind === 'pictures') drawPictures(doc, piece.pictures);
    else if (piece.kind === 'table') writeTable(doc, piece.rows);
    else writeRuns(doc, piece);
  }
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.font(face(false)).fontSize(FOOTER_SIZE);
    doc.text(footerLine(footer, page + 1, count), MARGIN, PAGE.height - MARGIN + 8, { lineBreak: false });
  }
  doc.end();
  return finished;
}

function writeRuns(doc, { runs, size }) {
  doc.fontSize(size).moveDown(0.3);
  runs.forEach(({ text, strong }, i) => {
    const options = { continued: i < runs.length - 1, lineGap: size * (LINE - 1.2), width: WIDTH };
    doc.font(face(strong));
    if (i === 0) doc.text(text, MARGIN, doc.y, options);
    else doc.text(text, options);
  });
}

function drawPictures(doc, pictures) {
  const height = Math.max(...pictures.map((picture) => picture.height)) + 24;
  if (doc.y + height > PAGE.height - MARGIN) doc.addPage();
  const top = doc.y + 4;
  pictures.forEach((picture, i) => {
    const left = MARGIN + (i * WIDTH) / pictures.length;
    drawPicture(doc, picture, left, top);
    doc.font(face(true)).fontSize(picture.size);
    doc.text(picture.caption[0].text, left, top + picture.height, { lineBreak: false });
  });
  doc.y = top + height;
}

function drawPicture(doc, { frame, shapes, scale }, left, top) {
  doc.save();
  doc.translate(left - frame.x * scale, top - frame.y * scale).scale(scale);
  doc.lineJoin('round').lineCap('round');
  for (const { path, fill, stroke, width, under } of shapes) {
    if (stroke && under) doc.path(path).lineWidth(width).strokeColor(stroke).stroke();
    if (fill) doc.path(path).fillColor(fill).fill();
    if (stroke && !under) doc.path(path).lineWidth(width).strokeColor(stroke).stroke();
  }
  doc.restore();
  doc.fillColor('black').strokeColor('black');
}

function writeTable(doc, rows) {
  doc.moveDown(0.3);
  const width = WIDTH / rows[0].length;
  const room = { width: width - 2 * PAD };
  for (const row of rows) {
    const set = (cell) => doc.font(face(cell.strong)).fontSize(cell.size);
    const height = Math.max(...row.map((cell) => set(cell).heightOfString(cell.text, room))) + 2 * PAD;
    if (doc.y + height > PAGE.height - MARGIN) doc.addPage();
    const top = doc.y;
    row.forEach((cell, i) => {
      doc.rect(MARGIN + i * width, top, width, height).stroke();
      set(cell).text(cell.text, MARGIN + i * width + PAD, top + PAD, room);
    });
    doc.y = top + height;
  }
}

function collect(doc) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
