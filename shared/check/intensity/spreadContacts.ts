import { isLegImpact } from '../../exercise/kindsOfWork';
import { contacts } from '../../program/doseWork';
import type { WeekOverride } from '../../program/dose';
import type { Session } from '../../program/schema';
import type { Context } from '../context';
import type { Fix } from '../finding';
import type { Place } from '../place';
import { type BareFinding, fix } from '../rule';
import { holds } from '../trial';
import { overriddenInWeeks } from './doseEdits';
import { LOOK_BACK } from './trackWeeks';
import { weekContacts } from './weekContacts';

/** The fix of contacts that rise too fast: fewer in a set in the first weeks. */

/** So many weeks are written out by hand at most. */
const MOST_WEEKS = 12;

type Held = { readonly place: Place; readonly week: number; readonly override: Omit<WeekOverride, 'week'> };

const lands = ({ exercise, item }: Place): boolean =>
  item.dose.kind === 'impact' && (exercise === null || isLegImpact(exercise));

type HeldWeek = { readonly held: readonly Held[]; readonly day: number };

/** The contacts of every exercise in a week cut to a share, in whole contacts of a set; null below one. */
function heldIn(context: Context, week: number, share: number): HeldWeek | null {
  const held: Held[] = [];
  const days = new Map<Session, number>();
  for (const place of context.places) {
    if (!lands(place) || week < place.span.firstWeek || week > place.span.lastWeek) continue;
    const dose = context.weekDoses(place)[week - place.span.firstWeek]?.dose;
    if (dose?.kind !== 'impact') continue;
    const high = Math.floor(dose.amount.high * share);
    if (high < 1) return null;
    const amount = { low: Math.min(dose.amount.low, high), high };
    days.set(place.session, (days.get(place.session) ?? 0) + contacts({ ...dose, amount }));
    held.push({ place, week, override: { amount } });
  }
  return { held, day: Math.max(0, ...days.values()) };
}

/** The fullest day of every week at most `step` contacts above the weeks before it. */
function heldWeeks(context: Context, step: number): readonly Held[] {
  const days: number[] = [];
  const held: Held[] = [];
  for (const { week, day } of weekContacts(context)) {
    const before = Math.max(0, ...days.slice(-LOOK_BACK));
    if (before === 0 || day <= before + step) {
      days.push(day);
      continue;
    }
    const less = heldIn(context, week, (before + step) / day);
    if (!less || less.day <= before) return []; // whole contacts of a set are too coarse
    held.push(...less.held);
    days.push(less.day);
  }
  return held;
}

/** Holds the contacts of the weeks that rise too fast, as overrides of those weeks: `step` more on a day at most. */
export function spreadContacts(context: Context, finding: BareFinding, step: number): readonly Fix[] {
  const held = heldWeeks(context, step);
  const weeks = new Set(held.map(({ week }) => week));
  if (weeks.size === 0 || weeks.size > MOST_WEEKS) return [];
  const edits = context.places.flatMap((place) => {
    const own = held.filter((one) => one.place === place);
    if (own.length === 0) return [];
    const overrides = new Map(
      own.map(({ week, override }) => [week - place.span.firstWeek + 1, override] as const),
    );
    return [
      { kind: 'set-dose' as const, item: place.item.id, dose: overriddenInWeeks(place.item.dose, overrides) },
    ];
  });
  const spread = fix('spread-contacts', { step, week: Math.max(...weeks) }, edits);
  return holds(context, finding, spread) ? [spread] : [];
}
