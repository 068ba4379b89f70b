import type { Dose } from '../program/dose';
import { repsCapped, therapistSetsLoad } from './doseChanges';
import type { Context } from './context';
import { hardLimit, maxReps } from './nscaChart';
import type { Place, WeekSet } from './place';
import { type BareFinding, fix, namesOf, pathOf, type Rule, weekRuns } from './rule';
import { placeOf } from './select';
import { cite, JUDGEMENT } from './sources';
import { tidy } from './context';

/** Group B: sets, repetitions, load and 1RM must fit together. */

type Excess = {
  readonly set: WeekSet;
  readonly percent: number;
  readonly max: number;
  readonly limit: number;
};

/** Weeks whose repetitions lie above the chart at the highest written % of that week. */
function excesses(context: Context, place: Place): readonly Excess[] {
  const found: Excess[] = [];
  for (const set of context.weekSets(place)) {
    const percent = set.group.percent1RM === null ? null : tidy(set.group.percent1RM.high);
    const max = percent === null ? null : maxReps(percent);
    const limit = percent === null ? null : hardLimit(percent);
    if (percent !== null && max !== null && limit !== null && set.group.reps.high > max)
      found.push({ set, percent, max, limit });
  }
  return found;
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
  const { percent, max, limit } = worst;
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
        max,
        limit,
        weeks: weekRuns(found.map(({ set }) => set.week)),
      },
    },
  ];
}

const isImpossible = ({ set, limit }: Excess) => set.group.reps.high > limit;

/** The highest repetitions each group of sets can have in all its weeks. */
function repLimits(context: Context, place: Place): ReadonlyMap<number, number> {
  const limits = new Map<number, number>();
  for (const { set, max } of excesses(context, place))
    limits.set(set.index, Math.min(max, limits.get(set.index) ?? max));
  return limits;
}

const setReps: Rule['fixes'] = (context, finding) => {
  const place = placeOf(context, finding);
  if (!place || place.item.dose.kind !== 'resistance') return [];
  const limits = repLimits(context, place);
  const dose = repsCapped(place.item.dose, limits);
  const reps = Math.min(...limits.values());
  return [
    fix('set-reps-to-max', { exercise: place.name, reps }, [{ kind: 'set-dose', item: place.item.id, dose }]),
  ];
};

/** More than 1.5 times the repetitions to failure, rounded up (chart V, S107; factor J, from S115). */
const repsImpossible: Rule = {
  id: 'B01-reps-impossible',
  family: 'B',
  severities: ['stop'],
  source: cite('S107', 'S115'),
  confidence: 'V; the factor 1.5 is J',
  enforcedAt: 'check',
  check: (context) =>
    context.places.flatMap((place) =>
      repsFinding('B01-reps-impossible', 'stop', place, excesses(context, place).filter(isImpossible)),
    ),
  fixes: setReps,
  noFix: null,
};

/** Above the chart and up to 1.5 times it (V, S107). Silent where B01 already speaks of the same exercise. */
const repsUnlikely: Rule = {
  id: 'B02-reps-unlikely',
  family: 'B',
  severities: ['warning'],
  source: cite('S107'),
  confidence: 'V',
  enforcedAt: 'check',
  check: (context) =>
    context.places.flatMap((place) => {
      const found = excesses(context, place);
      return found.some(isImpossible) ? [] : repsFinding('B02-reps-unlikely', 'warning', place, found);
    }),
  fixes: setReps,
  noFix: null,
};

/** A % of 1RM that stands on nothing: no 1RM of this very lift, no typed load, no "therapist sets the load" (J). */
const oneRmMissing: Rule = {
  id: 'B06-onerm-missing',
  family: 'B',
  severities: ['stop'],
  source: JUDGEMENT,
  confidence: 'J',
  enforcedAt: 'check',
  check: (context) =>
    context.places.flatMap((place): BareFinding[] => {
      if (context.oneRm(place.item.exerciseId) !== null) return [];
      const bare = context
        .weekSets(place)
        .filter(({ group }) => group.percent1RM !== null && !standsOnLoad(group.load));
      if (bare.length === 0) return [];
      const percent = Math.max(...bare.map(({ group }) => tidy(group.percent1RM?.high ?? 0)));
      return [
        {
          ruleId: 'B06-onerm-missing',
          severity: 'stop',
          path: { ...pathOf(place), patientField: 'strengthTests' },
          values: { ...namesOf(place), percent, weeks: weekRuns(bare.map(({ week }) => week)) },
        },
      ];
    }),
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    if (!place || place.item.dose.kind !== 'resistance') return [];
    const dose = therapistSetsLoad(place.item.dose);
    return [
      fix('therapist-sets-load', { exercise: place.name }, [{ kind: 'set-dose', item: place.item.id, dose }]),
    ];
  },
  noFix: null,
};

/** A band or body weight has no kilograms, so no % of 1RM can be lifted with it. */
const standsOnLoad = (load: Extract<Dose, { kind: 'resistance' }>['groups'][number]['load']): boolean =>
  load?.kind === 'mass' || load?.kind === 'therapist-sets';

const atEdit = (id: Rule['id'], noFix: string): Rule => ({
  id,
  family: 'B',
  severities: ['stop'],
  source: JUDGEMENT,
  confidence: 'J',
  enforcedAt: 'edit',
  check: () => [],
  fixes: null,
  noFix,
});

/** % of 1RM on something that is not lifted: refused by `doseMisfit`. */
const bodyweightPercent = atEdit('B18-bodyweight-pct', 'The edit is refused, so no program holds it.');
/** Sets, repetitions, seconds or load of zero or less: refused by the schema. */
const zero = atEdit('B20-zero', 'The edit is refused, so no program holds it.');

export const coherence: readonly Rule[] = [
  repsImpossible,
  repsUnlikely,
  oneRmMissing,
  bodyweightPercent,
  zero,
];
