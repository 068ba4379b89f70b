import { type Calendar, type CalendarDay, plain, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, type TextBlock, writeLines } from './box';
import { drawGrid } from './cells';
import type { Pen, StructureNode } from './pen';
import { above, type BlockParts } from './tableParts';
import { INK } from './typeScale';

const PAD = 4;
/** Above and below the words of an entry. */
const PAD_ENTRY = 2;

type HeadRow = {
  readonly height: number;
  /** Without a table to stand in, as furniture. */
  draw(pen: Pen, x: number, y: number, table: StructureNode | null): void;
};

/** A calendar week by week: none is split, and the names of the days head each page. */
export function calendarParts(
  { days, weeks }: Calendar,
  sheet: Sheet,
  least: readonly number[] = [],
): BlockParts {
  const head = headRow(days, sheet);
  let element: StructureNode | null = null;
  const inTable = (row: Box, isLast: boolean): Box => ({
    height: row.height,
    draw(pen, x, y, parent) {
      element ??= pen.group(parent, 'Table');
      row.draw(pen, x, y, element);
      if (isLast) element.end();
    },
    cut(height) {
      const pieces = row.cut?.(height);
      return pieces ? [inTable(pieces[0], false), inTable(pieces[1], isLast)] : null;
    },
  });
  const rows = weeks.map((week, i) =>
    inTable(weekRow(week, sheet, (least[i] ?? 0) - (i === 0 ? head.height : 0)), i === weeks.length - 1),
  );
  const top: Box = {
    height: head.height,
    draw(pen, x, y, parent) {
      element ??= pen.group(parent, 'Table');
      head.draw(pen, x, y, element);
    },
  };
  const [first, ...rest] = rows;
  return {
    parts: first ? [above(top, first), ...rest] : [top],
    again: { height: head.height, draw: (pen, x, y) => head.draw(pen, x, y, null) },
  };
}

function headRow(days: readonly string[], sheet: Sheet): HeadRow {
  const column = sheet.width / days.length;
  const size = sheet.scale.label;
  const heads = days.map((day) => measureText([strong(day)], { ...sheet, width: column }, size));
  const height = Math.max(...heads.map((head) => head.height)) + 2 * PAD_ENTRY;
  return {
    height,
    draw(pen, x, y, table) {
      pen.artifact((doc) => doc.rect(x, y, sheet.width, height).fill(INK.tint));
      drawGrid(pen, { x, y, width: sheet.width, height }, { columns: offsets(days, column), rows: [] });
      const row = table && pen.group(table, 'TR');
      heads.forEach((head, i) => {
        const at = { x: x + i * column, y: y + PAD_ENTRY, width: column, align: 'centre' as const };
        const write = () => writeLines(pen, head, at, { size });
        if (row) pen.content(row, 'TH', write, { scope: 'Column' });
        else pen.artifact(write);
      });
      row?.end();
    },
  };
}

const offsets = (columns: readonly unknown[], width: number) =>
  columns.slice(1).map((_, i) => (i + 1) * width);

type Entry = { readonly block: TextBlock; readonly own: boolean; readonly height: number };
type DayBox = { readonly date: TextBlock; readonly entries: readonly Entry[]; readonly height: number };

function dayBox({ date, entries, visit }: CalendarDay, sheet: Sheet): DayBox {
  const size = sheet.scale.label;
  const measure = (words: string, isStrong: boolean, width: number) =>
    measureText([isStrong ? strong(words) : plain(words)], { ...sheet, width }, size);
  const bar = (block: TextBlock, own: boolean): Entry => ({
    block,
    own,
    height: block.height + (own ? 2 * PAD_ENTRY : 0),
  });
  const inner = sheet.width - 2 * PAD;
  const shown = [
    ...entries.map(({ label, own }) =>
      bar(measure(label, own, own ? inner - PAD - tickSide(size) : inner), own),
    ),
    ...(visit.length === 0 ? [] : [bar(measure(visit.join('\n'), true, inner), false)]),
  ];
  const number = measure(date, true, inner);
  return {
    date: number,
    entries: shown,
    height: number.height + heightOf(shown) + PAD,
  };
}

