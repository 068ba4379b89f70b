import type { Effort } from '../../program/dose';
import { sessionsPerWeek } from '../../program/calendar';
import { kilogramsInHands } from '../../program/heldWeight';
import type { Session } from '../../program/schema';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Fix } from '../finding';
import { type BareFinding, fix, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { placeOf } from '../select';
import { holds } from '../trial';
import { withSets } from './doseEdits';
import { type Lifted, loadOf, percentOf, trackWeeks, type TrackWeek } from './trackWeeks';

/** The sets of a lift in the session that has most. */
function setsOf({ lifts }: TrackWeek): number {
  const sessions = new Map<Session, number>();
  for (const { place, sets } of lifts)
    sessions.set(place.session, (sessions.get(place.session) ?? 0) + sets * place.item.dose.timesPerDay);
  return Math.max(0, ...sessions.values());
}

const perWeekOf = ({ lifts }: TrackWeek): number =>
  [...new Set(lifts.map(({ place }) => place.session))].reduce(
    (sum, { schedule }) => sum + sessionsPerWeek(schedule),
    0,
  );

const ratingOf = ({ lifts }: TrackWeek, scale: Effort['scale']): number =>
  Math.max(0, ...lifts.map(({ effort }) => (effort?.scale === scale ? effort.range.high : 0)));

const bandOf = ({ lifts }: TrackWeek): number | null =>
  lifts.reduce<number | null>((most, { band }) => (band === null ? most : Math.max(band, most ?? 0)), null);

const isAbove = (after: number | null, before: number | null): boolean =>
  after !== null && before !== null && after > before;

/** Heavier by % of 1RM, by the typed load of the same exercise, by its band, or by a rating on the same scale. */
function isHeavier(lift: Lifted, week: TrackWeek, before: TrackWeek): boolean {
  const earlier = loadOf(before, lift.place.item.exerciseId);
  if (lift.load && earlier) return kilogramsInHands(lift.load) > kilogramsInHands(earlier);
  if (percentOf(week) !== null && percentOf(before) !== null) return isAbove(lift.percent, percentOf(before));
  if (lift.band !== null && bandOf(before) !== null) return isAbove(lift.band, bandOf(before));
  const rated = lift.effort && ratingOf(before, lift.effort.scale);
  return rated ? isAbove(lift.effort?.range.high ?? null, rated) : false;
}

type Change = { readonly week: TrackWeek; readonly before: TrackWeek };

/** Weeks in which a lift gets heavier, has more sets and more sessions at once. The cheap questions come first. */
const changesOf = (weeks: readonly TrackWeek[]): readonly Change[] =>
  weeks.flatMap((week, index): Change[] => {
    const before = weeks[index - 1];
    if (!before || week.lifts[0]?.place.span === before.lifts[0]?.place.span) return [];
    const all =
      perWeekOf(week) > perWeekOf(before) &&
      setsOf(week) > setsOf(before) &&
      week.lifts.some((lift) => isHeavier(lift, week, before));
    return all ? [{ week, before }] : [];
  });

function findingOf(weeks: readonly TrackWeek[]): readonly BareFinding[] {
  const changes = changesOf(weeks);
  const [first] = changes;
  const lift = first?.week.lifts.find((one) => isHeavier(one, first.week, first.before));
  if (!first || !lift) return [];
  const { week, before } = first;
  const places = new Set([...before.lifts, ...week.lifts].map(({ place }) => place));
  return [
    {
      ruleId: 'D09-multi-change',
      severity: 'warning',
      path: pathOf(lift.place),
      values: {
        ...namesOf(lift.place),
        setsBefore: setsOf(before),
        sets: setsOf(week),
        perWeekBefore: perWeekOf(before),
        perWeek: perWeekOf(week),
        weeks: weekRuns(changes.map((change) => change.week.week)),
        doseKey: doseKey(...places),
      },
    },
  ];
}

/** As many sets as before, for the whole phase. */
function setsKept(context: Context, finding: BareFinding): readonly Fix[] {
  const place = placeOf(context, finding);
  const sets = finding.values['setsBefore'];
  if (!place || typeof sets !== 'number') return [];
  const own = context.places.filter(
    ({ item, span }) =>
      item.track === place.item.track && span === place.span && item.dose.kind === 'resistance',
  );
  const edits = own.flatMap(({ item }) => {
    const dose = item.dose.kind === 'resistance' ? withSets(item.dose, sets) : null;
    return dose ? [{ kind: 'set-dose' as const, item: item.id, dose }] : [];
  });
  if (edits.length === 0 || !Number.isInteger(sets)) return [];
  const kept = fix('keep-sets', { exercise: place.name, sets, phase: place.span.phase.name }, edits);
  return holds(context, finding, kept) ? [kept] : [];
}

/** A lift that gets heavier, with more sets and on more days, all in the same week (J). */
export const manyChanges: Rule = {
  id: 'D09-multi-change',
  family: 'D',
  severities: ['warning'],
  sources: ['J'],
  confidence: 'J',
  reads: ['intensity', 'dose', 'schedule'],
  enforcedAt: 'check',
  check: (context) => trackWeeks(context).flatMap(findingOf),
  fixes: setsKept,
  noFix: 'None where the sets differ or move week by week: then the therapist chooses which change waits.',
};
