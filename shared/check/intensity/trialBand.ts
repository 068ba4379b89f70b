import { waitsForWeight } from '../unweighed';
import type { Context } from '../context';
import type { ResistanceDose } from '../../program/dose';
import { percentCapped, percentSet, repsCapped } from '../doseChanges';
import { doseKey } from '../doseKey';
import { maxReps } from '../../patient/strength/nscaChart';
import type { Place, WeekSet } from '../place';
import { type BareFinding, fix, namesOf, pathOf, type PatientFact, type Rule, weekRuns } from '../rule';
import { placeOf } from '../select';
import { isUnweighed, weeklyPercent } from '../conformity/targetSets';
import { liftmorOf, placesOfFamily } from '../conformity/templateFamilies';
import type { Family } from '../../template/schema';
import { holds } from '../trial';

/** Rules D03 and D04: the band of the trial's target phase. */

/** The band of the trial's target phase (V, S3), and the line above it for low bone mass (J). */
const BAND = { low: 80, high: 85 };
const HARD_CAP = 90;

type Trained = {
  readonly week: number;
  readonly percent: number;
  readonly from: 'percent' | 'load';
};

/** The low end of the heaviest work set of each week, where it is known; planned easier weeks do not count. */
const trainedAt = (context: Context, place: Place): readonly Trained[] =>
  weeklyPercent(context, place).flatMap(({ week, range, from }) =>
    range ? [{ week, percent: range.low, from }] : [],
  );

const lowest = (weeks: readonly Trained[]) => Math.min(...weeks.map(({ percent }) => percent));

/** The heaviest exercise of a lift in each session, where its % falls below the band. */
function underBand(context: Context, places: readonly Place[]): readonly BareFinding[] {
  const trained = places
    .map((place) => ({ place, weeks: trainedAt(context, place) }))
    .filter(({ weeks }) => weeks.length > 0);
  const sessions = new Set(trained.map(({ place }) => place.session));
  return [...sessions].flatMap((session) => {
    const [best] = trained
      .filter(({ place }) => place.session === session)
      .sort((a, b) => lowest(b.weeks) - lowest(a.weeks));
    const below = best?.weeks.filter(({ percent }) => percent < BAND.low) ?? [];
    if (!best || below.length === 0) return [];
    return [
      {
        ruleId: 'D03-hirit-under',
        severity: 'warning',
        path: pathOf(best.place),
        values: {
          ...namesOf(best.place),
          percent: lowest(below),
          from: below.find(({ percent }) => percent === lowest(below))?.from ?? 'percent',
          limit: BAND.low,
          weeks: weekRuns(below.map(({ week }) => week)),
          doseKey: doseKey(best.place),
        },
      },
    ];
  });
}

/** One group of work sets without iron of its own, put into the band with repetitions the chart allows. */
function inBand(dose: ResistanceDose): ResistanceDose | null {
  const work = dose.groups.filter(({ role }) => role === 'work');
  const free = work.every(({ load }) => load === null || load.kind === 'therapist-sets');
  const loadMoves = dose.progression.overrides.some(({ load }) => load !== undefined);
  if (work.length !== 1 || !free || loadMoves) return null;
  const limit = maxReps(BAND.high) ?? 1;
  return repsCapped(
    percentSet(dose, BAND),
    new Map(dose.groups.flatMap(({ role }, index) => (role === 'work' ? [[index, limit]] : []))),
  );
}

/** The exercises of each resistance family of LIFTMOR, target phase by target phase. */
function targetLifts(context: Context): readonly (readonly Place[])[] {
  const lifts: readonly Family[] =
    liftmorOf(context)?.families.filter(({ work }) => work === 'resistance') ?? [];
  return context.spans
    .filter(({ phase }) => phase.purpose === 'target')
    .flatMap((span) => lifts.map((lift) => placesOfFamily(context, lift, span)));
}

/** Also where a % stands beside the load: the band is about what is lifted. */
const waitsForBand = (context: Context): readonly PatientFact[] =>
  targetLifts(context)
    .flat()
    .some((place) => context.weekSets(place).some((set) => set.group.role === 'work' && isUnweighed(set)))
    ? ['strengthTests']
    : [];

/**
 * A template lift of a LIFTMOR target phase below 80 % of 1RM (V, S3): as written, or by its typed load, which is
 * what will be lifted. Waits where the load is typed and no 1RM of the lift is known.
 */
export const underTrial: Rule = {
  id: 'D03-hirit-under',
  family: 'D',
  severities: ['warning'],
  sources: ['S3'],
  confidence: 'V',
  reads: ['intensity', 'template'],
  enforcedAt: 'check',
  waitsFor: waitsForBand,
  check: (context) => {
    return targetLifts(context).flatMap((places) => underBand(context, places));
  },
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    const dose = place?.item.dose.kind === 'resistance' ? inBand(place.item.dose) : null;
    if (!place || !dose) return [];
    const raised = fix('set-band', { exercise: place.name, low: BAND.low, high: BAND.high }, [
      { kind: 'set-dose', item: place.item.id, dose },
    ]);
    return holds(context, finding, raised) ? [raised] : [];
  },
  noFix:
    'None where a heavier set would meet another stop (at home, too early, too close together), or where the load is typed or the sets differ: then the therapist chooses.',
};

/** Any set above 85 % of 1RM, under every template (V, S3); above 90 % with T < -1.0 it says so (J, so a warning). */
export const overTrial: Rule = {
  id: 'D04-hirit-over',
  family: 'D',
  severities: ['warning'],
  sources: ['S3'],
  confidence: 'V for 85 %; J for 90 %',
  reads: ['intensity', 'dxaScans'],
  enforcedAt: 'check',
  waitsFor: (context) => [
    ...(context.tScore === null ? ['dxaScans' as const] : []),
    ...waitsForWeight(context),
  ],
  check: (context) =>
    context.places.flatMap((place): BareFinding[] => {
      const over = overBand(context, place);
      const [worst] = [...over].sort((a, b) => (b.percent ?? 0) - (a.percent ?? 0));
      if (!worst || worst.percent === null) return [];
      const { tScore } = context;
      const low = tScore !== null && tScore < -1 && worst.percent > HARD_CAP;
      return [
        {
          ruleId: 'D04-hirit-over',
          severity: 'warning',
          path: pathOf(place),
          values: {
            ...namesOf(place),
            percent: worst.percent,
            from: worst.fromLoad ? 'load' : 'percent',
            limit: low ? HARD_CAP : BAND.high,
            ...(low ? { tScore } : {}),
            weeks: weekRuns(over.map(({ week }) => week)),
            doseKey: doseKey(place),
          },
        },
      ];
    }),
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    if (
      !place ||
      place.item.dose.kind !== 'resistance' ||
      overBand(context, place).some(({ lifted }) => (lifted ?? 0) > BAND.high)
    )
      return [];
    const dose = percentCapped(place.item.dose, BAND.high);
    return [
      fix('cap-percent', { exercise: place.name, percent: BAND.high }, [
        { kind: 'set-dose', item: place.item.id, dose },
      ]),
    ];
  },
  noFix: 'None where the load was typed in kg or lb: a lighter one is chosen by the therapist.',
};

const overBand = (context: Context, place: Place): readonly WeekSet[] =>
  context.peak(place) > BAND.high
    ? context.weekSets(place).filter(({ percent }) => percent !== null && percent > BAND.high)
    : [];
