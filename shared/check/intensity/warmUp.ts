import { waitsForWeight } from '../unweighed';
import type { Session } from '../../program/schema';
import type { Context } from '../context';
import { warmedUp } from '../doseChanges';
import { doseKey } from '../doseKey';
import type { Fix } from '../finding';
import type { Place, WeekSet } from '../place';
import { type BareFinding, fix, type Rule, weekRuns } from '../rule';
import { placesIn, sessionOf } from '../select';

/** Work sets from this % on want a warm-up (R-high: LIFTMOR used 2 sets at 50-70 %). */
const WARM_UP_FROM = 70;

const needsWarmUp = (context: Context, place: Place): readonly WeekSet[] =>
  (context.peak(place) >= WARM_UP_FROM ? context.weekSets(place) : []).filter(
    ({ group, percent }) => group.role === 'work' && percent !== null && percent >= WARM_UP_FROM,
  );

const hasWarmUp = ({ item }: Place) =>
  item.dose.kind === 'resistance' && item.dose.groups.some(({ role }) => role === 'warm-up');

/** A session with work sets at >= 70 % of 1RM and no warm-up set (R-high). */
export const warmUpMissing: Rule = {
  id: 'D12-warmup-missing',
  family: 'D',
  severities: ['warning'],
  sources: ['R'],
  confidence: 'R-high',
  reads: ['dose', 'intensity'],
  enforcedAt: 'check',
  waitsFor: waitsForWeight,
  check: (context) =>
    context.spans.flatMap(({ phase }) =>
      phase.sessions.flatMap((session): BareFinding[] => {
        const places = placesIn(context, session);
        const heavy = places.filter((place) => needsWarmUp(context, place).length > 0);
        const sets = heavy.flatMap((place) => needsWarmUp(context, place));
        if (sets.length === 0 || places.some(hasWarmUp)) return [];
        const percent = Math.max(...sets.map((set) => set.percent ?? 0));
        return [
          {
            ruleId: 'D12-warmup-missing',
            severity: 'warning',
            path: { phase: phase.id, session: session.id },
            values: {
              session: session.name,
              phase: phase.name,
              percent,
              limit: WARM_UP_FROM,
              weeks: weekRuns(sets.map(({ week }) => week)),
              doseKey: doseKey(...heavy),
            },
          },
        ];
      }),
    ),
  fixes: (context, finding) => {
    const session = sessionOf(context, finding);
    return session ? warmUpFix(context, session) : [];
  },
  noFix: null,
};

function warmUpFix(context: Context, session: Session): readonly Fix[] {
  const place = placesIn(context, session).find(
    (one) =>
      needsWarmUp(context, one).length > 0 &&
      one.item.dose.kind === 'resistance' &&
      one.item.dose.groups.length < 10,
  );
  if (!place || place.item.dose.kind !== 'resistance') return [];
  const byPercent = place.exercise?.loading.type === 'percent1RM';
  const dose = warmedUp(place.item.dose, {
    role: 'warm-up',
    sets: 2,
    reps: { low: 5, high: 5 },
    percent1RM: byPercent ? { low: 50, high: 70 } : null,
    effort: null,
    load: byPercent && context.oneRm(place.item.exerciseId) !== null ? null : { kind: 'therapist-sets' },
  });
  return [
    fix('add-warm-up', { exercise: place.name, sets: 2, low: 50, high: 70 }, [
      { kind: 'set-dose', item: place.item.id, dose },
    ]),
  ];
}
