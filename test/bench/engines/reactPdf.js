import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { createElement as h } from 'react';
import { FOOTER_SIZE, LINE, MARGIN, PAGE, piecesOf } from '../pieces.js';
import { BOLD, REGULAR } from './fonts.js';

Font.register({
  family: 'Source',
  fonts: [
    { src: REGULAR, fontWeight: 400 },
    { src: BOLD, fontWeight: 700 },
  ],
});
Font.registerHyphenationCallback((word) => [word]);

const styles = StyleSheet.create({
  page: { padding: MARGIN, fontFamily: 'Source', lineHeight: LINE },
  text: { marginTop: 4 },
  table: { marginTop: 4 },
  row: { flexDirection: 'row' },
  cell: { flex: 1, border: '1pt solid black', padding: 4 },
  footer: {
    position: 'absolute',
    left: MARGIN,
    right: MARGIN,
    top: PAGE.height - MARGIN + 4,
    fontSize: FOOTER_SIZE,
  },
});

const styled = ({ text, strong, size }, key) =>
  h(Text, { key, style: { fontWeight: strong ? 700 : 400, fontSize: size } }, text);

function element(piece, key) {
  if (piece.kind === 'page') return h(View, { key, break: true });
  if (piece.kind === 'text')
    return h(Text, { key, style: { ...styles.text, fontSize: piece.size } }, piece.runs.map(styled));
  const row = (cells, i) =>
    h(
      View,
      { key: i, style: styles.row, wrap: false },
      cells.map((cell, at) => h(View, { key: at, style: styles.cell }, styled(cell))),
    );
  return h(View, { key, style: styles.table }, piece.rows.map(row));
}

export function render(document) {
  const { pieces, footer } = piecesOf(document);
  const foot = h(Text, {
    key: 'footer',
    fixed: true,
    style: styles.footer,
    render: ({ pageNumber, totalPages }) => footer(pageNumber, totalPages),
  });
  const page = h(Page, { size: 'LETTER', style: styles.page }, [...pieces.map(element), foot]);
  return renderToBuffer(h(Document, null, page));
}
