import type { Range } from '../../range';
import type { Cited } from '../../evidence/cited';
import type { ConformityRow, FindingValues } from '../finding';

/** What the rows of the table against the research are made of. */

export type Status = ConformityRow['status'];

export const row = (
  parameter: string,
  cited: Pick<Cited<unknown>, 'sources' | 'confidence'>,
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

/** From the surest mark to the least. */
const MARKS: readonly Cited<unknown>['confidence'][] = ['V', 'R-high', 'R-med', 'R-low', 'INF', 'J'];

/** What a row stands on that says several things at once: all their sources, and the least sure of their marks. */
export function together(all: readonly Cited<unknown>[]): Pick<Cited<unknown>, 'sources' | 'confidence'> {
  const marks = all.map(({ confidence }) => MARKS.indexOf(confidence));
  return {
    sources: [...new Set(all.flatMap(({ sources }) => sources))],
    confidence: MARKS[Math.max(...marks)] ?? 'J',
  };
}

/** Equal to the research or not. */
export const meetsIf = (meets: boolean): Status => (meets ? 'meets' : 'departs');
export const lowHigh = (values: readonly number[]): Range => ({
  low: Math.min(...values),
  high: Math.max(...values),
});
export const within = (inner: Range, outer: Range): boolean =>
  inner.low >= outer.low && inner.high <= outer.high;
