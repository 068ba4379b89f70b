import pdfmake from 'pdfmake';
import { FOOTER_SIZE, footerLine, LINE, MARGIN } from '../pieces.js';
import { svgOf } from '../svg.js';
import { BOLD, REGULAR } from './fonts.js';

pdfmake.setFonts({ Source: { normal: REGULAR, bold: BOLD } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);

const styled = ({ text, strong, size }) => ({ text, bold: strong, fontSize: size });

const pictureOf = (picture) => ({
  stack: [
    { svg: svgOf(picture), width: picture.width, height: picture.height },
    { text: picture.caption.map(styled), fontSize: picture.size },
  ],
  unbreakable: true,
});

/** pdfmake's page break belongs to the piece after it. */
function contentOf(pieces) {
  return pieces.flatMap((piece, i) => {
    if (piece.kind === 'page') return [];
    const pageBreak = pieces[i - 1]?.kind === 'page' ? { pageBreak: 'before' } : {};
    if (piece.kind === 'pictures')
      return [{ columns: piece.pictures.map(pictureOf), margin: [0, 4, 0, 0], ...pageBreak }];
    if (piece.kind === 'table') {
      const widths = piece.rows[0].map(() => '*');
      return [{ table: { widths, body: piece.rows.map((row) => row.map(styled)) }, ...pageBreak }];
    }
    return [{ text: piece.runs.map(styled), fontSize: piece.size, margin: [0, 4, 0, 0], ...pageBreak }];
  });
}

export function render({ pieces: { pieces, footer } }) {
  const definition = {
    pageSize: 'LETTER',
    pageMargins: MARGIN,
    defaultStyle: { font: 'Source', lineHeight: LINE - 0.2 },
    content: contentOf(pieces),
    footer: (page, pages) => ({
      text: footerLine(footer, page, pages),
      fontSize: FOOTER_SIZE,
      margin: [MARGIN, 8, 0, 0],
    }),
  };
  return pdfmake.createPdf(definition).getBuffer();
}
