import { isLegImpact } from '../../exercise/kindsOfWork';
import { sessionsPerWeek } from '../../program/calendar';
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

/** What a week holds: contacts of its fullest session, and of all its days. */
export type Contacts = { readonly day: number; readonly total: number };

type HeldWeek = { readonly held: readonly Held[]; readonly contacts: Contacts };

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
  const total = [...days].reduce((sum, [session, day]) => sum + day * sessionsPerWeek(session.schedule), 0);
  return { held, contacts: { day: Math.max(0, ...days.values()), total } };
}

/** Every week held at most at what `capOf` allows after the fullest of the weeks before it. */
function heldWeeks(context: Context, capOf: (before: Contacts) => Contacts): readonly Held[] {
  const weeks: Contacts[] = [];
  const held: Held[] = [];
  for (const planned of weekContacts(context)) {
    const recent = weeks.slice(-LOOK_BACK);
    const before = {
      day: Math.max(0, ...recent.map(({ day }) => day)),
      total: Math.max(0, ...recent.map(({ total }) => total)),
    };
    const cap = before.total > 0 ? capOf(before) : planned;
    const share = Math.min(cap.day / planned.day, cap.total / planned.total);
    if (planned.total === 0 || share >= 1) {
      weeks.push(planned);
      continue;
    }
    const less = heldIn(context, planned.week, share);
    if (!less || less.contacts.total <= before.total) return []; // whole contacts of a set are too coarse
    held.push(...less.held);
    weeks.push(less.contacts);
  }
  return held;
}

/** Holds the contacts of the weeks that rise too fast, as overrides of those weeks. */
export function spreadContacts(
  context: Context,
  finding: BareFinding,
  capOf: (before: Contacts) => Contacts,
): readonly Fix[] {
  const held = heldWeeks(context, capOf);
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
  const spread = fix('spread-contacts', { week: Math.max(...weeks) }, edits);
  return holds(context, finding, spread) ? [spread] : [];
}
