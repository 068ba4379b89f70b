import { escaped, figureToSvg } from './figureToSvg';
import { frameOf } from './frame';
import type { Figure } from './pose';

/** One exercise on a sheet of all. */
export type SheetEntry = { readonly name: string; readonly figure: Figure };

/** Sizes of a sheet in its own units: cells of two pictures with a name below. */
const COLUMNS = 6;
const CELL = { width: 300, picture: 210, height: 262, pad: 12 } as const;

/** The two printed pictures of every exercise on one sheet, for looking them over. */
export function contactSheet(entries: readonly SheetEntry[]): string {
  const rows = Math.ceil(entries.length / COLUMNS);
  const [width, height] = [COLUMNS * CELL.width, rows * CELL.height];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>` +
    `${entries.map((entry, i) => cell(entry, (i % COLUMNS) * CELL.width, Math.floor(i / COLUMNS) * CELL.height)).join('')}</svg>`
  );
}

/** Pictures side by side, or one above the other where somebody lies. */
function cell({ name, figure }: SheetEntry, x: number, y: number): string {
  const frame = frameOf(figure);
  const stacked = frame.width > frame.height * 1.2;
  const [width, height] = stacked
    ? [CELL.width - 2 * CELL.pad, CELL.picture / 2]
    : [(CELL.width - 2 * CELL.pad) / 2, CELL.picture];
  const pictures = figure.print.map((key, i) => {
    const [left, top] = stacked ? [0, i * height] : [i * width, 0];
    return figureToSvg(figure, key, null, { x: x + CELL.pad + left, y: y + CELL.pad + top, width, height });
  });
  return (
    `${pictures.join('')}<text x="${x + CELL.width / 2}" y="${y + CELL.picture + CELL.pad + 22}" ` +
    `text-anchor="middle" font-family="'Source Sans 3', sans-serif" font-size="15" fill="#1c2230">${escaped(name)}</text>`
  );
}
