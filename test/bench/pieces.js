/**
 * A handout as the plain pieces every library can print: paragraphs and tables, at Osteon's sizes. The peers get less
 * to do than Osteon does: no frames or badges, no columns, no cards kept whole on a page, no tags for screen readers.
 */

const BODY = 14;
const SIZE = { title: 27, heading: 16, cardName: 20, label: 12 };
export const FOOTER_SIZE = 10;
export const MARGIN = 43;
export const PAGE = { width: 612, height: 792 };
export const LINE = 1.4;

const plain = (text) => [{ text, strong: false }];
const strong = (text) => [{ text, strong: true }];
const paragraph = (runs, size = BODY) => ({ kind: 'text', runs, size });
const table = (rows) => ({ kind: 'table', rows });
const cell = (text, bold = false, size = BODY) => ({ text, strong: bold, size });

/** `{ pieces, footer }`; `footer(page, pages)` is the line at the foot of a page. */
export function piecesOf(document) {
  const { header, footer } = document;
  const head = [strong(header.clinic), plain(header.details), header.forPatient, plain(header.date)];
  const words = (page, pages) => footer.pages.replace('{page}', page).replace('{pages}', pages);
  return {
    pieces: [...head.map((runs) => paragraph(runs)), ...document.blocks.flatMap(blockPieces)],
    footer: (page, pages) => `${footer.left}   ${words(page, pages)}`,
  };
}

function blockPieces(block) {
  switch (block.kind) {
    case 'title':
      return [paragraph(strong(block.text), SIZE.title)];
    case 'heading':
      return [
        paragraph(strong(block.text), SIZE.heading),
        ...(block.aside === '' ? [] : [paragraph(plain(block.aside))]),
      ];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'week':
      return [table([block.days.map((day) => cell(day.name, true)), block.days.map(dayCell)])];
    case 'effort':
      return [table([numbers(block.line).map((each) => cell(String(each), false, SIZE.label))])];
    case 'columns':
      return [...block.left, ...block.right].flatMap(blockPieces);
    case 'stop':
      return [
        paragraph(strong(`${block.box.word} ${block.box.call}`), SIZE.heading),
        ...block.box.signs.map((sign) => paragraph(plain(sign))),
        paragraph(block.box.emergency),
      ];
    case 'signatures':
      return block.fields.map(({ label, value }) => paragraph(plain(`${label} ${value}`), SIZE.label));
    case 'exercise':
      return cardPieces(block.card);
    case 'new-page':
      return [{ kind: 'page' }];
    default:
      throw new Error(`pieces.js does not know the block ${block.kind}`);
  }
}

const dayCell = ({ entries, empty }) =>
  cell(entries.length === 0 ? empty : entries.map(({ label, detail }) => `${label} ${detail}`).join(' '));

const numbers = ({ min, max }) => Array.from({ length: max - min + 1 }, (_, i) => min + i);

function cardPieces(card) {
  return [
    paragraph(strong(`${card.number} ${card.name}`), SIZE.cardName),
    paragraph(plain(card.purpose)),
    ...card.before.map((runs) => paragraph(runs)),
    ...card.steps.map((step, i) => paragraph(plain(`${i + 1}. ${step}`))),
    table([
      card.dose.map(({ label }) => cell(label, false, SIZE.label)),
      card.dose.map(({ value }) => cell(value, true)),
    ]),
    ...card.doseLines.map((runs) => paragraph(runs)),
    ...(card.weeks ? [weekTable(card.weeks)] : []),
    ...card.after.map((runs) => paragraph(runs)),
  ];
}

const weekTable = ({ title, columns, rows }) =>
  table([
    [title, ...columns.map(({ weeks, from }) => `${weeks} ${from}`)].map((text) =>
      cell(text, false, SIZE.label),
    ),
    ...rows.map(({ label, values }) => [
      cell(label, false, SIZE.label),
      ...values.map((value) => cell(value, true)),
    ]),
  ]);
