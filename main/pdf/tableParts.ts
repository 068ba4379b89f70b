import type { Table, TableCell } from '../../shared/handout/model';
import { strong } from '../../shared/handout/model';
import { type Box, NOTHING, type Sheet } from './box';
import { drawGrid, PAD } from './cells';
import { paintRule } from './paintRule';
import type { Pen, StructureNode } from './pen';
import { type CellBox, pictureWidth, tableCell } from './tableCell';
import { INK, RULE } from './typeScale';

const PAD_Y = 3;

/** A block that may be cut where a page ends. */
export type BlockParts = {
  /** The head with the first row, then row by row: none is split but one taller than a page. */
  readonly parts: readonly Box[];
  /** The head once more, for further pages: furniture there, for it was read aloud already. Null without a head. */
  readonly again: Box | null;
  /** It goes to the next page rather than be cut, if it fits there. */
  readonly whole?: true;
  /** Heights of the rows, the first with the head, where several of them are one part. */
  readonly rowHeights?: readonly number[];
};

/** The least height of a picture that still shows what it is of, points: 8 mm. Below it words have the room. */
const THUMB_LEAST = 24;

const withoutPictures = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => row.map((cell) => ({ ...cell, picture: null }))),
});

/**
 * A table in parts that may stand on different pages, with its head repeated on each. `least` are the least heights of
 * the parts.
 */
export function tableParts(given: Table, sheet: Sheet, least: readonly number[] = []): BlockParts {
  const table = sheet.scale.thumb < THUMB_LEAST ? withoutPictures(given) : given;
  const widths = table.columns.map(({ share }) => share * sheet.width);
  const open = table.rules === 'rows';
  const pictures = widths.map((width, i) =>
    pictureWidth(
      table.rows.flatMap((row) => row[i] ?? []),
      { ...sheet, width: width - 2 * PAD, size: sheet.scale.body },
    ),
  );
  const head = rowBox(
    table.columns.map((column) => ({ text: [strong(column.head)], picture: null })),
    widths,
    { ...sheet, size: sheet.scale.label, isHead: true, open, pictures: [] },
  );
  const rows = table.rows.map((cells, i) =>
    rowBox(
      cells,
      widths,
      { ...sheet, size: sheet.scale.body, isHead: false, open, pictures },
      (least[i] ?? 0) - (i === 0 ? head.height : 0),
    ),
  );
  // One element holds all rows, opened by the head and closed by the last.
  let element: StructureNode | null = null;
  const part = (row: RowBox, isLast: boolean): Box => ({
    height: row.height,
    draw(pen, x, y, parent) {
      element ??= pen.group(parent, 'Table');
      row.draw(pen, { x, y }, element);
      if (isLast) element.end();
    },
    cut(height) {
      const pieces = row.cut(height);
      return pieces && [part(pieces[0], false), part(pieces[1], isLast)];
    },
  });
  const top = part(head, rows.length === 0);
  const boxes = rows.map((row, i) => {
    const box = part(row, i === rows.length - 1);
    return i === 0 ? above(top, box) : box;
  });
  return {
    parts: boxes.length === 0 ? [top] : inPairs(boxes),
    again: { height: head.height, draw: (pen, x, y) => head.draw(pen, { x, y }, null) },
    rowHeights: boxes.map(({ height }) => height),
  };
}

/** A row as tall as this may stand alone at the foot or the head of a page, points: 28 mm. */
const TALL = 80;

/** The rows, low ones two by two at both ends: none stands alone under the head of the table, or on its last page. */
function inPairs(rows: readonly Box[]): readonly Box[] {
  const groups =
    rows.length <= 3 ? [rows] : [rows.slice(0, 2), ...rows.slice(2, -2).map((row) => [row]), rows.slice(-2)];
  return groups.flatMap((group) =>
    group.reduce((sum, { height }) => sum + height, 0) <= TALL * group.length
      ? [group.reduce((upper, lower) => above(upper, lower))]
      : group,
  );
}

