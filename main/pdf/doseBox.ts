import type { DoseCell } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, stack, type TextBlock, writeLines } from './box';
import { cellWidths } from './cells';
import type { Pen, StructureNode } from './pen';
import { INK, RULE } from './typeScale';

const PAD = 9;
const PAD_Y = 4;
const CORNER = 4;

/** The dose of an exercise: labelled cells in one framed row, or in two where one would be too narrow. */
export function doseBox(cells: readonly DoseCell[], sheet: Sheet): Box {
  const row = rowBox(cells, sheet);
  if (row) return row;
  const half = Math.ceil(cells.length / 2);
  return stack([doseBox(cells.slice(0, half), sheet), doseBox(cells.slice(half), sheet)], 4);
}

/** One row of cells; null when the longest words do not fit beside each other. */
function rowBox(cells: readonly DoseCell[], sheet: Sheet): Box | null {
  const { fonts, scale, width } = sheet;
  const wide = (text: string) => fonts.bold.widthOf(text.replaceAll('\u00a0', ' ')) * scale.body;
  const label = (cell: DoseCell) => fonts.regular.widthOf(cell.label) * scale.label;
  const wanted = cells.map((cell) => Math.max(wide(cell.value), label(cell)) + 2 * PAD);
  const least = cells.map(
    (cell) => Math.max(...cell.value.split(' ').map(wide), label(cell)) + 2 * PAD + 0.5,
  );
  const widths = cellWidths(wanted, least, width);
  if (!widths && cells.length > 1) return null;
  return drawnRow(cells, widths ?? [width], sheet);
}

function drawnRow(cells: readonly DoseCell[], widths: readonly number[], sheet: Sheet): Box {
  const { scale, width } = sheet;
  const within = (i: number): Sheet => ({ ...sheet, width: (widths[i] ?? 0) - 2 * PAD });
  const labels = cells.map((cell, i) =>
    measureText([{ text: cell.label, strong: false }], within(i), scale.label),
  );
  const values = cells.map((cell, i) =>
    measureText([{ text: cell.value, strong: true }], within(i), scale.body),
  );
  const tall = (blocks: readonly TextBlock[]) => Math.max(0, ...blocks.map((block) => block.height));
  const height = tall(labels) + tall(values) + 2 * PAD_Y;
  const xs = widths.map((_, i) => widths.slice(0, i).reduce((a, b) => a + b, 0));
  return {
    height,
    draw(pen, x, y, parent) {
      frame(pen, { x, y, width, height }, xs.slice(1));
      const table = pen.group(parent, 'Table');
      const row = (blocks: readonly TextBlock[], top: number, size: number, write: typeof heads) => {
        const tr = pen.group(table, 'TR');
        blocks.forEach((block, i) =>
          write(pen, tr, () =>
            writeLines(
              pen,
              block,
              { x: x + (xs[i] ?? 0) + PAD, y: top, width: block.width, align: 'left' },
              { size },
            ),
          ),
        );
        tr.end();
      };
      row(labels, y + PAD_Y, scale.label, heads);
      row(values, y + PAD_Y + tall(labels), scale.body, datums);
      table.end();
    },
  };
}

const heads = (pen: Pen, tr: StructureNode, write: () => void) =>
  pen.content(tr, 'TH', write, { scope: 'Column' });
const datums = (pen: Pen, tr: StructureNode, write: () => void) => pen.content(tr, 'TD', write);

/** The frame and the rules between cells, as one path. */
function frame(
  pen: Pen,
  {
    x,
    y,
    width,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  rules: readonly number[],
): void {
  pen.artifact((doc) => {
    doc.lineWidth(RULE.firm).strokeColor(INK.text).roundedRect(x, y, width, height, CORNER).stroke();
    if (rules.length === 0) return;
    doc.lineWidth(RULE.fine);
    for (const rule of rules) doc.moveTo(x + rule, y).lineTo(x + rule, y + height);
    doc.stroke();
  });
}
