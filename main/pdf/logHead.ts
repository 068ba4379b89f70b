import { type Log, plain, strong } from '../../shared/handout/model';
import { measureText, type Sheet, type TextBlock, writeLines } from './box';
import { PAD } from './cells';
import { logEdges, type LogGrid, logRow, paintLogRows } from './logGrid';
import type { PdfDocument, Pen, StructureNode } from './pen';
import { INK } from './typeScale';

const PAD_Y = 2;

export type LogHead = {
  readonly height: number;
  /** Without a parent, as furniture. */
  draw(pen: Pen, x: number, y: number, parent: StructureNode | null): void;
};

/** The head of a strip: the weeks, their sessions, and a box for the date of each that does not have its own. */
export function logHead(log: Log, grid: LogGrid, sheet: Sheet): LogHead {
  const words = headWords(log, grid, sheet);
  const week = Math.max(words.title.height, ...words.weeks.map(({ height }) => height)) + 2 * PAD_Y;
  const session = Math.max(...words.sessions.map(({ height }) => height)) + 2 * PAD_Y;
  const date = words.date ? Math.max(logRow(sheet, false), words.date.height + 2 * PAD_Y) : 0;
  const height = week + session + date;
  const { width } = sheet;
  return {
    height,
    draw(pen, x, y, parent) {
      pen.artifact((doc) => doc.rect(x, y, width, week + session).fill(INK.tint));
      const paint = (doc: PdfDocument) => {
        // The names of the weeks span their columns.
        paintLogRows(doc, grid, { x, y, width }, { heights: [week], spanning: true });
        paintLogRows(
          doc,
          grid,
          { x, y: y + week, width },
          { heights: date > 0 ? [session, date] : [session], joined: true },
        );
      };
      if (parent) pen.figure(parent, { alt: log.spoken, at: [x, y, x + width, y + height] }, paint);
      else pen.artifact(paint);
      const write = (some: () => void) => {
        if (parent) pen.content(parent, 'P', some);
        else pen.artifact(some);
      };
      write(() => writeColumns(pen, words, grid, { x, y, sessions: y + week, size: sheet.scale.label }));
      const { date: dateWords } = words;
      if (!dateWords) return;
      const dateTop = y + week + session + (date - dateWords.height) / 2;
      write(() =>
        writeLines(pen, dateWords, { ...nameCell(x, grid), y: dateTop }, { size: sheet.scale.body }),
      );
    },
  };
}

type HeadWords = {
  readonly title: TextBlock;
  readonly weeks: readonly TextBlock[];
  readonly sessions: readonly TextBlock[];
  readonly date: TextBlock | null;
};

function headWords(log: Log, { weeks, cell, name }: LogGrid, sheet: Sheet): HeadWords {
  const size = sheet.scale.label;
  const within = (width: number): Sheet => ({ ...sheet, width });
  return {
    title: measureText([strong(log.head)], within(name - 2 * PAD), size),
    weeks: weeks.map((week) =>
      measureText(
        [strong(`${week.name}\n`), plain(week.from)],
        within(week.sessions.length * cell - 4),
        size,
      ),
    ),
    sessions: sessionWords(
      weeks.flatMap(({ sessions }) => sessions),
      within(cell - 2),
    ),
    date:
      log.date === null ? null : measureText([strong(log.date)], within(name - 2 * PAD), sheet.scale.body),
  };
}

/** "Tue 10" in one line where each fits so, else all of them in two. */
function sessionWords(sessions: readonly string[], sheet: Sheet): readonly TextBlock[] {
  const measure = (some: readonly string[]) =>
    some.map((words) => measureText([strong(words)], sheet, sheet.scale.label));
  const inOne = measure(sessions);
  const fits = inOne.every(({ lines }) => lines.length === 1);
  return fits ? inOne : measure(sessions.map((words) => words.replace(' ', '\n')));
}

const nameCell = (x: number, { name }: LogGrid) => ({
  x: x + PAD,
  width: name - 2 * PAD,
  align: 'left' as const,
});

type ColumnPlace = {
  readonly x: number;
  readonly y: number;
  /** Upper edge of the row of sessions. */
  readonly sessions: number;
  readonly size: number;
};

function writeColumns(
  pen: Pen,
  { title, weeks, sessions }: HeadWords,
  grid: LogGrid,
  { x, y, sessions: row, size }: ColumnPlace,
): void {
  const edges = logEdges(grid);
  writeLines(pen, title, { ...nameCell(x, grid), y: y + PAD_Y }, { size });
  weeks.forEach((week, i) => {
    const width = (grid.weeks[i]?.sessions.length ?? 0) * grid.cell;
    const left = x + (edges.weeks[i] ?? 0);
    writeLines(pen, week, { x: left, y: y + PAD_Y, width, align: 'centre' }, { size });
  });
  sessions.forEach((session, i) => {
    const left = x + (edges.columns[i] ?? 0);
    writeLines(pen, session, { x: left, y: row + PAD_Y, width: grid.cell, align: 'centre' }, { size });
  });
}
