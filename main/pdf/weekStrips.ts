import type { WeekTable } from '../../shared/handout/model';
import type { Box, Sheet } from './box';
import { type GridCell, PAD, tableBox } from './cells';

/** The week-by-week table, cut into strips of as many weeks as the page is wide. */
export function weekStrips(table: WeekTable, sheet: Sheet): readonly Box[] {
  const { label, body } = sheet.scale;
  const heads = table.columns.map((column) => `${column.weeks}\n${column.from}`);
  const { first, most } = columnsThatFit(table, heads, sheet);
  const strips = Math.ceil(heads.length / most);
  const each = Math.ceil(heads.length / strips);
  const widths = [first, ...Array.from({ length: each }, () => (sheet.width - first) / each)];
  const cell = (text: string, size: number, strong: boolean): GridCell => ({ text, size, strong });
  return Array.from({ length: strips }, (_, strip) => {
    const cut = <T>(values: readonly T[]) => values.slice(strip * each, (strip + 1) * each);
    const rows = [
      [cell(table.title, label, true), ...cut(heads).map((head) => cell(head, label, false))],
      ...table.rows.map((row) => [
        cell(row.label, label, false),
        ...cut(row.values).map((value) => cell(value, body, true)),
      ]),
    ];
    return tableBox(rows, widths.slice(0, cut(heads).length + 1), sheet);
  });
}

/** Width of the column of row names, and how many weeks fit beside it. Values may take two lines. */
function columnsThatFit(
  table: WeekTable,
  heads: readonly string[],
  sheet: Sheet,
): { readonly first: number; readonly most: number } {
  const { label, body } = sheet.scale;
  const inner = (text: string, size: number) =>
    sheet.fonts.bold.widthOf(text.replaceAll('\u00a0', ' ')) * size + 1;
  const longest = (text: string, size: number, at: RegExp) =>
    Math.max(...text.split(at).map((part) => inner(part, size)));
  const inTwoLines = (text: string) => Math.max(inner(text, body) * 0.6, longest(text, body, / /));
  const names = [inner(table.title, label), ...table.rows.map((row) => inner(row.label, label))];
  const first = Math.min(sheet.width / 4, Math.max(...names) + 2 * PAD);
  const column = Math.max(
    ...heads.map((head) => longest(head, label, /\n/)),
    ...table.rows.flatMap((row) => row.values.map(inTwoLines)),
  );
  return { first, most: Math.max(1, Math.floor((sheet.width - first) / (column + 2 * PAD))) };
}
