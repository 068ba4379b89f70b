import type { Table, TableCell } from '../../shared/handout/model';
import { plain, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, writeLines } from './box';
import { drawGrid, PAD } from './cells';
import type { Pen, StructureNode } from './pen';
import { picturesBox } from './pictureBox';
import { INK } from './typeScale';

const PAD_Y = 3;

/** Height of a picture in a cell, in lines of the body size. */
const PICTURE_LINES = 5;

export type TableParts = {
  /** The head with the first row, then row by row: none is split. */
  readonly parts: readonly Box[];
  /** The head once more, for further pages: furniture there, for it was read aloud already. */
  readonly again: Box;
};

/** A table in parts that may stand on different pages, with its head repeated on each. */
export function tableParts(table: Table, sheet: Sheet): TableParts {
  const widths = table.columns.map(({ share }) => share * sheet.width);
  const head = rowBox(
    table.columns.map((column) => ({ text: [strong(column.head)], picture: null })),
    widths,
    { ...sheet, size: sheet.scale.label, isHead: true },
  );
  const rows = table.rows.map((cells) =>
    rowBox(cells, widths, { ...sheet, size: sheet.scale.body, isHead: false }),
  );
  // One element holds all rows, opened by the head and closed by the last.
  let open: StructureNode | null = null;
  const part = (row: RowBox, isLast: boolean): Box => ({
    height: row.height,
    draw(pen, x, y, parent) {
      open ??= pen.group(parent, 'Table');
      row.draw(pen, { x, y }, open);
      if (isLast) open.end();
    },
  });
  const [first, ...rest] = rows.map((row, i) => part(row, i === rows.length - 1));
  const top = part(head, rows.length === 0);
  return {
    parts: first ? [above(top, first), ...rest] : [top],
    again: { height: head.height, draw: (pen, x, y) => head.draw(pen, { x, y }, null) },
  };
}

const above = (upper: Box, lower: Box): Box => ({
  height: upper.height + lower.height,
  draw(pen, x, y, parent) {
    upper.draw(pen, x, y, parent);
    lower.draw(pen, x, y + upper.height, parent);
  },
});

type RowSheet = Sheet & { readonly size: number; readonly isHead: boolean };
type RowBox = {
  readonly height: number;
  /** Without a table to stand in, as furniture. */
  draw(pen: Pen, at: { readonly x: number; readonly y: number }, table: StructureNode | null): void;
};

function rowBox(cells: readonly TableCell[], widths: readonly number[], sheet: RowSheet): RowBox {
  const boxes = cells.map((cell, i) => cellBox(cell, { ...sheet, width: (widths[i] ?? 0) - 2 * PAD }));
  const height = Math.max(...boxes.map((box) => box.height)) + 2 * PAD_Y;
  const xs = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  return {
    height,
    draw(pen, { x, y }, table) {
      if (sheet.isHead) pen.artifact((doc) => doc.rect(x, y, sheet.width, height).fill(INK.tint));
      drawGrid(pen, { x, y, width: sheet.width, height }, { columns: xs.slice(1), rows: [] });
      const row = table && pen.group(table, 'TR');
      boxes.forEach((box, i) => {
        const at = { x: x + (xs[i] ?? 0) + PAD, y: y + (height - box.height) / 2 };
        if (row === null) pen.artifact(() => box.write(pen, at));
        else box.draw(pen, at, { row, head: sheet.isHead ? 'Column' : i === 0 ? 'Row' : null });
      });
      row?.end();
    },
  };
}

type At = { readonly x: number; readonly y: number };
type Place = { readonly row: StructureNode; readonly head: 'Column' | 'Row' | null };
type CellBox = {
  readonly height: number;
  draw(pen: Pen, at: At, place: Place): void;
  /** The words alone. */
  write(pen: Pen, at: At): void;
};

/** Words, or a picture with the words below it. */
function cellBox({ text, picture }: TableCell, sheet: RowSheet): CellBox {
  const words = measureText(text.length === 0 ? [plain('')] : text, sheet, sheet.size);
  const drawn =
    picture &&
    picturesBox([{ ...picture, caption: '' }], sheet, {
      width: sheet.width,
      height: PICTURE_LINES * sheet.size,
    });
  const top = drawn?.height ?? 0;
  const write = (pen: Pen, { x, y }: At) =>
    writeLines(pen, words, { x, y: y + top, width: sheet.width, align: 'left' }, { size: sheet.size });
  return {
    height: top + words.height,
    write,
    draw(pen, at, { row, head }) {
      const tag = head ? 'TH' : 'TD';
      const options = head ? { scope: head } : {};
      if (!drawn) return pen.content(row, tag, () => write(pen, at), options);
      const cell = pen.group(row, tag, options);
      drawn.draw(pen, at.x, at.y, cell);
      if (words.lines.length > 0) pen.content(cell, 'P', () => write(pen, at));
      cell.end();
    },
  };
}
