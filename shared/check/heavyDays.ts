import type { Schedule, Session } from '../program/schema';
import { type Weekday, WEEKDAYS, weekdayOf } from '../localDate';
import type { Context } from './context';
import type { Fix } from './finding';
import { HEAVY } from './hirit';
import type { Place } from './place';
import { type BareFinding, fix, namesOf, pathOf, type Rule, weekRuns } from './rule';
import { placeOf, sessionOf } from './select';
import { cite } from './sources';
import { holds } from './trial';

/** One heavy bout of a lift: the day as an offset from the start of the program. */
type Bout = { readonly day: number; readonly place: Place };
type Pair = { readonly earlier: Bout; readonly later: Bout };

/** The days on which an exercise is at >= 80 % of 1RM, in the weeks in which it is. */
function bouts(context: Context, place: Place): readonly Bout[] {
  if (context.peak(place) < HEAVY) return [];
  const heavyWeeks = new Set(
    context
      .weekSets(place)
      .filter(({ percent }) => percent !== null && percent >= HEAVY)
      .map(({ week }) => week),
  );
  return context
    .offsets(place.span, place.session)
    .filter((day) => heavyWeeks.has(Math.floor(day / 7) + 1))
    .map((day) => ({ day, place }));
}

/** One lift: the same track, or the same exercise. */
const sameLift = (a: Place, b: Place) =>
  a.item.track === b.item.track || a.item.exerciseId === b.item.exerciseId;

/** Pairs of heavy bouts of one lift on the same day or the next; two exercises of one session are one bout. */
function closePairs(context: Context): readonly Pair[] {
  const all = context.places.flatMap((place) => bouts(context, place)).sort((a, b) => a.day - b.day);
  const pairs: Pair[] = [];
  all.forEach((earlier, index) => {
    if (earlier.place.item.dose.timesPerDay > 1) pairs.push({ earlier, later: earlier });
    for (let next = index + 1; next < all.length; next++) {
      const later = all[next];
      if (!later || later.day - earlier.day > 1) break;
      const sameBout = later.day === earlier.day && later.place.session === earlier.place.session;
      if (!sameBout && sameLift(earlier.place, later.place)) pairs.push({ earlier, later });
    }
  });
  return pairs;
}

/** Pairs of the same two exercises, together. */
function grouped(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const key = `${pair.earlier.place.item.id} ${pair.later.place.item.id}`;
    const known = groups.get(key);
    if (known) known.push(pair);
    else groups.set(key, [pair]);
  }
  return [...groups.values()];
}

const gapOf = ({ earlier, later }: Pair) => later.day - earlier.day;

function findingOf(context: Context, pairs: readonly Pair[]): readonly BareFinding[] {
  const [closest] = [...pairs].sort((a, b) => gapOf(a) - gapOf(b));
  if (!closest) return [];
  const { earlier, later } = closest;
  const daysApart = gapOf(closest);
  const weeks = pairs
    .filter((pair) => gapOf(pair) === daysApart)
    .map((pair) => Math.floor(pair.later.day / 7) + 1);
  return [
    {
      ruleId: 'C04-heavy-consecutive',
      severity: daysApart === 0 ? 'stop' : 'warning',
      path: pathOf(later.place),
      values: {
        ...namesOf(later.place),
        otherSession: earlier.place.session.name,
        daysApart,
        day: weekdayAt(context, later.day),
        otherDay: weekdayAt(context, earlier.day),
        timesPerDay: earlier === later ? earlier.place.item.dose.timesPerDay : 1,
        weeks: weekRuns(weeks),
      },
    },
  ];
}

const weekdayAfter = (day: Weekday, days: number): Weekday =>
  WEEKDAYS[(WEEKDAYS.indexOf(day) + days) % WEEKDAYS.length] ?? day;

const weekdayAt = ({ input }: Context, offset: number): Weekday =>
  weekdayAfter(weekdayOf(input.program.startDate), offset);

/** Schedules that put the later session elsewhere: two days after the earlier one first, then further round the week. */
function otherSchedules({ schedule }: Session, from: Weekday, awayFrom: Weekday): readonly Schedule[] {
  if (schedule.kind === 'days')
    return [2, 5, 3, 4].flatMap((days): Schedule[] => {
      const day = weekdayAfter(awayFrom, days);
      if (schedule.days.includes(day)) return [];
      return [{ kind: 'days', days: schedule.days.map((known) => (known === from ? day : known)) }];
    });
  if (schedule.kind === 'times-a-week' && schedule.times === 1)
    return [2, 5, 3, 4].map((days) => ({ kind: 'days', days: [weekdayAfter(awayFrom, days)] }));
  if (schedule.kind === 'times-a-week' && schedule.minimumRestDays === 0 && 2 * schedule.times - 1 <= 7)
    return [{ ...schedule, minimumRestDays: 1 }];
  return [];
}

function fixesOf(context: Context, finding: BareFinding): readonly Fix[] {
  const place = placeOf(context, finding);
  const session = sessionOf(context, finding);
  if (!place || !session) return [];
  if (place.item.dose.timesPerDay > 1) {
    const once = fix('once-a-day', { exercise: place.name }, [
      { kind: 'set-dose', item: place.item.id, dose: { ...place.item.dose, timesPerDay: 1 } },
    ]);
    if (holds(context, finding, once)) return [once];
  }
  const isWeekday = (value: unknown): value is Weekday => WEEKDAYS.some((day) => day === value);
  const { day, otherDay } = finding.values;
  if (!isWeekday(day) || !isWeekday(otherDay)) return [];
  for (const schedule of otherSchedules(session, day, otherDay)) {
    const values = { session: session.name, days: schedule.kind === 'days' ? schedule.days : [] };
    const label = schedule.kind === 'days' ? 'move-session' : 'add-rest-day';
    const moved = fix(label, values, [{ kind: 'set-schedule', session: session.id, schedule }]);
    if (holds(context, finding, moved)) return [moved];
  }
  return [];
}

/**
 * Heavy sessions of one lift too close: the same day is a stop, the next day a warning, two days apart passes,
 * counted over week and phase borders (48-72 h V, S33; the 24 h line J, so that only the same day stops).
 */
export const heavyConsecutive: Rule = {
  id: 'C04-heavy-consecutive',
  family: 'C',
  severities: ['stop', 'warning'],
  source: cite('S33'),
  confidence: 'V for 48-72 h; J for the 24 h line',
  enforcedAt: 'check',
  check: (context) => grouped(closePairs(context)).flatMap((pairs) => findingOf(context, pairs)),
  fixes: fixesOf,
  noFix:
    'Where no other day of the week is two days from every heavy session of the lift, the therapist chooses.',
};
