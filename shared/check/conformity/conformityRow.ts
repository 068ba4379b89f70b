import type { Range } from '../../range';
import type { Cited } from '../../evidence/cited';
import type { ConformityRow, FindingValues } from '../finding';

/** What the rows of the table against the research are made of. */

export type Status = ConformityRow['status'];

export const row = (
  parameter: string,
  cited: Cited<unknown>,
  research: FindingValues,
  here: FindingValues,
  status: Status,
): ConformityRow => ({
  parameter,
  research,
  here,
  status,
  sources: cited.sources,
  confidence: cited.confidence,
});

/** Equal to the research or not. */
export const meetsIf = (meets: boolean): Status => (meets ? 'meets' : 'departs');
export const lowHigh = (values: readonly number[]): Range => ({
  low: Math.min(...values),
  high: Math.max(...values),
});
export const within = (inner: Range, outer: Range): boolean =>
  inner.low >= outer.low && inner.high <= outer.high;
