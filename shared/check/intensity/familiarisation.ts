import { waitsForWeight } from '../unweighed';
import type { Dose, Effort } from '../../program/dose';
import type { Range } from '../../range';
import { factValue } from '../../patient/fact';
import type { Context } from '../context';
import { effortCapped, percentCapped, percentCappedInWeeks } from '../doseChanges';
import { doseKey } from '../doseKey';
import { isAboveSeven } from '../effort';
import type { Fix } from '../finding';
import type { Place } from '../place';
import { type BareFinding, fix, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { placeOf } from '../select';
import { holds } from '../trial';

/** The first weeks, in which technique comes before load (principle V; the number of weeks R-high). */
export const FIRST_WEEKS = 4;
const PERCENT_CAP = 70;

/** One set of the first weeks that is too hard, and by what. */
type TooHard = {
  readonly week: number;
  readonly percent: number | null;
  readonly fromLoad: boolean;
  /** Whether the typed load alone is too heavy, so that a lower % would change nothing. */
  readonly typedAbove: boolean;
  readonly effort: Effort | null;
  readonly certain: boolean;
};

function effortsOf(dose: Dose): readonly Effort[] {
  const efforts = dose.kind === 'resistance' ? dose.groups.map(({ effort }) => effort) : [dose.effort];
  return efforts.filter((effort) => effort !== null);
}

const isEarly = ({ week }: { readonly week: number }) => week <= FIRST_WEEKS;

const tooHeavy = (context: Context, place: Place): readonly TooHard[] =>
  (context.peak(place) > PERCENT_CAP ? context.weekSets(place) : [])
    .filter(isEarly)
    .filter(({ percent }) => percent !== null && percent > PERCENT_CAP)
    .map(({ week, percent, lifted, fromLoad }) => ({
      week,
      percent,
      fromLoad,
      typedAbove: (lifted ?? 0) > PERCENT_CAP,
      effort: null,
      certain: true,
    }));

const ratedTooHard = (context: Context, place: Place): readonly TooHard[] =>
  context
    .weekDoses(place)
    .filter(isEarly)
    .flatMap(({ week, dose }) =>
      effortsOf(dose).map((effort) => ({ week, effort, above: isAboveSeven(effort) })),
    )
    .filter(({ above }) => above !== 'no')
    .map(({ week, effort, above }) => ({
      week,
      percent: null,
      fromLoad: false,
      typedAbove: false,
      effort,
      certain: above === 'certain',
    }));

const tooHard = (context: Context, place: Place): readonly TooHard[] =>
  place.span.firstWeek > FIRST_WEEKS ? [] : [...tooHeavy(context, place), ...ratedTooHard(context, place)];

function findingOf(place: Place, status: string, found: readonly TooHard[]): readonly BareFinding[] {
  const [first] = [...found].sort(
    (a, b) => (b.percent ?? 0) - (a.percent ?? 0) || Number(b.certain) - Number(a.certain),
  );
  if (!first) return [];
  return [
    {
      ruleId: 'D01-novice-no-familiar',
      severity: found.some(({ certain }) => certain) ? 'stop' : 'warning',
      path: pathOf(place),
      values: {
        ...namesOf(place),
        status,
        ...(first.percent === null
          ? { scale: first.effort?.scale ?? '', rating: first.effort?.range.high ?? 0, limit: 7 }
          : { percent: first.percent, from: first.fromLoad ? 'load' : 'percent', limit: PERCENT_CAP }),
        weeks: weekRuns(found.map(({ week }) => week)),
        doseKey: doseKey(place),
      },
    },
  ];
}

/** Holds the first weeks at 70 % and RPE 7; null where that cannot be said in the dose without changing later weeks. */
function eased(context: Context, place: Place, found: readonly TooHard[]): Dose | null {
  const { dose } = place.item;
  if (found.some(({ typedAbove }) => typedAbove)) return null;
  if (place.span.lastWeek <= FIRST_WEEKS) {
    const calm = effortCapped(dose);
    return calm.kind === 'resistance' ? percentCapped(calm, PERCENT_CAP) : calm;
  }
  const heavySets = context
    .weekSets(place)
    .filter((set) => set.week <= FIRST_WEEKS && (set.percent ?? 0) > PERCENT_CAP);
  const onlyWork = heavySets.every(({ group }) => group.role === 'work');
  const oneGroup =
    dose.kind === 'resistance' && dose.groups.filter(({ role }) => role === 'work').length === 1;
  if (dose.kind !== 'resistance' || !oneGroup || !onlyWork || found.some(({ effort }) => effort !== null))
    return null;
  const weeks = new Map<number, Range>();
  for (const { week, group } of heavySets)
    if (group.percent1RM) weeks.set(week - place.span.firstWeek + 1, group.percent1RM);
  return percentCappedInWeeks(dose, weeks, PERCENT_CAP);
}

function fixesOf(context: Context, finding: BareFinding): readonly Fix[] {
  const place = placeOf(context, finding);
  const dose = place && eased(context, place, tooHard(context, place));
  if (!dose) return [];
  const values = { exercise: place.name, percent: PERCENT_CAP, rpe: 7, weeks: FIRST_WEEKS };
  const calmer = fix('ease-first-weeks', values, [{ kind: 'set-dose', item: place.item.id, dose }]);
  return holds(context, finding, calmer) ? [calmer] : [];
}

/**
 * New to lifting, or back after more than 3 months, and a set above 70 % of 1RM or RPE 7 in weeks 1 to 4 (principle
 * V, S22, S23, S29). A rating on a scale that only a recalled table converts gives a warning, never a stop.
 */
export const familiarisation: Rule = {
  id: 'D01-novice-no-familiar',
  family: 'D',
  severities: ['stop', 'warning'],
  sources: ['S22', 'S23', 'S29', 'S118'],
  confidence: 'V for the principle; R-high for the number of weeks',
  reads: ['trainingStatus', 'intensity', 'schedule'],
  enforcedAt: 'check',
  waitsFor: (context) => [
    ...(context.input.patient.trainingStatus.answer === 'not-asked' ? ['trainingStatus' as const] : []),
    ...waitsForWeight(context),
  ],
  check: (context) => {
    const status = factValue(context.input.patient.trainingStatus);
    if (status !== 'novice' && status !== 'returning') return [];
    return context.places.flatMap((place) => findingOf(place, status, tooHard(context, place)));
  },
  fixes: fixesOf,
  noFix:
    'None where the load was typed, a % would stand on no 1RM, the sets differ, or the rating also holds for later weeks: then the therapist plans a learning phase.',
};