/** Two boxes that stay together. */
export const above = (upper: Box, lower: Box): Box => ({
  height: upper.height + lower.height,
  draw(pen, x, y, parent) {
    upper.draw(pen, x, y, parent);
    lower.draw(pen, x, y + upper.height, parent);
  },
  cut(height) {
    const pieces = lower.cut?.(height - upper.height);
    return pieces ? [above(upper, pieces[0]), pieces[1]] : null;
  },
});

/** A box with free space below it up to a height. */
export const atLeast = (box: Box, least: number): Box =>
  box.height >= least
    ? box
    : {
        ...box,
        height: least,
        cut(height) {
          if (box.height <= height) return [atLeast(box, height), atLeast(NOTHING, least - height)];
          const pieces = box.cut?.(height);
          return pieces ? [atLeast(pieces[0], height), atLeast(pieces[1], least - height)] : null;
        },
      };

type RowSheet = Sheet & {
  readonly size: number;
  readonly isHead: boolean;
  /** Only a line below the row, no rules between its cells. */
  readonly open: boolean;
  /** Widths of the pictures of each column. */
  readonly pictures: readonly number[];
};
type RowBox = {
  readonly height: number;
  /** Without a table to stand in, as furniture. */
  draw(pen: Pen, at: { readonly x: number; readonly y: number }, table: StructureNode | null): void;
  /** What fits into a height as a row of its own, and the rest as another; null where no line of it fits. */
  cut(height: number): readonly [RowBox, RowBox] | null;
};

const rowBox = (cells: readonly TableCell[], widths: readonly number[], sheet: RowSheet, least = 0): RowBox =>
  rowOf(
    cells.map((cell, i) =>
      tableCell(cell, {
        ...sheet,
        width: (widths[i] ?? 0) - 2 * PAD,
        pictureWidth: sheet.pictures[i] ?? 0,
      }),
    ),
    widths,
    sheet,
    least,
  );

function rowOf(boxes: readonly CellBox[], widths: readonly number[], sheet: RowSheet, least: number): RowBox {
  const pad = sheet.open && !sheet.isHead ? Math.max(PAD_Y, sheet.scale.gap * 0.36) : PAD_Y;
  const height = Math.max(least, Math.max(...boxes.map((box) => box.height)) + 2 * pad);
  const xs = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  return {
    height,
    draw(pen, { x, y }, table) {
      if (sheet.isHead) pen.artifact((doc) => doc.rect(x, y, sheet.width, height).fill(INK.tint));
      if (sheet.open) {
        const below = { x, y: y + height, width: sheet.width };
        pen.artifact((doc) => paintRule(doc, below, { line: RULE.fine, color: INK.text }));
      } else drawGrid(pen, { x, y, width: sheet.width, height }, { columns: xs.slice(1), rows: [] });
      const row = table && pen.group(table, 'TR');
      boxes.forEach((box, i) => {
        const at = { x: x + (xs[i] ?? 0) + PAD, y: y + (height - box.height) / 2 };
        if (row === null) pen.artifact(() => box.write(pen, at));
        else box.draw(pen, at, { row, head: sheet.isHead ? 'Column' : i === 0 ? 'Row' : null });
      });
      row?.end();
    },
    cut(most) {
      const pieces = boxes.map((box) => box.cut(most - 2 * pad));
      if (pieces.some((piece) => piece === null)) return null;
      const row = (k: 0 | 1, rest: number) =>
        rowOf(
          pieces.flatMap((piece) => piece?.[k] ?? []),
          widths,
          sheet,
          rest,
        );
      // The least height is that of lines as well: as many of them stand on this page.
      const lead = sheet.size * sheet.scale.lineHeight;
      return [row(0, most), row(1, least - Math.floor((most - 2 * pad + 1e-6) / lead) * lead)];
    },
  };
}
