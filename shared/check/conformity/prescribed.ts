import type { Cited } from '../../evidence/cited';
import type { PhasePurpose } from '../../program/schema';
import type { Range } from '../../range';
import type { PhaseDose, Template, Work } from '../../template/schema';
import { together } from './conformityRow';

/** What a template prescribes of one kind of work over all its phases of one purpose. */

/** One range that covers several; null without any. */
function union(all: readonly Cited<Range>[]): Cited<Range> | null {
  if (all.length === 0) return null;
  const note = all.find((one) => one.note !== undefined)?.note;
  const value = {
    low: Math.min(...all.map((one) => one.value.low)),
    high: Math.max(...all.map((one) => one.value.high)),
  };
  return { value, ...together(all), note };
}

/** A phase that does the work and is not told how. */
const OPEN: PhaseDose = {
  sets: null,
  amount: null,
  perDay: null,
  exercises: null,
  percent1RM: null,
  effort: null,
  restSeconds: null,
  intent: null,
};

/** The doses of a kind of work in the phases of a purpose that do it. */
export function dosesOf(template: Template, purpose: PhasePurpose, work: Work): readonly PhaseDose[] {
  const families = template.families.filter((family) => family.work === work).map(({ id }) => id);
  return template.phases
    .filter((phase) => phase.purpose === purpose)
    .flatMap(({ doses, starts }) => {
      const isDone = starts.value.some(({ family }) => families.includes(family));
      return doses[work] ?? (isDone ? [OPEN] : []);
    });
}

export type CitedRange = Cited<Range>;

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
