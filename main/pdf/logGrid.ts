import type { Log } from '../../shared/handout/model';
import type { Sheet } from './box';
import { PAD } from './cells';
import type { PdfDocument } from './pen';
import { INK, RULE } from './typeScale';

const MM = 72 / 25.4;

/** The least side of a box to write in, points: 9 mm, in large print 12 mm. */
export const logCell = ({ scale }: Sheet): number => (scale.body >= 16 ? 12 : 9) * MM;

/** The least height of a row, points: more where the page has room, for more than a number is written to an exercise. */
export const logRow = (sheet: Sheet, isExercise: boolean): number =>
  Math.max(logCell(sheet), sheet.scale.thumb * (isExercise ? 0.52 : 0.38));

/** The least width of the column of names, in parts of the size of its words. */
const NAME_LEAST = 12;
/** The widest a column gets, in parts of the least. */
const CELL_MOST = 2.6;
/** The share of the width that columns take where they could be wider than the least. */
const COLUMNS_SHARE = 0.52;
/** Room to write by hand from which on columns are wider than the least, points. */
const COMFORT = 26;

/** The weeks that go side by side, each with as many columns as it has sessions. */
export type LogGrid = {
  readonly weeks: Log['weeks'];
  /** Index of the first of them in the log. */
  readonly from: number;
  readonly name: number;
  readonly cell: number;
};

/** The weeks of a log in strips of as many as the sheet is wide, all with columns of one width. */
export function logGrids({ weeks }: Log, sheet: Sheet): readonly LogGrid[] {
  const columnsOf = (some: Log['weeks']) => some.reduce((sum, { sessions }) => sum + sessions.length, 0);
  const least = logCell(sheet);
  const room = Math.floor((sheet.width - NAME_LEAST * sheet.scale.body) / least);
  const split = (strips: number) => {
    const each = Math.ceil(weeks.length / strips);
    return Array.from({ length: Math.ceil(weeks.length / each) }, (_, i) =>
      weeks.slice(i * each, (i + 1) * each),
    );
  };
  const fitting = weeks
    .map((_, i) => split(i + 1))
    .find((some) => some.every((one) => columnsOf(one) <= room));
  const chosen = fitting ?? split(weeks.length);
  const most = Math.max(1, ...chosen.map(columnsOf));
  // Where room to write has given way, names get what columns do not need.
  const share = sheet.scale.hand < COMFORT ? 0 : COLUMNS_SHARE;
  const spare = (sheet.width - NAME_LEAST * sheet.scale.body) / most;
  const wanted = Math.max((sheet.width * share) / most, Math.min(headWidth(weeks, sheet), spare));
  const cell = Math.min(least * CELL_MOST, Math.max(least, wanted));
  let from = 0;
  return chosen.map((one) => {
    const grid = { weeks: one, from, name: sheet.width - columnsOf(one) * cell, cell };
    from += one.length;
    return grid;
  });
}

/** The width of a column whose heads stand on one line each: a week's name spans the columns of its sessions. */
function headWidth(weeks: Log['weeks'], { fonts, scale }: Sheet): number {
  const wide = (words: string) => fonts.bold.widthOf(words.replaceAll('\u00a0', ' ')) * scale.label;
  return Math.max(
    0,
    ...weeks.flatMap(({ name, from, sessions }) => [
      (Math.max(wide(name), wide(from)) + 2 * PAD) / Math.max(1, sessions.length),
      ...sessions.map((session) => Math.max(...session.split(' ').map(wide)) + PAD),
    ]),
  );
}

/** Offsets of the columns' left edges, and of those that open a week. */
export function logEdges({ weeks, name, cell }: LogGrid): {
  readonly columns: readonly number[];
  readonly weeks: readonly number[];
} {
  const columns: number[] = [];
  const opening: number[] = [];
  let x = name;
  for (const { sessions } of weeks) {
    opening.push(x);
    for (const _ of sessions) {
      columns.push(x);
      x += cell;
    }
  }
  return { columns, weeks: opening };
}

type Frame = { readonly x: number; readonly y: number; readonly width: number };

type Rows = {
  readonly heights: readonly number[];
  /** One box for each week, where there is one for each session otherwise. */
  readonly spanning?: true;
  /** The first cell is one with that of the row above. */
  readonly joined?: true;
};

/** Rows of empty boxes as two paths: fine rules, and firmer ones between the weeks. */
export function paintLogRows(
  doc: PdfDocument,
  grid: LogGrid,
  { x, y, width }: Frame,
  { heights, spanning, joined }: Rows,
): void {
  const height = heights.reduce((sum, each) => sum + each, 0);
  const { columns, weeks } = logEdges(grid);
  doc.lineWidth(RULE.fine).strokeColor(INK.text);
  doc.moveTo(x, y).lineTo(x, y + height);
  doc.moveTo(x + width, y).lineTo(x + width, y + height);
  let line = y;
  for (const each of [0, ...heights]) {
    line += each;
    const ownFirst = (line > y || !joined) && (line < y + height || !spanning);
    doc.moveTo(x + (ownFirst ? 0 : grid.name), line).lineTo(x + width, line);
  }
  if (!spanning) for (const column of columns) doc.moveTo(x + column, y).lineTo(x + column, y + height);
  doc.stroke();
  doc.lineWidth(RULE.firm + 0.5);
  for (const week of weeks) doc.moveTo(x + week, y).lineTo(x + week, y + height);
  doc.stroke();
}
