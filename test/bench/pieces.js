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

/** How tall the peers print a picture, points: the 55 mm of Osteon's standard layout. */
const PICTURE = 156;

/** `{ pieces, footer }`: what is printed in turn, and the words at the foot of each page. `drawing` draws figures. */
export function piecesOf({ sections, footer }, drawing) {
  const own = (block) => blockPieces(block, drawing);
  const pieces = sections.flatMap(({ blocks }, i) => [
    ...(i === 0 ? [] : [{ kind: 'page' }]),
    ...blocks.flatMap(own),
  ]);
  return { pieces, footer };
}

/** The line at the foot of a page. */
export const footerLine = ({ left, pages }, page, count) =>
  `${left}   ${pages.replace('{page}', page).replace('{pages}', count)}`;

function blockPieces(block, drawing) {
  switch (block.kind) {
    case 'head':
      return [
        strong(block.head.clinic),
        plain(block.head.details),
        block.head.forPatient,
        plain(block.head.date),
      ].map((runs) => paragraph(runs));
    case 'title':
      return [paragraph(strong(block.text), SIZE.title)];
    case 'heading':
      return [
        paragraph(strong(block.text), SIZE.heading),
        ...(block.aside === '' ? [] : [paragraph(plain(block.aside))]),
      ];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'list':
      return block.items.map((runs) => paragraph(runs));
    case 'tick':
      return [paragraph(plain(block.text))];
    case 'table':
      return [tableOf(block.table)];
    case 'log':
      return [logTable(block.log)];
    case 'week':
      return [table([block.days.map((day) => cell(day.name, true)), block.days.map(dayCell)])];
    case 'effort':
      return [
        table([numbers(block.line).map((each) => cell(String(each), false, SIZE.label))]),
        paragraph(plain(`${block.line.ends.low} ${block.line.ends.high}`), SIZE.label),
      ];
    case 'columns':
      return [...block.left, ...block.right].flatMap((each) => blockPieces(each, drawing));
    case 'stop':
      return [
        paragraph(strong(`${block.box.word} ${block.box.call}`), SIZE.heading),
        ...block.box.signs.map((sign) => paragraph(plain(sign))),
        paragraph(strong(block.box.emergency.lead)),
        ...block.box.emergency.signs.map((sign) => paragraph(plain(sign))),
      ];
    case 'signatures':
      return block.fields.map(({ label, value }) => paragraph(plain(`${label} ${value}`), SIZE.label));
    case 'exercise':
      return cardPieces(block.card, drawing);
    case 'new-page':
      return [{ kind: 'page' }];
    default:
      throw new Error(`pieces.js does not know the block ${block.kind}`);
  }
}

function tableOf({ columns, rows }) {
  const head = columns.map((column) => cell(column.head, true, SIZE.label));
  const text = (runs) => runs.map((run) => run.text).join('');
  return table([head, ...rows.map((row) => row.map((each) => cell(text(each.text), false, SIZE.label)))]);
}

/** The empty grid: a row for each exercise with its target, a column for each session. */
function logTable({ head, date, weeks, rows, ratings }) {
  const sessions = weeks.flatMap((week) => week.sessions);
  const blank = sessions.map(() => cell('', false, SIZE.label));
  const lead = (text) => [cell(text, false, SIZE.label), ...blank];
  const changes = (row) => row.changing.map((words, i) => `${weeks[i].short}: ${words}`);
  return table([
    [cell(head, true, SIZE.label), ...weeks.flatMap(weekHeads)],
    ...(date === null ? [] : [lead(date)]),
    ...rows.map((row) => lead([`${row.number} ${row.name}`, row.target, ...changes(row)].join(' '))),
    ...ratings.map(({ label, ask }) => lead(`${label} ${ask}`)),
  ]);
}

/** The week over the first of its sessions. */
const weekHeads = ({ name, from, sessions }) =>
  sessions.map((session, i) => cell(i === 0 ? `${name} ${from} ${session}` : session, true, SIZE.label));

const dayCell = ({ entries, empty }) =>
  cell(entries.length === 0 ? empty : entries.map(({ label, detail }) => `${label} ${detail}`).join(' '));

const numbers = ({ min, max }) => Array.from({ length: max - min + 1 }, (_, i) => min + i);

function cardPieces(card, drawing) {
  return [
    paragraph(strong(`${card.number} ${card.name}`), SIZE.cardName),
    ...(card.session === '' ? [] : [paragraph(plain(card.session), SIZE.label)]),
    paragraph(plain(card.purpose)),
    ...card.before.map((runs) => paragraph(runs)),
    ...(card.pictures.length === 0 ? [] : [picturesPiece(card.pictures, drawing)]),
    ...card.steps.map((step, i) => paragraph(plain(`${i + 1}. ${step}`))),
    table([
      card.dose.map(({ label }) => cell(label, false, SIZE.label)),
      card.dose.map(({ value }) => cell(value, true)),
    ]),
    ...card.doseLines.map((runs) => paragraph(runs)),
    ...(card.weeks ? [weekTable(card.weeks)] : []),
    ...[card.watchOut, card.stopIf, ...card.ladder, card.note].flatMap((runs) =>
      runs ? [paragraph(runs)] : [],
    ),
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

/**
 * The pictures of a card with their captions. Shapes are worked out here and not by the peers, whose time this does not
 * count in: for each its path as SVG has it and as PDF operators with numbers.
 */
function picturesPiece(pictures, drawing) {
  return {
    kind: 'pictures',
    pictures: pictures.map(({ drawing: figure, key, mirrored, caption, alt }) => {
      if (mirrored) throw new Error('pieces.js does not turn pictures round');
      const { frame, shapes } = drawn(figure, key, drawing);
      const scale = PICTURE / frame.height;
      return {
        frame,
        shapes,
        scale,
        width: frame.width * scale,
        height: PICTURE,
        alt,
        ...captioned(caption),
      };
    }),
  };
}

const captioned = (caption) => ({ caption: strong(caption), size: SIZE.label });

const known = new Map();

function drawn(figure, key, { frameOf, drawKey, pathOperators }) {
  const name = `${key} ${JSON.stringify(figure)}`;
  const found = known.get(name) ?? {
    frame: frameOf(figure),
    shapes: drawKey(figure, key).map((shape) => ({
      ...shape,
      operators: operatorsOf(pathOperators(shape.path)),
    })),
  };
  known.set(name, found);
  return found;
}

/** `[{ op, c }]`, with the curves that PDF abbreviates written out. */
function operatorsOf(text) {
  let at = [0, 0];
  return text.split('\n').map((line) => {
    const values = line.split(' ');
    const op = values.pop();
    const numbers = values.map(Number);
    const c = op === 'v' ? [...at, ...numbers] : numbers;
    if (c.length > 0) at = c.slice(-2);
    return { op: op === 'v' ? 'c' : op, c };
  });
}
