import { plain, type TableCell } from '../../shared/handout/model';
import { type Box, cutLines, measureText, type Sheet, type TextBlock, writeLines } from './box';
import { type DiscBox, discBox } from './discBox';
import type { Pen, StructureNode } from './pen';
import { picturesBox, sizeOf } from './pictureBox';

type At = { readonly x: number; readonly y: number };
type Place = { readonly row: StructureNode; readonly head: 'Column' | 'Row' | null };
export type CellBox = {
  readonly height: number;
  draw(pen: Pen, at: At, place: Place): void;
  /** The words alone. */
  write(pen: Pen, at: At): void;
  /** What fits into a height, and the rest, which may be nothing; null where no line fits. */
  cut(height: number): readonly [CellBox, CellBox] | null;
};

const apart = ({ scale }: Sheet) => Math.max(5, scale.gap * 0.6);

/**
 * The width that all pictures of a column take, so that the words stand below each other: that of the widest at full
 * height, but no more than half of the column or what the longest word leaves.
 */
export function pictureWidth(cells: readonly TableCell[], sheet: Sheet & { readonly size: number }): number {
  const { size, fonts, scale, width } = sheet;
  const wanted = cells.flatMap(({ picture }) => {
    if (!picture) return [];
    const { width: wide, height } = sizeOf(picture);
    return [Math.min(1.5, wide / height) * scale.thumb];
  });
  const room = cells
    .filter(({ picture }) => picture !== null)
    .map(({ text, disc }) => {
      const words = text.flatMap((run) => run.text.split(/\s/));
      const longest = Math.max(0, ...words.map((word) => fonts.bold.widthOf(word) * size));
      return (
        width - longest - apart(sheet) - (disc === undefined ? 0 : discBox(disc, sheet).width + apart(sheet))
      );
    });
  return Math.max(LEAST_PICTURE, Math.min(Math.max(0, ...wanted), width * 0.5, ...room) - 1);
}
const LEAST_PICTURE = 20;

/** Words beside a disc and a picture, where the cell has them. `size` is that of the words. */
export function tableCell({ text, picture, disc }: TableCell, sheet: CellSheet): CellBox {
  const number = disc === undefined ? null : discBox(disc, sheet);
  const discWidth = number ? number.width + apart(sheet) : 0;
  const drawn =
    picture &&
    picturesBox([{ ...picture, caption: '' }], sheet, {
      width: sheet.pictureWidth,
      height: sheet.scale.thumb,
    });
  const left = discWidth + (drawn ? sheet.pictureWidth + apart(sheet) : 0);
  const width = sheet.width - left;
  const words = measureText(text.length === 0 ? [plain('')] : text, { ...sheet, width }, sheet.size);
  return cellOf({ words, number, drawn, discWidth, left }, sheet);
}

type CellSheet = Sheet & { readonly size: number; readonly pictureWidth: number };
type Measured = {
  readonly words: TextBlock;
  readonly number: DiscBox | null;
  readonly drawn: Box | null;
  readonly discWidth: number;
  /** Where the words start. */
  readonly left: number;
};

function cellOf(measured: Measured, sheet: CellSheet): CellBox {
  const { words, number, drawn, discWidth, left } = measured;
  const { size } = sheet;
  const height = Math.max(words.height, drawn?.height ?? 0, number?.height ?? 0);
  const middle = (y: number, inner: number) => y + (height - inner) / 2;
  const write = (pen: Pen, { x, y }: At) =>
    writeLines(
      pen,
      words,
      { x: x + left, y: middle(y, words.height), width: sheet.width - left, align: 'left' },
      { size },
    );
  const alone = (some: TextBlock) => ({ ...measured, words: some, number: null, drawn: null });
  return {
    height,
    write,
    draw(pen, at, { row, head }) {
      const tag = head ? 'TH' : 'TD';
      const options = head ? { scope: head } : {};
      const writeAll = () => {
        number?.write(pen, at.x, middle(at.y, number.height));
        write(pen, at);
      };
      number?.paint(pen, at.x, middle(at.y, number.height));
      if (!drawn) return pen.content(row, tag, writeAll, options);
      const cell = pen.group(row, tag, options);
      if (words.lines.length > 0) pen.content(cell, 'P', writeAll);
      drawn.draw(pen, at.x + discWidth, middle(at.y, drawn.height), cell);
      cell.end();
    },
    cut(most) {
      if (height <= most) return [this, cellOf(alone({ ...words, lines: [], height: 0 }), sheet)];
      const pieces = cutLines(words, most);
      // Disc and picture stay with the first lines.
      return pieces && [cellOf({ ...measured, words: pieces[0] }, sheet), cellOf(alone(pieces[1]), sheet)];
    },
  };
}
