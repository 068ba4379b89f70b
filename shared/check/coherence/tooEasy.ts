import { maxReps } from '../../patient/strength/nscaChart';
import type { Goal } from '../../program/schema';
import type { Context } from '../context';
import { isEasierWeek, isTargetPhase } from '../conformity/templateFamilies';
import { doseKey } from '../doseKey';
import type { Place, WeekSet } from '../place';
import { type BareFinding, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { waitsForWeight } from '../unweighed';
import { conflictsOf } from './rpeConflict';

/** Rule B04: strength or bone as the goal, and work that leaves much in reserve. */

/** Goals that heavy work serves. */
const GOALS: readonly Goal[] = ['strength', 'hip-bone-density', 'spine-bone-density', 'wrist-bone-density'];

/** Repetitions in reserve above which work counts as easy (J). */
const RESERVE = 5;

/** The chart ends at 20 repetitions at 60 %: what is lighter allows at least as many. */
const CHART_END = 20;

/** Repetitions left in reserve by the chart; at least so many where the % lies below its end. */
const reserveOf = ({ group, percent }: WeekSet & { readonly percent: number }): number =>
  (maxReps(percent) ?? CHART_END) - group.reps.high;

const isWeighed = (set: WeekSet): set is WeekSet & { readonly percent: number } => set.percent !== null;

/**
 * The hardest work set of the exercise in its phase; null where some work set has no known %. Planned easier weeks do
 * not count, and a ramp counts by its end: that is where it leads.
 */
function hardest(context: Context, place: Place): (WeekSet & { readonly percent: number }) | null {
  const work = context
    .weekSets(place)
    .filter(({ group, week }) => group.role === 'work' && !isEasierWeek(place, week));
  const weighed = work.filter(isWeighed);
  if (weighed.length < work.length) return null;
  return weighed.toSorted((a, b) => reserveOf(a) - reserveOf(b))[0] ?? null;
}

const servesGoal = ({ input: { program } }: Context): boolean =>
  program.goals.some((goal) => GOALS.includes(goal));

/**
 * More than 5 repetitions in reserve by the chart (V, S107; grid S117; the number J), in phases that train for a goal of
 * strength or bone. Learning, building and easier phases are meant to be light, fast work is light on purpose (J), and
 * where effort and % disagree B05 speaks.
 */
export const tooEasy: Rule = {
  id: 'B04-too-easy',
  family: 'B',
  severities: ['advice'],
  sources: ['S107', 'S117', 'J'],
  confidence: 'chart V; the reserve J',
  reads: ['intensity', 'dose', 'program'],
  enforcedAt: 'check',
  waitsFor: (context) => (servesGoal(context) ? waitsForWeight(context) : []),
  check: (context) => {
    if (!servesGoal(context)) return [];
    return context.places.flatMap((place): BareFinding[] => {
      if (!isTargetPhase(place.span.phase) || place.item.dose.intent === 'fast') return [];
      const set = hardest(context, place);
      if (set === null) return [];
      const reserve = reserveOf(set);
      if (reserve <= RESERVE || conflictsOf(context, place).length > 0) return [];
      const values = {
        ...namesOf(place),
        reps: set.group.reps.high,
        percent: set.percent,
        from: set.fromLoad ? 'load' : 'percent',
        reserve,
        beyond: maxReps(set.percent) === null ? 'chart' : '',
        limit: RESERVE,
        weeks: weekRuns(context.weekSets(place).map(({ week }) => week)),
        doseKey: doseKey(place),
      };
      return [{ ruleId: 'B04-too-easy', severity: 'advice', path: pathOf(place), values }];
    });
  },
  fixes: null,
  noFix: 'How much heavier it should become is for the therapist.',
};
