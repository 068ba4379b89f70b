import { Document, Font, Page, Path, renderToBuffer, StyleSheet, Svg, Text, View } from '@react-pdf/renderer';
import { createElement as h } from 'react';
import { FOOTER_SIZE, footerLine, LINE, MARGIN, PAGE } from '../pieces.js';
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
  cellOfPicture: { flex: 1 },
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
  if (piece.kind === 'pictures')
    return h(
      View,
      { key, style: { ...styles.row, ...styles.text }, wrap: false },
      piece.pictures.map(picture),
    );
  const row = (cells, i) =>
    h(
      View,
      { key: i, style: styles.row, wrap: false },
      cells.map((cell, at) => h(View, { key: at, style: styles.cell }, styled(cell))),
    );
  return h(View, { key, style: styles.table }, piece.rows.map(row));
}

function picture({ frame, shapes, width, height, caption, size }, key) {
  const viewBox = `${frame.x} ${frame.y} ${frame.width} ${frame.height}`;
  const paths = shapes.flatMap((shape, i) =>
    pathsOf(shape).map((props, j) => h(Path, { key: `${i} ${j}`, ...props })),
  );
  return h(View, { key, style: styles.cellOfPicture }, [
    h(Svg, { key: 'picture', viewBox, style: { width, height } }, paths),
    h(Text, { key: 'caption', style: { fontSize: size, fontWeight: 700 } }, caption[0].text),
  ]);
}

const ROUND = { strokeLinejoin: 'round', strokeLinecap: 'round' };

/** A line that lies under its fill comes first, as a path of its own. */
function pathsOf({ path, fill, stroke, width, under }) {
  const line = { d: path, fill: 'none', stroke, strokeWidth: width, ...ROUND };
  const area = { d: path, fill: fill ?? 'none' };
  if (!stroke) return [area];
  if (!fill) return [line];
  return under ? [line, area] : [area, line];
}

export function render({ pieces: { pieces, footer } }) {
  const foot = h(Text, {
    key: 'footer',
    fixed: true,
    style: styles.footer,
    render: ({ pageNumber, totalPages }) => footerLine(footer, pageNumber, totalPages),
  });
  const page = h(Page, { size: 'LETTER', style: styles.page }, [...pieces.map(element), foot]);
  return renderToBuffer(h(Document, null, page));
}
