import type { Exercise } from '../../exercise/schema';
import type { SetGroup } from '../../program/dose';
import { type Context, tidy } from '../context';
import { doseKey } from '../doseKey';
import type { Fix } from '../finding';
import type { Place, WeekSet } from '../place';
import { type BareFinding, fix, nameOf, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { placeOf } from '../select';
import { holds } from '../trial';
import { NO_THERAPIST_LOADS, therapistLoads } from './therapistLoads';

/** Rules B06 and B09: a % of 1RM that stands on nothing, or only on the 1RM of another lift. */

/** A band or body weight has no kilograms, so no % of 1RM can be lifted with it. */
const standsOnLoad = (load: SetGroup['load']): boolean =>
  load?.kind === 'mass' || load?.kind === 'therapist-sets';

/** The sets with a % and nothing under it: no 1RM of this very lift, no typed load, no "therapist sets the load". */
const bareSets = (context: Context, place: Place): readonly WeekSet[] =>
  context.oneRm(place.item.exerciseId) !== null
    ? []
    : context.weekSets(place).filter(({ group }) => group.percent1RM !== null && !standsOnLoad(group.load));

/** A lift whose 1RM may be meant, and how near it stands: on the ladder, or the same movement. */
type Related = { readonly id: string; readonly nearness: number; readonly date: string };

const onLadder = (one: Exercise, other: string): boolean =>
  one.easier.includes(other) || one.harder.includes(other);

/**
 * Smaller is nearer; null when the lifts have nothing to do with each other (J). What else stands in the program does
 * not count, so that a stop never changes its rule when another session is added.
 */
function nearness(context: Context, { exercise }: Place, other: string): number | null {
  const tested = context.input.library(other);
  if (!exercise || !tested || other === exercise.id) return null;
  if (onLadder(exercise, other) || onLadder(tested, exercise.id)) return 1;
  return exercise.movementPattern === tested.movementPattern ? 2 : null;
}

/** The nearest lift with a strength test on record, of those as near the one tested last. */
function relatedLift(context: Context, place: Place): string | null {
  const related = context.input.patient.strengthTests.flatMap(({ exerciseId: id, date }): Related[] => {
    const near = nearness(context, place, id);
    return near === null ? [] : [{ id, nearness: near, date }];
  });
  const [nearest] = related.toSorted(
    (a, b) => a.nearness - b.nearness || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0),
  );
  return nearest?.id ?? null;
}

const bareValues = (place: Place, bare: readonly WeekSet[]): BareFinding['values'] => ({
  ...namesOf(place),
  percent: Math.max(...bare.map(({ group }) => tidy(group.percent1RM?.high ?? 0))),
  weeks: weekRuns(bare.map(({ week }) => week)),
  doseKey: doseKey(place),
});

/** A % of 1RM that stands on nothing (J). Where a related lift was tested, B09 speaks instead. */
export const oneRmMissing: Rule = {
  id: 'B06-onerm-missing',
  family: 'B',
  severities: ['stop'],
  sources: ['J'],
  confidence: 'J',
  reads: ['strengthTests', 'intensity'],
  enforcedAt: 'check',
  check: (context) =>
    context.places.flatMap((place): BareFinding[] => {
      const bare = bareSets(context, place);
      if (bare.length === 0 || relatedLift(context, place) !== null) return [];
      return [
        {
          ruleId: 'B06-onerm-missing',
          severity: 'stop',
          path: { ...pathOf(place), patientField: 'strengthTests' },
          values: bareValues(place, bare),
        },
      ];
    }),
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    return place ? therapistLoads(context, finding, [place]) : [];
  },
  noFix: NO_THERAPIST_LOADS,
};

/**
 * The tested lift in place of this one, at the same dose. Only back to what its own track has elsewhere, or down the
 * ladder: a harder lift is never one click away.
 */
function swapBack(context: Context, place: Place, other: string): readonly Fix[] {
  const tested = context.input.library(other);
  const isOnTrack = context.places.some(
    ({ item }) => item.track === place.item.track && item.exerciseId === other,
  );
  const isBack = isOnTrack || place.exercise?.easier.includes(other) === true;
  if (!tested || !isBack || !context.mayPropose(tested, place.session.setting)) return [];
  const { item, name } = place;
  return [
    fix('swap-exercise', { exercise: name, other: nameOf(tested, other) }, [
      { kind: 'swap-exercise', item: item.id, exerciseId: other, dose: item.dose },
    ]),
  ];
}

/**
 * A % of 1RM where only a related lift was tested (J): its easier or harder forms, or the same movement pattern. Maxima of two lifts differ by far more than a band is wide, so none is borrowed.
 */
export const liftMismatch: Rule = {
  id: 'B09-onerm-lift-mismatch',
  family: 'B',
  severities: ['stop'],
  sources: ['J'],
  confidence: 'J',
  reads: ['strengthTests', 'intensity', 'exercise'],
  enforcedAt: 'check',
  check: (context) =>
    context.places.flatMap((place): BareFinding[] => {
      const bare = bareSets(context, place);
      const other = bare.length === 0 ? null : relatedLift(context, place);
      if (other === null) return [];
      return [
        {
          ruleId: 'B09-onerm-lift-mismatch',
          severity: 'stop',
          path: { ...pathOf(place), patientField: 'strengthTests' },
          values: {
            ...bareValues(place, bare),
            other: nameOf(context.input.library(other) ?? null, other),
            otherId: other,
          },
        },
      ];
    }),
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    if (!place) return [];
    const back = swapBack(context, place, String(finding.values['otherId']));
    return [
      ...therapistLoads(context, finding, [place]),
      ...back.filter((swap) => holds(context, finding, swap)),
    ];
  },
  noFix: NO_THERAPIST_LOADS,
};
