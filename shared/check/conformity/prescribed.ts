import type { Cited } from '../../evidence/cited';
import type { PhasePurpose } from '../../program/schema';
import type { Range } from '../../range';
import type { PhaseDose, Template, Work } from '../../template/schema';

/** What a template prescribes of one kind of work over all its phases of one purpose. */

/** From the surest mark to the least. */
const MARKS: readonly Cited<unknown>['confidence'][] = ['V', 'R-high', 'R-med', 'R-low', 'INF', 'J'];

/** One range that covers several, with all their sources and the least sure of their marks; null without any. */
function union(all: readonly Cited<Range>[]): Cited<Range> | null {
  if (all.length === 0) return null;
  const marks = all.map(({ confidence }) => MARKS.indexOf(confidence));
  const note = all.find((one) => one.note !== undefined)?.note;
  return {
    value: {
      low: Math.min(...all.map(({ value }) => value.low)),
      high: Math.max(...all.map(({ value }) => value.high)),
    },
    confidence: MARKS[Math.max(...marks)] ?? 'J',
    sources: [...new Set(all.flatMap(({ sources }) => sources))],
    note,
  };
}

/** The doses of a kind of work in the phases of a purpose. */
export const dosesOf = (template: Template, purpose: PhasePurpose, work: Work): readonly PhaseDose[] =>
  template.phases.flatMap((phase) => (phase.purpose === purpose ? (phase.doses[work] ?? []) : []));

type RangeKey = 'sets' | 'amount' | 'perDay' | 'exercises' | 'percent1RM' | 'restSeconds';

/**
 * The range a template prescribes; null where some phase of that purpose leaves it open, since then nothing departs.
 */
export function prescribed(doses: readonly PhaseDose[], key: RangeKey): Cited<Range> | null {
  const ranges = doses.map((dose) => dose[key]);
  const known = ranges.filter((range) => range !== null);
  return known.length === ranges.length ? union(known) : null;
}

/** The effort a template prescribes, on one scale; null where phases differ in scale or one leaves it open. */
export function prescribedEffort(
  doses: readonly PhaseDose[],
): Cited<NonNullable<PhaseDose['effort']>['value']> | null {
  const known = doses.flatMap(({ effort }) => effort ?? []);
  const [first] = known;
  const scale = first?.value.scale;
  if (!scale || known.length < doses.length || known.some(({ value }) => value.scale !== scale)) return null;
  const range = union(known.map((effort) => ({ ...effort, value: effort.value.range })));
  return range && { ...range, value: { scale, range: range.value } };
}
