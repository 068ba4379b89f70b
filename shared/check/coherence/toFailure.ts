import { maxReps } from '../../patient/strength/nscaChart';
import type { Context } from '../context';
import { repsCapped } from '../doseChanges';
import { doseKey } from '../doseKey';
import type { Place, WeekSet } from '../place';
import { type BareFinding, fix, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { placeOf } from '../select';
import { holds } from '../trial';
import { waitsForWeight } from '../unweighed';
import { isAboveChart, loadOf, strictestPercent } from './reps';

/** Rule B03: every set to failure. */

/** Work sets of one week from which this counts (J). */
const SETS = 3;

type Failing = {
  readonly set: WeekSet;
  readonly percent: number;
  readonly from: 'percent' | 'load';
  readonly max: number;
};

/** Work sets whose repetitions are all that the chart expects at their %. */
function failing(context: Context, place: Place): readonly Failing[] {
  return context.weekSets(place).flatMap((set) => {
    const at = set.group.role === 'work' ? strictestPercent(set) : null;
    const max = at && maxReps(at.percent);
    return at && max !== null && set.group.reps.high >= max ? [{ set, ...at, max }] : [];
  });
}

/** The weeks with enough of them, and how many they have. */
function failingWeeks(found: readonly Failing[]): ReadonlyMap<number, number> {
  const sets = new Map<number, number>();
  for (const { set } of found) sets.set(set.week, (sets.get(set.week) ?? 0) + set.group.sets);
  return new Map([...sets].filter(([, count]) => count >= SETS));
}

/**
 * Three or more work sets of a week at the chart's maximum, so with nothing left in reserve (J on the charts, V, S107,
 * S117). Silent where B01 or B02 says that there are too many repetitions at all.
 */
export const toFailure: Rule = {
  id: 'B03-to-failure',
  family: 'B',
  severities: ['warning'],
  sources: ['J', 'S107', 'S117'],
  confidence: 'J on charts marked V',
  reads: ['intensity', 'dose'],
  enforcedAt: 'check',
  waitsFor: waitsForWeight,
  check: (context) =>
    context.places.flatMap((place): BareFinding[] => {
      const found = failing(context, place);
      const weeks = failingWeeks(found);
      if (weeks.size === 0 || isAboveChart(context, place)) return [];
      const [worst] = found
        .filter(({ set }) => weeks.has(set.week))
        .toSorted((a, b) => b.percent - a.percent);
      if (!worst) return [];
      const { set, percent, from, max } = worst;
      const values = {
        ...namesOf(place),
        sets: weeks.get(set.week) ?? 0,
        reps: set.group.reps.high,
        percent,
        from,
        ...loadOf(place, worst),
        max,
        limit: SETS,
        weeks: weekRuns([...weeks.keys()]),
        doseKey: doseKey(place),
      };
      return [{ ruleId: 'B03-to-failure', severity: 'warning', path: pathOf(place), values }];
    }),
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    if (!place || place.item.dose.kind !== 'resistance') return [];
    const limits = new Map<number, number>();
    for (const { set, max } of failing(context, place))
      limits.set(set.index, Math.min(max - 1, limits.get(set.index) ?? Infinity));
    const reps = Math.min(...limits.values());
    if (!(reps >= 1)) return [];
    const dose = repsCapped(place.item.dose, limits);
    const eased = fix('leave-one-in-reserve', { exercise: place.name, reps }, [
      { kind: 'set-dose', item: place.item.id, dose },
    ]);
    return holds(context, finding, eased) ? [eased] : [];
  },
  noFix:
    'None for single repetitions near the 1RM, or where fewer repetitions bring on a heavier load: then the therapist chooses a lighter one.',
};
