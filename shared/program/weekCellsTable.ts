/** Cells as spreadsheets put them on the clipboard: tabs between cells, a line for each row. */

/** A tab, a break or a quote within a cell needs quotes around it. */
const quoted = (cell: string): string => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Every row ends with a line break, as spreadsheets write them. */
export const writeTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join('\t')}\n`).join('');

/** Rows of cells, shorter ones filled up with empty cells; a line break at the end is no row. No cells for no text. */
export function readTable(text: string): readonly (readonly string[])[] {
  if (text === '') return [];
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\n\r]|$)|[^\t\n\r]*/y;
  let at = 0;
  while (at <= text.length) {
    cell.lastIndex = at;
    const [whole = '', inQuotes] = cell.exec(text) ?? [];
    rows.at(-1)?.push(inQuotes === undefined ? whole : inQuotes.replaceAll('""', '"'));
    at += whole.length;
    const end = /^(?:\t|\r\n|\n|\r)/.exec(text.slice(at, at + 2))?.[0];
    if (end === undefined) break;
    at += end.length;
    if (end === '\t') continue;
    if (at === text.length) break;
    rows.push([]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}
