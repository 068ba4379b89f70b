import { type Weekday, WEEKDAYS } from '../../localDate';
import { type PhaseSpan, sessionsPerWeek } from '../../program/calendar';
import type { Session } from '../../program/schema';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Fix } from '../finding';
import { heavyWeeks, sameLift } from './heavyBouts';
import type { Place } from '../place';
import { type BareFinding, fix, namesOf, pathOf, weekRuns } from '../rule';
import { holds } from '../trial';

/** Rule C04 for sessions "so many times a week": no day is named, so nothing keeps two of them apart. */

const floats = ({ session }: Place): boolean => session.schedule.kind === 'times-a-week';

/** Whether the days between two sessions are not settled by their schedules. */
export const isFloatingPair = (a: Place, b: Place): boolean =>
  a.session !== b.session && (floats(a) || floats(b));

/** The exercises of one lift in a phase that are heavy in some week. */
type Cluster = readonly Place[];

function clustersOf(context: Context, span: PhaseSpan): readonly Cluster[] {
  let clusters: Cluster[] = [];
  for (const place of context.places) {
    if (place.span !== span || heavyWeeks(context, place).size === 0) continue;
    const own = clusters.filter((cluster) => cluster.some((other) => sameLift(other, place)));
    clusters = [...clusters.filter((cluster) => !own.includes(cluster)), [...own.flat(), place]];
  }
  return clusters;
}

/** Weeks in which two sessions hold the lift heavy and one of them has no named days. */
function sharedWeeks(context: Context, cluster: Cluster): readonly number[] {
  const pairs = cluster.flatMap((a, index) =>
    cluster.slice(index + 1).flatMap((b) => (isFloatingPair(a, b) ? [[a, b] as const] : [])),
  );
  return pairs.flatMap(([a, b]) => {
    const others = heavyWeeks(context, b);
    return [...heavyWeeks(context, a).keys()].filter((week) => others.has(week));
  });
}

const sessionsOf = (cluster: Cluster): readonly Session[] => [
  ...new Set(cluster.map(({ session }) => session)),
];

/** Within one phase: over the border of two phases such days meet once at most, and are let be. */
export const floatingFindings = (context: Context): readonly BareFinding[] =>
  context.spans.flatMap((span) =>
    clustersOf(context, span).flatMap((cluster): BareFinding[] => {
      const first = cluster.find(floats);
      const weeks = first ? sharedWeeks(context, cluster) : [];
      if (!first || weeks.length === 0) return [];
      const sessions = sessionsOf(cluster);
      return [
        {
          ruleId: 'C04-heavy-consecutive',
          severity: 'warning',
          path: pathOf(first),
          values: {
            ...namesOf(first),
            cause: 'floating',
            sessions: sessions.map(({ name }) => name),
            perWeek: sessions.reduce((sum, { schedule }) => sum + sessionsPerWeek(schedule), 0),
            weeks: weekRuns(weeks),
            doseKey: doseKey(...cluster),
          },
        },
      ];
    }),
  );

/** Days of one, two or three sessions a week as far apart as a week allows, before turning them round the week. */
const PATTERNS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  1: [[0]],
  2: [
    [0, 3],
    [0, 2],
  ],
  3: [[0, 2, 4]],
};

/** Days between two weekdays, the short way round. */
const gap = (a: number, b: number): number => Math.min((a - b + 7) % 7, (b - a + 7) % 7);

type Naming = { readonly session: Session; readonly days: readonly number[] };

/** Days for each session, at least two from every other day and further where its rest days ask for it; null when none fit. */
function named(sessions: readonly Session[], taken: readonly number[]): readonly Naming[] | null {
  const [session, ...others] = sessions;
  if (!session) return [];
  if (session.schedule.kind !== 'times-a-week') return named(others, taken);
  const { times, minimumRestDays } = session.schedule;
  for (const pattern of PATTERNS[times] ?? [])
    for (let turn = 0; turn < 7; turn++) {
      const days = pattern.map((day) => (day + turn) % 7);
      const rested = days.every((a) => days.every((b) => a === b || gap(a, b) > minimumRestDays));
      if (!rested || days.some((a) => taken.some((b) => gap(a, b) < 2))) continue;
      const rest = named(others, [...taken, ...days]);
      if (rest) return [{ session, days }, ...rest];
    }
  return null;
}

const weekdays = (days: readonly number[]): Weekday[] => WEEKDAYS.filter((_, index) => days.includes(index));

/** Names the days of all floating sessions that hold the lift. */
export function daysNamed(context: Context, finding: BareFinding): readonly Fix[] {
  const cluster = context.spans
    .flatMap((span) => clustersOf(context, span))
    .find((one) => one.find(floats)?.item.id === finding.path.item);
  const sessions = sessionsOf(cluster ?? []);
  const taken = sessions.flatMap(({ schedule }) =>
    schedule.kind === 'days' ? schedule.days.map((day) => WEEKDAYS.indexOf(day)) : [],
  );
  const naming = named(sessions, taken);
  if (!naming || naming.length === 0) return [];
  const values = {
    sessions: naming.map(({ session }) => session.name),
    days: naming.map(({ days }) => weekdays(days).join(' ')),
  };
  const proposed = fix(
    'name-days',
    values,
    naming.map(({ session, days }) => ({
      kind: 'set-schedule',
      session: session.id,
      schedule: { kind: 'days', days: weekdays(days) },
    })),
  );
  return holds(context, finding, proposed) ? [proposed] : [];
}
