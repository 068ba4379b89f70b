import type { Cited } from '../../../shared/evidence/cited';
import type { Confidence } from '../../../shared/evidence/confidence';
import { isSourceId, type SourceId } from '../../../shared/evidence/sources';
import type { Template } from '../../../shared/template/schema';

/** Where a value was read and how sure it is. */
export type Origin = {
  readonly confidence: Confidence | null;
  readonly sources: readonly SourceId[];
  readonly note: string | null;
};

/** One thing a template says, in lines, with where it comes from. */
export type CellValue = {
  /** A word before the lines that says which of several things this is. */
  readonly lead: string | null;
  readonly lines: readonly string[];
  /** Null where the value carries no citation of its own, such as the name of a movement. */
  readonly origin: Origin | null;
  readonly doi?: string | null;
  readonly ruleId?: string;
};

/** A row of the comparison: what each template says of one parameter; an empty list is "not given". */
export type CompareRow = {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly (readonly CellValue[])[];
};
export type RowGroup = { readonly id: string; readonly title: string; readonly rows: readonly CompareRow[] };

export const originOf = ({ confidence, sources, note }: Cited<unknown>): Origin => ({
  confidence,
  sources: sources.filter(isSourceId),
  note: note ?? null,
});

/** A value in one line with its citation; nothing where the source is silent. */
export const citedCell = <T>(
  cited: Cited<T> | null | undefined,
  text: (value: T) => string,
  lead: string | null = null,
): readonly CellValue[] => (cited ? [{ lead, lines: [text(cited.value)], origin: originOf(cited) }] : []);

export const sameOrigin = (a: Origin | null, b: Origin | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.confidence === b.confidence &&
    a.note === b.note &&
    a.sources.join() === b.sources.join());

/** Neighbours with one and the same origin, so that their mark is drawn once. */
export function byOrigin(values: readonly CellValue[]): readonly (readonly CellValue[])[] {
  const groups: CellValue[][] = [];
  for (const value of values) {
    const last = groups.at(-1);
    const before = last?.[0];
    if (last && before && sameOrigin(before.origin, value.origin)) last.push(value);
    else groups.push([value]);
  }
  return groups;
}

/** A row, read from each template. */
export const rowOf = (
  templates: readonly Template[],
  id: string,
  label: string,
  read: (template: Template) => readonly CellValue[],
): CompareRow => ({ id, label, cells: templates.map(read) });

export const namesSource = (row: CompareRow, source: SourceId): boolean =>
  row.cells.some((values) => values.some(({ origin }) => origin?.sources.includes(source)));
