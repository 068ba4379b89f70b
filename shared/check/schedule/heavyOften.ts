import { daysPerWeek, type PhaseSpan, sessionsPerWeek } from '../../program/calendar';
import type { ProgramEdit } from '../../program/edit';
import type { Schedule, Session } from '../../program/schema';
import { type Weekday, WEEKDAYS } from '../../localDate';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Fix } from '../finding';
import { HEAVY } from '../hirit';
import type { Place } from '../place';
import { type BareFinding, fix, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { holds } from '../trial';
import { waitsForWeight } from '../unweighed';
import { sameLift } from './heavyBouts';

/** Days a week of one heavy lift that no bone program in the sources goes beyond (V, S72). */
const MOST_DAYS = 3;

/** Weeks in which a lift is known to be heavy: what only an effort implies never stops. */
const knownHeavyWeeks = (context: Context, place: Place): ReadonlySet<number> =>
  new Set(
    context.peak(place) < HEAVY
      ? []
      : context
          .weekSets(place)
          .filter(({ percent }) => percent !== null && percent >= HEAVY)
          .map(({ week }) => week),
  );

/** One lift that is heavy too often in a phase. */
type TooOften = {
  readonly places: readonly Place[];
  readonly days: number;
  readonly weeks: readonly number[];
};

/** The heavy exercises of a phase, those of one lift together. */
function liftsOf(context: Context, span: PhaseSpan): readonly (readonly Place[])[] {
  let lifts: (readonly Place[])[] = [];
  for (const place of context.places) {
    if (place.span !== span || context.peak(place) < HEAVY) continue;
    const own = lifts.filter((lift) => lift.some((other) => sameLift(other, place)));
    lifts = [...lifts.filter((lift) => !own.includes(lift)), [...own.flat(), place]];
  }
  return lifts;
}

function tooOften(context: Context, span: PhaseSpan): readonly TooOften[] {
  return liftsOf(context, span).flatMap((places): TooOften[] => {
    if (daysPerWeek(new Set(places.map(({ session }) => session))) <= MOST_DAYS) return [];
    const heavy = places.map((place) => ({ place, weeks: knownHeavyWeeks(context, place) }));
    const daysIn = (week: number): number =>
      daysPerWeek(
        new Set(heavy.filter(({ weeks }) => weeks.has(week)).map(({ place: { session } }) => session)),
      );
    const weeks = [...new Set(heavy.flatMap((one) => [...one.weeks]))].filter(
      (week) => daysIn(week) > MOST_DAYS,
    );
    return weeks.length === 0 ? [] : [{ places, days: Math.max(...weeks.map(daysIn)), weeks }];
  });
}

/** Movements of a phase that this rule stops: C02 then has no need to speak of them. */
export const stoppedPatterns = (context: Context, span: PhaseSpan): ReadonlySet<string> =>
  new Set(
    tooOften(context, span).flatMap(({ places }) =>
      places.flatMap(({ exercise }) => exercise?.movementPattern ?? []),
    ),
  );

/** Three of the named days, as far apart as they lie. */
function threeOf(days: readonly Weekday[]): readonly Weekday[] {
  const at = (day: Weekday) => WEEKDAYS.indexOf(day);
  const gap = (a: Weekday, b: Weekday) => Math.min((at(a) - at(b) + 7) % 7, (at(b) - at(a) + 7) % 7);
  const threes = days.flatMap((a, i) =>
    days.slice(i + 1).flatMap((b, j) => days.slice(i + j + 2).map((c) => [a, b, c] as const)),
  );
  const least = ([a, b, c]: readonly [Weekday, Weekday, Weekday]) =>
    Math.min(gap(a, b), gap(b, c), gap(a, c));
  const [best] = threes.toSorted((one, other) => least(other) - least(one));
  return best ?? days;
}

const threeTimes = ({ schedule }: Session): Schedule =>
  schedule.kind === 'days'
    ? { kind: 'days', days: [...threeOf(schedule.days)] }
    : { kind: 'times-a-week', times: MOST_DAYS, minimumRestDays: 1 };

/** The session on three days where it alone has too many, else the lift out of as many sessions as it takes. */
function fixesOf(context: Context, finding: BareFinding): readonly Fix[] {
  const found = context.spans
    .flatMap((span) => tooOften(context, span))
    .find(({ places }) => places[0]?.item.id === finding.path.item);
  if (!found) return [];
  const sessions = [...new Set(found.places.map(({ session }) => session))].toSorted(
    (a, b) => sessionsPerWeek(b.schedule) - sessionsPerWeek(a.schedule),
  );
  const offered: Fix[] = sessions
    .filter(({ schedule }) => sessionsPerWeek(schedule) > MOST_DAYS)
    .slice(0, 1)
    .map((session) => {
      const schedule = threeTimes(session);
      const days = schedule.kind === 'days' ? schedule.days : [];
      return fix('fewer-days', { session: session.name, times: MOST_DAYS, days }, [
        { kind: 'set-schedule', session: session.id, schedule },
      ]);
    });
  for (let kept = sessions.length - 1; kept > 0; kept--) {
    const left = sessions.slice(0, kept);
    const out = sessions.slice(kept);
    if (daysPerWeek(new Set(left)) > MOST_DAYS) continue;
    const removed = found.places.filter(({ session }) => out.includes(session));
    const edits: readonly ProgramEdit[] = removed.map(({ item }) => ({ kind: 'remove-item', item: item.id }));
    const names = [...new Set(removed.map(({ name }) => name))];
    offered.push(
      fix('take-out-of', { exercises: names, sessions: [...new Set(out.map(({ name }) => name))] }, edits),
    );
    break;
  }
  return offered.filter((one) => holds(context, finding, one));
}

/**
 * One lift at >= 80 % of 1RM on more than 3 days of an average week (V, S72, the outer envelope of the sources). Every
 * other day counts as 3.5. Heavy by a % or by a typed load, not by an effort alone.
 */
export const heavyTooOften: Rule = {
  id: 'C03-rt-extreme',
  family: 'C',
  severities: ['stop'],
  sources: ['S72'],
  confidence: 'V outer envelope',
  reads: ['schedule', 'intensity'],
  enforcedAt: 'check',
  waitsFor: waitsForWeight,
  check: (context) =>
    context.spans.flatMap((span) =>
      tooOften(context, span).flatMap(({ places, days, weeks }): BareFinding[] => {
        const [first] = places;
        if (!first) return [];
        return [
          {
            ruleId: 'C03-rt-extreme',
            severity: 'stop',
            path: pathOf(first),
            values: {
              ...namesOf(first),
              days,
              limit: MOST_DAYS,
              percent: Math.max(...places.map((place) => context.peak(place))),
              weeks: weekRuns(weeks),
              doseKey: doseKey(...places),
            },
          },
        ];
      }),
    ),
  fixes: fixesOf,
  noFix: 'None where fewer days or fewer sessions with the lift would bring another stop.',
};
