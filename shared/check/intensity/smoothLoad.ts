import type { ItemId } from '../../id';
import type { Dose, WeekOverride } from '../../program/dose';
import { kilogramsInHands } from '../../program/heldWeight';
import { doseInWeek } from '../../program/weekPlan';
import type { Context } from '../context';
import type { Fix } from '../finding';
import type { Place } from '../place';
import { type BareFinding, fix } from '../rule';
import { holds } from '../trial';
import { overriddenInWeeks } from './doseEdits';
import { type Lifted, LOOK_BACK, type TrackWeek, trackWeeks } from './trackWeeks';

/** The fix of a load that rises too fast: each week at most 10 % above the heaviest of the weeks before it. */

/** The most a load rises in one step, in % (V, S105: 2-10 %). */
export const STEP_LIMIT = 10;

/** So many weeks are written out by hand at most. */
const MOST_WEEKS = 12;

type Held = { readonly place: Place; readonly week: number; readonly override: Omit<WeekOverride, 'week'> };

/** What a lift is once held: its % and its load in kilograms. */
type Level = {
  readonly exerciseId: string;
  readonly percent: number | null;
  readonly kilograms: number | null;
};

const highest = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((most, value) => (value === null ? most : Math.max(value, most ?? 0)), null);

/** Down to half a unit, which plates and stacks can be near. */
const halves = (value: number): number => Math.floor(value * 2) / 2;

const MORE = 1 + STEP_LIMIT / 100;

/** The lift in its week, held; null where it must be and cannot be. */
function heldLift(
  lift: Lifted,
  before: readonly Level[],
): { readonly level: Level; readonly held: Held | null } | null {
  const { place, week, load, percent } = lift;
  const { exerciseId } = place.item;
  const own = before.filter((level) => level.exerciseId === exerciseId);
  const most = load && highest(own.map(({ kilograms }) => kilograms));
  if (load && most !== null) {
    const kilograms = kilogramsInHands(load);
    if (kilograms <= most * MORE) return { level: { exerciseId, percent, kilograms }, held: null };
    const unit = kilograms / load.mass.value;
    const value = halves((most * MORE) / unit);
    if (value * unit <= most) return null;
    const share = (value * unit) / kilograms;
    return {
      level: { exerciseId, percent: percent && percent * share, kilograms: value * unit },
      held: { place, week, override: { load: { ...load, mass: { ...load.mass, value } } } },
    };
  }
  const high = highest(before.map((level) => level.percent));
  const level = { exerciseId, percent, kilograms: load && kilogramsInHands(load) };
  if (percent === null || high === null || percent <= high * MORE) return { level, held: null };
  const cap = halves(high * MORE);
  const low = lowestPercent(lift);
  if (load !== null || low === null || cap <= high) return null;
  return {
    level: { ...level, percent: cap },
    held: { place, week, override: { percent1RM: { low: Math.min(low, cap), high: cap } } },
  };
}

/** The low end of the % as it stands in that week. */
function lowestPercent({ place: { item, span }, week }: Lifted): number | null {
  const dose = doseInWeek(item.dose, week - span.firstWeek + 1, span.phase.weeks);
  const work = dose.kind === 'resistance' ? dose.groups.find(({ role }) => role === 'work') : undefined;
  return work?.percent1RM?.low ?? null;
}

function heldWeeks(weeks: readonly TrackWeek[]): readonly Held[] | null {
  const levels: (readonly Level[])[] = [];
  const held: Held[] = [];
  for (const { lifts } of weeks) {
    const before = levels.slice(-LOOK_BACK).flat();
    const here = lifts.map((lift) => heldLift(lift, before));
    if (here.some((one) => one === null)) return null;
    levels.push(here.flatMap((one) => one?.level ?? []));
    held.push(...here.flatMap((one) => one?.held ?? []));
  }
  return held;
}

const hasOneGroup = ({ dose }: { readonly dose: Dose }): boolean =>
  dose.kind === 'carry' ||
  (dose.kind === 'resistance' && dose.groups.filter(({ role }) => role === 'work').length === 1);

/** Holds every week of a track that rises too fast, as overrides of those weeks. */
export function smoothed(context: Context, finding: BareFinding, track: string): readonly Fix[] {
  const weeks = trackWeeks(context).find(([first]) => first?.lifts[0]?.place.item.track === track) ?? [];
  const held = heldWeeks(weeks) ?? [];
  const numbers = new Set(held.map(({ week }) => week));
  if (numbers.size === 0 || numbers.size > MOST_WEEKS || !held.every(({ place }) => hasOneGroup(place.item)))
    return [];
  const byItem = new Map<ItemId, Held[]>();
  for (const one of held) {
    const { id } = one.place.item;
    byItem.set(id, [...(byItem.get(id) ?? []), one]);
  }
  const edits = [...byItem].flatMap(([item, own]) => {
    const place = own[0]?.place;
    if (!place) return [];
    const overrides = new Map(
      own.map(({ week, override }) => [week - place.span.firstWeek + 1, override] as const),
    );
    return [{ kind: 'set-dose' as const, item, dose: overriddenInWeeks(place.item.dose, overrides) }];
  });
  const [last] = [...numbers].sort((a, b) => b - a);
  const smooth = fix(
    'smooth-load',
    { exercise: String(finding.values['exercise'] ?? ''), limit: STEP_LIMIT, week: last ?? 0 },
    edits,
  );
  return holds(context, finding, smooth) ? [smooth] : [];
}
