import { type DoseCell, plain, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, stack, type TextBlock, writeLines } from './box';
import { cellWidths } from './cells';
import type { Pen, StructureNode } from './pen';
import { INK, RULE } from './typeScale';

const PAD = 9;
const PAD_Y = 4;
/** In a row of labels and values: beside a cell's text, and between label and value. */
const PAD_NARROW = 5;
const BETWEEN = 5;
const CORNER = 4;

/**
 * The dose of an exercise: labelled cells in one framed row, or in two where one would be too narrow. With three cards a
 * page each label stands before its value where all fit in one row.
 */
export function doseBox(cells: readonly DoseCell[], sheet: Sheet): Box {
  const row = (sheet.scale.cards > 2 ? lineBox(cells, sheet) : null) ?? rowBox(cells, sheet);
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

/** One row of cells with each label before its value; null when they do not fit. */
function lineBox(cells: readonly DoseCell[], sheet: Sheet): Box | null {
  const { scale, width } = sheet;
  const words = cells.map(({ label, value }) => ({
    label: measureText([plain(label)], sheet, scale.label),
    value: measureText([strong(value)], sheet, scale.body),
  }));
  const wanted = words.map(({ label, value }) => label.width + value.width + BETWEEN + 2 * PAD_NARROW);
  const free = width - wanted.reduce((sum, each) => sum + each, 0);
  if (free < 0) return null;
  const xs = wanted.map((_, i) =>
    wanted.slice(0, i).reduce((sum, each) => sum + each + free / cells.length, 0),
  );
  const height = Math.max(...words.map(({ value }) => value.height)) + 2 * PAD_Y;
  return {
    height,
    draw(pen, x, y, parent) {
      frame(pen, { x, y, width, height }, xs.slice(1));
      const table = pen.group(parent, 'Table');
      const tr = pen.group(table, 'TR');
      words.forEach(({ label, value }, i) => {
        const left = x + (xs[i] ?? 0) + PAD_NARROW;
        const at = (offset: number, wide: number) =>
          ({ x: left + offset, y: y + PAD_Y, width: wide, align: 'left' }) as const;
        pen.content(tr, 'TH', () => writeLines(pen, label, at(0, label.width), { size: scale.label }), {
          scope: 'Row',
        });
        pen.content(tr, 'TD', () =>
          writeLines(pen, value, at(label.width + BETWEEN, value.width), { size: scale.body }),
        );
      });
      tr.end();
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