const tickSide = (size: number) => size * 1.15;

function weekRow(week: readonly (CalendarDay | null)[], sheet: Sheet, least: number): Box {
  const column = sheet.width / week.length;
  return rowOf(
    week.map((day) => day && dayBox(day, { ...sheet, width: column })),
    sheet,
    least,
  );
}

function rowOf(boxes: readonly (DayBox | null)[], sheet: Sheet, least: number): Box {
  const column = sheet.width / boxes.length;
  const height = Math.max(least, sheet.scale.thumb * 1.2, ...boxes.map((box) => box?.height ?? 0));
  return {
    height,
    draw(pen, x, y, table) {
      boxes.forEach((box, i) => box && fillOwn(pen, box, { x: x + i * column, y, width: column }, sheet));
      drawGrid(pen, { x, y, width: sheet.width, height }, { columns: offsets(boxes, column), rows: [] });
      const row = pen.group(table, 'TR');
      boxes.forEach((box, i) =>
        pen.content(row, 'TD', () => {
          if (box) writeDay(pen, box, { x: x + i * column, y, width: column }, sheet.scale.label);
        }),
      );
      row.end();
    },
    cut(most) {
      const pieces = boxes.map((box) => box && cutDay(box, most));
      if (pieces.every((piece) => piece === null || piece[0].entries.length === 0)) return null;
      const part = (k: 0 | 1, rest: number) =>
        rowOf(
          pieces.map((piece) => piece?.[k] ?? null),
          sheet,
          rest,
        );
      return [part(0, most), part(1, least - most)];
    },
  };
}

/** The entries of a day that fit into a height, and the rest, both under its date. */
function cutDay(day: DayBox, most: number): readonly [DayBox, DayBox] {
  const around = day.height - heightOf(day.entries);
  const count = day.entries.filter((_, i) => around + heightOf(day.entries.slice(0, i + 1)) <= most).length;
  const part = (entries: readonly Entry[]) => ({ ...day, entries, height: around + heightOf(entries) });
  return [part(day.entries.slice(0, count)), part(day.entries.slice(count))];
}

const heightOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { height }) => sum + height + PAD_ENTRY, 0);

type Place = { readonly x: number; readonly y: number; readonly width: number };

/** Where each entry of a day stands. */
function placed({ date, entries }: DayBox, { y }: Place): readonly (Entry & { readonly top: number })[] {
  let top = y + 1 + date.height;
  return entries.map((entry) => {
    const place = { ...entry, top };
    top += entry.height + PAD_ENTRY;
    return place;
  });
}

/** What is done at home: a dark bar with a white box to tick. */
function fillOwn(pen: Pen, box: DayBox, day: Place, { scale, accent }: Sheet): void {
  const own = placed(box, day).filter((entry) => entry.own);
  if (own.length === 0) return;
  const side = tickSide(scale.label);
  pen.artifact((doc) => {
    for (const { top, height } of own) doc.rect(day.x + 2, top, day.width - 4, height);
    doc.fill(accent);
    for (const { top, height } of own)
      doc.rect(day.x + day.width - 2 - PAD - side, top + (height - side) / 2, side, side);
    doc.fill(INK.paper);
  });
}

function writeDay(pen: Pen, box: DayBox, day: Place, size: number): void {
  const at = { x: day.x + PAD, width: day.width - 2 * PAD, align: 'left' as const };
  writeLines(pen, box.date, { ...at, y: day.y + 1 }, { size });
  for (const { block, own, top, height } of placed(box, day))
    writeLines(
      pen,
      block,
      { ...at, y: top + (height - block.height) / 2 },
      { size, color: own ? INK.paper : INK.text },
    );
}
