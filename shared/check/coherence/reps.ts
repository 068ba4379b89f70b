import { waitsForWeight } from '../unweighed';
import { type Context, tidy } from '../context';
import { repsCapped } from '../doseChanges';
import { doseKey } from '../doseKey';
import type { FindingValues } from '../finding';
import { hardLimit, maxReps } from '../../patient/strength/nscaChart';
import { asHeld } from '../../program/heldWeight';
import type { Place, WeekSet } from '../place';
import { type BareFinding, fix, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { placeOf } from '../select';
import { holds } from '../trial';

/** Rules B01 and B02: repetitions against the chart. */

type Excess = {
  readonly set: WeekSet;
  readonly percent: number;
  readonly from: 'percent' | 'load';
  readonly max: number;
  readonly limit: number;
};

type Percent = Pick<Excess, 'percent' | 'from'> | null;

/** The highest written % of a set in its week. */
const writtenPercent = ({ group }: WeekSet): Percent =>
  group.percent1RM === null ? null : { percent: tidy(group.percent1RM.high), from: 'percent' };

/** The stricter of the written % and what the typed load really is of the patient's 1RM. */
export const strictestPercent = ({ percent, fromLoad }: WeekSet): Percent =>
  percent === null ? null : { percent, from: fromLoad ? 'load' : 'percent' };

/** Weeks whose repetitions lie above the chart. */
function excesses(context: Context, place: Place, percentOf: (set: WeekSet) => Percent): readonly Excess[] {
  return context.weekSets(place).flatMap((set) => {
    const at = percentOf(set);
    const max = at && maxReps(at.percent);
    const limit = at && hardLimit(at.percent);
    return at && max !== null && limit !== null && set.group.reps.high > max
      ? [{ set, ...at, max, limit }]
      : [];
  });
}

/** Written percentages beyond the hard limit. A load is never: the 1RM it is set against may be old. */
const impossible = (context: Context, place: Place): readonly Excess[] =>
  excesses(context, place, writtenPercent).filter(({ set, limit }) => set.group.reps.high > limit);

/** Whether B01 or B02 speaks of an exercise: milder rules of the same matter then keep silent. */
export const isAboveChart = (context: Context, place: Place): boolean =>
  excesses(context, place, strictestPercent).length > 0 || impossible(context, place).length > 0;

/** The load of a finding that comes from a typed one, as it is taken up. */
export function loadOf({ exercise }: Place, { from, set }: Pick<Excess, 'from' | 'set'>): FindingValues {
  const { load } = set.group;
  if (from !== 'load' || load?.kind !== 'mass') return {};
  const { value, unit } = asHeld(load, exercise).mass;
  return { load: value, unit };
}

/** One finding for an exercise: its worst week, and all the weeks. */
function repsFinding(
  ruleId: Rule['id'],
  severity: 'stop' | 'warning',
  place: Place,
  found: readonly Excess[],
): BareFinding[] {
  const [worst] = [...found].sort((a, b) => b.set.group.reps.high / b.max - a.set.group.reps.high / a.max);
  if (!worst) return [];
  const { group } = worst.set;
  const { percent, from, max, limit } = worst;
  return [
    {
      ruleId,
      severity,
      path: pathOf(place),
      values: {
        ...namesOf(place),
        sets: group.sets,
        reps: group.reps.high,
        percent,
        from,
        ...loadOf(place, worst),
        max,
        limit,
        weeks: weekRuns(found.map(({ set }) => set.week)),
        doseKey: doseKey(place),
      },
    },
  ];
}

/** The highest repetitions each group of sets can have in all its weeks. */
function repLimits(context: Context, place: Place): ReadonlyMap<number, number> {
  const limits = new Map<number, number>();
  for (const { set, max } of excesses(context, place, strictestPercent))
    limits.set(set.index, Math.min(max, limits.get(set.index) ?? max));
  return limits;
}

/** Repetitions the chart allows. Above the 1RM itself no number is one; with a double progression fewer raise the load sooner. */
const setReps: Rule['fixes'] = (context, finding) => {
  const place = placeOf(context, finding);
  if (!place || place.item.dose.kind !== 'resistance' || context.peak(place) > 100) return [];
  const limits = repLimits(context, place);
  const dose = repsCapped(place.item.dose, limits);
  const reps = Math.min(...limits.values());
  const capped = fix('set-reps-to-max', { exercise: place.name, reps }, [
    { kind: 'set-dose', item: place.item.id, dose },
  ]);
  return holds(context, finding, capped) ? [capped] : [];
};

const NO_REPS_FIX =
  'None where the typed load is above the 1RM, or where fewer repetitions bring on a heavier load: then the therapist chooses a lighter one or tests again.';

/** A written % and more than 1.5 times its repetitions to failure, rounded up (chart V, S107; factor J, from S115). */
export const repsImpossible: Rule = {
  id: 'B01-reps-impossible',
  family: 'B',
  severities: ['stop'],
  sources: ['S107', 'S115'],
  confidence: 'V; the factor 1.5 is J',
  reads: ['intensity', 'dose'],
  enforcedAt: 'check',
  check: (context) =>
    context.places.flatMap((place) =>
      repsFinding('B01-reps-impossible', 'stop', place, impossible(context, place)),
    ),
  fixes: setReps,
  noFix: NO_REPS_FIX,
};

/**
 * Above the chart and up to 1.5 times it (V, S107); a typed load also beyond that, since its 1RM may be old (J).
 * Silent where B01 already speaks of the same exercise.
 */
export const repsUnlikely: Rule = {
  id: 'B02-reps-unlikely',
  family: 'B',
  severities: ['warning'],
  sources: ['S107'],
  confidence: 'V',
  reads: ['intensity', 'dose'],
  enforcedAt: 'check',
  waitsFor: waitsForWeight,
  check: (context) =>
    context.places.flatMap((place) => {
      if (impossible(context, place).length > 0) return [];
      const found = excesses(context, place, strictestPercent);
      return repsFinding('B02-reps-unlikely', 'warning', place, found);
    }),
  fixes: setReps,
  noFix: NO_REPS_FIX,
};
