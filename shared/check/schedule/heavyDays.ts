import { waitsForWeight } from '../unweighed';
import type { Schedule, Session } from '../../program/schema';
import { type Weekday, WEEKDAYS, weekdayOf } from '../../localDate';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Fix } from '../finding';
import { type Bout, bouts, sameLift } from './heavyBouts';
import { daysNamed, floatingFindings, isFloatingPair } from './floatingDays';
import { type BareFinding, fix, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { placeOf, sessionOf } from '../select';
import { holds } from '../trial';

type Pair = { readonly earlier: Bout; readonly later: Bout };

/**
 * Pairs of heavy bouts of one lift on the same day or the next; two exercises of one session are one bout. Sessions
 * whose days are not named are spoken of as such, not laid out.
 */
function closePairs(context: Context): readonly Pair[] {
  const all = context.places.flatMap((place) => bouts(context, place)).sort((a, b) => a.day - b.day);
  const pairs: Pair[] = [];
  all.forEach((earlier, index) => {
    if (earlier.place.item.dose.timesPerDay > 1) pairs.push({ earlier, later: earlier });
    for (let next = index + 1; next < all.length; next++) {
      const later = all[next];
      if (!later || later.day - earlier.day > 1) break;
      const sameBout = later.day === earlier.day && later.place.session === earlier.place.session;
      const counts = !sameBout && !isFloatingPair(earlier.place, later.place);
      if (counts && sameLift(earlier.place, later.place)) pairs.push({ earlier, later });
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

/** The % that only an effort implies, in one of the two bouts or both; null when both are known to be heavy. */
const impliedIn = ({ earlier, later }: Pair): number | null =>
  earlier.implied === null && later.implied === null
    ? null
    : Math.max(earlier.implied ?? 0, later.implied ?? 0);

/** Only two bouts known to be heavy on one day are a stop. */
const isStop = (pair: Pair): boolean => gapOf(pair) === 0 && impliedIn(pair) === null;

const urgencyOf = (pair: Pair): number =>
  isStop(pair) ? 0 : 1 + 2 * gapOf(pair) + Number(impliedIn(pair) !== null);

function findingOf(context: Context, pairs: readonly Pair[]): readonly BareFinding[] {
  const [closest] = [...pairs].sort((a, b) => urgencyOf(a) - urgencyOf(b));
  if (!closest) return [];
  const { earlier, later } = closest;
  const alike = pairs.filter((pair) => urgencyOf(pair) === urgencyOf(closest));
  const implied = impliedIn(closest);
  return [
    {
      ruleId: 'C04-heavy-consecutive',
      severity: isStop(closest) ? 'stop' : 'warning',
      path: pathOf(later.place),
      values: {
        ...namesOf(later.place),
        ...(implied === null ? {} : { from: 'effort', percent: implied }),
        otherSession: earlier.place.session.name,
        daysApart: gapOf(closest),
        day: weekdayAt(context, later.day),
        otherDay: weekdayAt(context, earlier.day),
        timesPerDay: earlier === later ? earlier.place.item.dose.timesPerDay : 1,
        weeks: weekRuns(alike.map((pair) => Math.floor(pair.later.day / 7) + 1)),
        doseKey: doseKey(earlier.place, later.place),
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
  if (schedule.kind === 'times-a-week' && schedule.minimumRestDays === 0 && 2 * schedule.times - 1 <= 7)
    return [{ ...schedule, minimumRestDays: 1 }];
  return [];
}

function fixesOf(context: Context, finding: BareFinding): readonly Fix[] {
  const place = placeOf(context, finding);
  const session = sessionOf(context, finding);
  if (finding.values['cause'] === 'floating') return daysNamed(context, finding);
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
 * counted over week and phase borders (48-72 h V, S33; the 24 h line J, so that only the same day stops). Where only
 * the effort implies 80 % (grid V, S117; for older women J), the same day is a warning too. Two sessions of
 * which one has no named days give one warning: nothing keeps them apart.
 */
export const heavyConsecutive: Rule = {
  id: 'C04-heavy-consecutive',
  family: 'C',
  severities: ['stop', 'warning'],
  sources: ['S33', 'S117'],
  confidence: 'V for 48-72 h; J for the 24 h line and for heavy by effort alone',
  reads: ['schedule', 'intensity'],
  enforcedAt: 'check',
  waitsFor: waitsForWeight,
  check: (context) => [
    ...grouped(closePairs(context)).flatMap((pairs) => findingOf(context, pairs)),
    ...floatingFindings(context),
  ],
  fixes: fixesOf,
  noFix:
    'Where no other day of the week is two days from every heavy session of the lift, the therapist chooses.',
};
