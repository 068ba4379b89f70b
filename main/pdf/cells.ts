import { type Box, measureText, type Sheet, type TextBlock, writeLines } from './box';
import type { Pen, StructureNode } from './pen';
import { INK, RULE } from './typeScale';

/** Widths for cells in a row, from the widths their texts would like and the least they can do with. Points. */
export function cellWidths(
  wanted: readonly number[],
  least: readonly number[],
  width: number,
): readonly number[] | null {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  if (sum(wanted) <= width) {
    const extra = (width - sum(wanted)) / wanted.length;
    return wanted.map((value) => value + extra);
  }
  if (sum(least) > width) return null;
  // The widest give way first: every cell above a common cap is cut to it, but never below its least.
  let low = 0;
  let high = Math.max(...wanted);
  const capped = (cap: number) => wanted.map((value, i) => Math.max(least[i] ?? 0, Math.min(value, cap)));
  for (let round = 0; round < 40; round++) {
    const cap = (low + high) / 2;
    if (sum(capped(cap)) > width) high = cap;
    else low = cap;
  }
  return capped(low);
}

/** Outline and inner rules of a grid as one path. `columns` and `rows` are the inner rules' offsets. */
export function drawGrid(
  pen: Pen,
  frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  inner: { readonly columns: readonly number[]; readonly rows: readonly number[] },
): void {
  pen.artifact((doc) => {
    doc.lineWidth(RULE.fine).strokeColor(INK.text).rect(frame.x, frame.y, frame.width, frame.height);
    for (const column of inner.columns)
      doc.moveTo(frame.x + column, frame.y).lineTo(frame.x + column, frame.y + frame.height);
    for (const row of inner.rows)
      doc.moveTo(frame.x, frame.y + row).lineTo(frame.x + frame.width, frame.y + row);
    doc.stroke();
  });
}

export type GridCell = { readonly text: string; readonly strong: boolean; readonly size: number };

/** A table with ruled cells: first row and first column are heads. */
export function tableBox(
  rows: readonly (readonly GridCell[])[],
  widths: readonly number[],
  sheet: Sheet,
): Box {
  const measured = rows.map((row) =>
    row.map((cell, i) => measureCell(cell, (widths[i] ?? 0) - 2 * PAD, sheet)),
  );
  const heights = measured.map((row) => Math.max(...row.map((block) => block.height)) + 2 * PAD_Y);
  const height = heights.reduce((sum, each) => sum + each, 0);
  const offsets = (sizes: readonly number[]) =>
    sizes.map((_, i) => sizes.slice(0, i).reduce((a, b) => a + b, 0));
  const xs = offsets(widths);
  const ys = offsets(heights);
  return {
    height,
    draw(pen, x, y, parent) {
      const width = widths.reduce((sum, each) => sum + each, 0);
      pen.artifact((doc) => doc.rect(x, y, width, heights[0] ?? 0).fill(INK.tint));
      drawGrid(pen, { x, y, width, height }, { columns: xs.slice(1), rows: ys.slice(1) });
      const table = pen.group(parent, 'Table');
      rows.forEach((row, r) => {
        const at = (c: number) => ({
          x: x + (xs[c] ?? 0),
          y: y + (ys[r] ?? 0),
          width: widths[c] ?? 0,
          height: heights[r] ?? 0,
        });
        const tr = pen.group(table, 'TR');
        row.forEach((cell, c) =>
          writeCell(pen, tr, cell, measured[r]?.[c], {
            ...at(c),
            head: r === 0 ? 'Column' : c === 0 ? 'Row' : null,
          }),
        );
        tr.end();
      });
      table.end();
    },
  };
}

/** Space inside a cell: beside the text and above and below it. */
export const PAD = 6;
const PAD_Y = 2;

const measureCell = (cell: GridCell, width: number, sheet: Sheet): TextBlock =>
  measureText([{ text: cell.text, strong: cell.strong }], { ...sheet, width }, cell.size);

type CellPlace = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly head: 'Column' | 'Row' | null;
};

function writeCell(
  pen: Pen,
  tr: StructureNode,
  cell: GridCell,
  block: TextBlock | undefined,
  place: CellPlace,
): void {
  if (!block) return;
  const top = place.y + (place.height - block.height) / 2;
  const write = () =>
    writeLines(
      pen,
      block,
      { x: place.x + PAD, y: top, width: place.width - 2 * PAD, align: 'left' },
      { size: cell.size },
    );
  if (place.head) pen.content(tr, 'TH', write, { scope: place.head });
  else pen.content(tr, 'TD', write);
}
