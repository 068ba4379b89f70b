import type { Goal } from '../../program/schema';
import { impliedPercent } from '../../patient/strength/rtsGrid';
import { isModerate, RESISTANCE_PERCENT } from '../../program/strengthWork';
import { isUnweighed } from '../conformity/targetSets';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Place, WeekSet } from '../place';
import { type BareFinding, type PatientFact, type Rule } from '../rule';

/** Below this % of 1RM, or above these repetitions, comparators did not hold hip density (V, S1, S54, S55). */
const LIGHT_BELOW = RESISTANCE_PERCENT;
const MANY_REPS = 15;

const BONE_GOALS: readonly Goal[] = ['hip-bone-density', 'spine-bone-density', 'wrist-bone-density'];

/** `open`: nothing says how heavy the set is; `unweighed`: a 1RM would. */
type Weight = 'low' | 'enough' | 'open' | 'unweighed';

function weightOf(set: WeekSet, { exercise }: Place): Weight {
  const { effort, reps } = set.group;
  if (reps.low > MANY_REPS) return 'low';
  if (set.percent !== null) return set.percent < LIGHT_BELOW ? 'low' : 'enough';
  if (isUnweighed(set)) return exercise?.loading.type === 'percent1RM' ? 'unweighed' : 'open';
  if (effort === null) return 'open';
  if (!isModerate(effort)) return 'low';
  const implied = effort.scale === 'rir-rpe' ? impliedPercent(reps.low, effort.range.high) : null;
  return implied !== null && implied >= LIGHT_BELOW ? 'enough' : 'open';
}

type Lift = { readonly place: Place; readonly weights: ReadonlySet<Weight> };

/** The lifts of the program and what is known of their work sets; a carry is a lift of unknown weight. */
const liftsOf = (context: Context): readonly Lift[] =>
  context.places.flatMap((place): Lift[] => {
    if (place.item.dose.kind === 'carry') return [{ place, weights: new Set<Weight>(['open']) }];
    const work = context.weekSets(place).filter(({ group }) => group.role === 'work');
    return work.length > 0 ? [{ place, weights: new Set(work.map((set) => weightOf(set, place))) }] : [];
  });

const hasBoneGoal = ({ input }: Context): boolean =>
  input.program.goals.some((goal) => BONE_GOALS.includes(goal));

const highest = (context: Context, lifts: readonly Lift[]): number =>
  Math.max(0, ...lifts.map(({ place }) => context.peak(place)));

/** The lifts where every set is known to be light; null where one is, or may be, heavy enough. */
function allLow(context: Context): readonly Lift[] | null {
  if (!hasBoneGoal(context)) return null;
  const lifts = liftsOf(context);
  const low = lifts.every(({ weights }) => weights.size === 1 && weights.has('low'));
  return lifts.length > 0 && low ? lifts : null;
}

function findingOf(context: Context): readonly BareFinding[] {
  const lifts = allLow(context);
  if (!lifts) return [];
  const peak = highest(context, lifts);
  return [
    {
      ruleId: 'D05-low-load-only',
      severity: 'advice',
      path: {},
      values: {
        exercises: [...new Set(lifts.map(({ place }) => place.name))],
        ...(peak > 0 ? { percent: peak } : {}),
        limit: LIGHT_BELOW,
        limitReps: MANY_REPS,
        doseKey: doseKey(...lifts.map(({ place }) => place)),
      },
    },
  ];
}

/** Only where all the rest is light, and a typed load could be light too. */
function waitsForLoads(context: Context): readonly PatientFact[] {
  if (!hasBoneGoal(context)) return [];
  const weights = new Set(liftsOf(context).flatMap((lift) => [...lift.weights]));
  return weights.has('unweighed') && !weights.has('enough') && !weights.has('open') ? ['strengthTests'] : [];
}

/**
 * A goal of bone density, and every lift below 60 % of 1RM or above 15 repetitions: such work alone did not hold the hip
 * in comparators (V, S1, S54, S55); meta-analyses do not agree (V, S61, S62). Silent where nobody can say how heavy a
 * lift is.
 */
export const lowLoad: Rule = {
  id: 'D05-low-load-only',
  family: 'D',
  severities: ['advice'],
  sources: ['S1', 'S54', 'S55', 'S61', 'S62'],
  confidence: 'V, with counter-evidence V (S61, S62)',
  reads: ['program', 'intensity', 'dose'],
  enforcedAt: 'check',
  waitsFor: waitsForLoads,
  check: findingOf,
  fixes: null,
  noFix: 'Which lift gets heavier, and how far, is for the therapist and the gates of this patient.',
};
