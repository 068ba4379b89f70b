import { type DayTicks, plain, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, type TextBlock, writeLines } from './box';
import { drawGrid, PAD } from './cells';
import { logRow } from './logGrid';
import type { PdfDocument, Pen, StructureNode } from './pen';
import { INK, RULE } from './typeScale';

/** Shares of the width: the weeks' names, and each rating. The days share the rest. */
const NAME_SHARE = 0.2;
const RATING_SHARE = 0.15;

/** A column: its left edge from that of the grid, and its head. */
type Column = {
  readonly x: number;
  readonly width: number;
  readonly head: TextBlock;
  readonly ticked: boolean;
};

/** A box to tick for each day, a row for each week. One path, with one sentence for who cannot see it. */
export function dayTicksBox(ticks: DayTicks, sheet: Sheet): Box {
  const columns = columnsOf(ticks, sheet);
  const { label } = sheet.scale;
  const inside: Sheet = { ...sheet, width: sheet.width * NAME_SHARE - 2 * PAD };
  const names = ticks.weeks.map((week) =>
    measureText([strong(`${week.name}\n`), plain(week.from)], inside, label),
  );
  const headHeight = Math.max(...columns.map(({ head }) => head.height)) + 4;
  const rowHeight = Math.max(logRow(sheet, true), ...names.map((name) => name.height + 6));
  const rows = names.map((_, i) => headHeight + i * rowHeight);
  const height = headHeight + rowHeight * names.length;
  const { width } = sheet;
  return {
    height,
    draw(pen, x, y, parent) {
      pen.artifact((doc) => doc.rect(x, y, width, headHeight).fill(INK.tint));
      pen.figure(parent, { alt: ticks.spoken, at: [x, y, x + width, y + height] }, (doc) =>
        paintTicks(doc, columns, { x, tops: rows.map((row) => y + row), rowHeight, side: label * 1.3 }),
      );
      drawGrid(pen, { x, y, width, height }, { columns: columns.map((column) => column.x), rows });
      writeHeads(pen, parent, columns, { x, y, height: headHeight, size: label });
      names.forEach((name, i) => {
        const top = y + (rows[i] ?? 0) + (rowHeight - name.height) / 2;
        const at = { x: x + PAD, y: top, width: inside.width, align: 'left' as const };
        pen.content(parent, 'P', () => writeLines(pen, name, at, { size: label }));
      });
    },
  };
}

function columnsOf({ days, ratings }: DayTicks, sheet: Sheet): readonly Column[] {
  const first = sheet.width * NAME_SHARE;
  const rating = sheet.width * RATING_SHARE;
  const day = (sheet.width - first - rating * ratings.length) / days.length;
  const column = (words: string, x: number, width: number, ticked: boolean): Column => ({
    x,
    width,
    head: measureText([strong(words)], { ...sheet, width: width - 4 }, sheet.scale.label),
    ticked,
  });
  const afterDays = first + days.length * day;
  return [
    ...days.map((name, i) => column(name, first + i * day, day, true)),
    ...ratings.map(({ label }, i) => column(label, afterDays + i * rating, rating, false)),
  ];
}

type Tops = {
  readonly x: number;
  readonly tops: readonly number[];
  readonly rowHeight: number;
  readonly side: number;
};

function paintTicks(doc: PdfDocument, columns: readonly Column[], { x, tops, rowHeight, side }: Tops): void {
  doc.lineWidth(RULE.fine).strokeColor(INK.text);
  for (const top of tops)
    for (const column of columns.filter(({ ticked }) => ticked))
      doc.rect(x + column.x + (column.width - side) / 2, top + (rowHeight - side) / 2, side, side);
  doc.stroke();
}

function writeHeads(
  pen: Pen,
  parent: StructureNode,
  columns: readonly Column[],
  row: { readonly x: number; readonly y: number; readonly height: number; readonly size: number },
): void {
  pen.content(parent, 'P', () => {
    for (const { x, width, head } of columns) {
      const top = row.y + (row.height - head.height) / 2;
      writeLines(pen, head, { x: row.x + x, y: top, width, align: 'centre' }, { size: row.size });
    }
  });
}
