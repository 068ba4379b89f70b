import { asHeld, kilogramsInHands } from '../../program/heldWeight';
import type { TypedLoad } from '../../program/typedLoad';
import type { Context } from '../context';
import { tidy } from '../context';
import { doseKey } from '../doseKey';
import type { FindingValues } from '../finding';
import { type BareFinding, namesOf, pathOf, type PatientFact, type Rule, weekRuns } from '../rule';
import { placeOf } from '../select';
import { smoothed, STEP_LIMIT } from './smoothLoad';
import { type Lifted, loadOf, LOOK_BACK, percentOf, trackWeeks, type TrackWeek } from './trackWeeks';

/** From here on the sentence calls the step a large one (J). */
const LARGE_STEP = 20;

/** A week in which a lift is heavier than in the weeks before it. */
type Step = {
  readonly lift: Lifted;
  readonly from: Lifted;
  /** In % of the load before. */
  readonly rise: number;
  readonly values: FindingValues;
};

const riseOf = (after: number, before: number): number => tidy((after / before - 1) * 100);

/** Of a typed load against the heaviest one of the same exercise before it. */
function byLoad(lift: Lifted, before: readonly TrackWeek[]): Step | null {
  if (lift.load === null) return null;
  const { exerciseId } = lift.place.item;
  const [heaviest] = before
    .flatMap((week) => {
      const load = loadOf(week, exerciseId);
      const from = week.lifts.find((one) => one.load === load);
      return load && from ? [{ load, from }] : [];
    })
    .sort((a, b) => kilogramsInHands(b.load) - kilogramsInHands(a.load));
  if (!heaviest) return null;
  // Told by what a hand holds: 10 kg in each and 20 kg in all are the same.
  const massOf = (load: TypedLoad) => asHeld(load, lift.place.exercise).mass;
  const [was, is] = [massOf(heaviest.load), massOf(lift.load)];
  return {
    lift,
    from: heaviest.from,
    rise: riseOf(kilogramsInHands(lift.load), kilogramsInHands(heaviest.load)),
    values: {
      measure: 'load',
      before: was.value,
      beforeUnit: was.unit,
      after: is.value,
      unit: is.unit,
    },
  };
}

/** Of the % of 1RM against the highest before it, also where another exercise stands for the lift. */
function byPercent(lift: Lifted, before: readonly TrackWeek[]): Step | null {
  const known = before.flatMap(({ lifts }) => lifts).filter(({ percent }) => percent !== null);
  const [from] = known.sort((a, b) => (b.percent ?? 0) - (a.percent ?? 0));
  if (lift.percent === null || !from?.percent) return null;
  return {
    lift,
    from,
    rise: riseOf(lift.percent, from.percent),
    values: { measure: 'percent', before: from.percent, after: lift.percent },
  };
}

/** Whether a lift may be a steep step; quick, since it runs for every week. */
function mayBeSteep({ percent, load, place }: Lifted, weeks: readonly TrackWeek[], index: number): boolean {
  let [mostPercent, mostLoad] = [0, 0];
  for (let earlier = Math.max(0, index - LOOK_BACK); earlier < index; earlier++)
    for (const before of weeks[earlier]?.lifts ?? []) {
      if (before.percent !== null && before.percent > mostPercent) mostPercent = before.percent;
      if (load !== null && before.load !== null && before.place.item.exerciseId === place.item.exerciseId)
        mostLoad = Math.max(mostLoad, kilogramsInHands(before.load));
    }
  return (
    (load !== null && mostLoad > 0 && riseOf(kilogramsInHands(load), mostLoad) > STEP_LIMIT) ||
    (percent !== null && mostPercent > 0 && riseOf(percent, mostPercent) > STEP_LIMIT)
  );
}

/** The steepest step into each week of a track that is above the limit. */
function stepsOf(weeks: readonly TrackWeek[]): readonly Step[] {
  return weeks.flatMap((week, index) => {
    const steep = week.lifts.filter((lift) => mayBeSteep(lift, weeks, index));
    if (steep.length === 0) return [];
    const before = weeks.slice(Math.max(0, index - LOOK_BACK), index);
    const steps = steep.flatMap((lift) => byLoad(lift, before) ?? byPercent(lift, before) ?? []);
    const [worst] = steps.sort((a, b) => b.rise - a.rise);
    return worst && worst.rise > STEP_LIMIT ? [worst] : [];
  });
}

const byContext = new WeakMap<Context, readonly (readonly Step[])[]>();

/** The steep steps of every track. */
function allSteps(context: Context): readonly (readonly Step[])[] {
  const found = byContext.get(context) ?? trackWeeks(context).map(stepsOf);
  byContext.set(context, found);
  return found;
}

/** The weeks into which some load rises too fast. */
export const steepWeeks = (context: Context): ReadonlySet<number> =>
  new Set(allSteps(context).flatMap((steps) => steps.map(({ lift }) => lift.week)));

function findingOf(steps: readonly Step[]): readonly BareFinding[] {
  const [worst] = [...steps].sort((a, b) => b.rise - a.rise);
  if (!worst) return [];
  const { place, week } = worst.lift;
  const { place: earlier } = worst.from;
  return [
    {
      ruleId: 'D07-load-step',
      severity: 'warning',
      path: pathOf(place),
      values: {
        ...namesOf(place),
        ...worst.values,
        ...(earlier.item.exerciseId === place.item.exerciseId ? {} : { other: earlier.name }),
        rise: worst.rise,
        limit: worst.rise > LARGE_STEP ? LARGE_STEP : STEP_LIMIT,
        week,
        weeks: weekRuns(steps.map(({ lift }) => lift.week)),
        doseKey: doseKey(...new Set([earlier, place])),
      },
    },
  ];
}

/** A typed load that no 1RM weighs, next to weeks of the same lift that only a % compares it with. */
function isBlind(weeks: readonly TrackWeek[]): boolean {
  return weeks.some((week, index) => {
    const before = weeks[index - 1];
    return (
      before !== undefined &&
      [week, before].some(({ lifts }) => lifts.some(({ unweighed }) => unweighed)) &&
      [week, before].some((one) => percentOf(one) !== null)
    );
  });
}

const waitsForLoads = (context: Context): readonly PatientFact[] =>
  trackWeeks(context).some(isBlind) ? ['strengthTests'] : [];

/**
 * A load that rises by more than 10 % from one week to the next (V, S105: steps of 2-10 %), over phase borders too: one
 * lift is one track. It is held against the heaviest of the four weeks before (J); planned easier weeks do not count.
 * Above 20 % it stays a warning and says so (J).
 */
export const loadStep: Rule = {
  id: 'D07-load-step',
  family: 'D',
  severities: ['warning'],
  sources: ['S105', 'J'],
  confidence: 'V for 10 %; J for the 20 % line and the weeks looked back on',
  reads: ['intensity', 'schedule'],
  enforcedAt: 'check',
  waitsFor: waitsForLoads,
  check: (context) => allSteps(context).flatMap(findingOf),
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    return place ? smoothed(context, finding, place.item.track) : [];
  },
  noFix:
    'None where one week has several different groups of work sets, where 10 % is less than the smallest useful change, or where it would take more than 12 weeks: then the therapist plans the steps.',
};
