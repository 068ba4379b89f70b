import { hasFragileBones, hasVertebralFracture, lowTraumaFractures } from '../../patient/boneStatus';
import type { Exercise } from '../../exercise/schema';
import type { DoseOf } from '../../program/dose';
import { startingDose } from '../../program/startingDose';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Fix } from '../finding';
import type { Place } from '../place';
import { type BareFinding, fix, namesOf, nameOf, pathOf, type Rule } from '../rule';
import { placeOf, placesIn } from '../select';
import { isWalking } from './landings';

const BRISK_WALK = 'brisk-walk';

/** `low-moderate` counts as moderate, the stricter reading; walking is what the guidance allows. */
function severityOf({ exercise }: Place): 'stop' | 'warning' | null {
  const level = exercise?.loading.impactLevel ?? null;
  if (level === null || exercise === null || isWalking(exercise)) return null;
  return level === 'low' ? 'warning' : 'stop';
}

/**
 * Brisk walking for up to the minutes of the library: the guidance gives a limit and no number to start with, so the
 * range begins at one minute and the therapist narrows it. Null where the library has no such walk.
 */
function upToWalk(walk: Exercise): DoseOf<'time'> | null {
  const dose = startingDose(walk, false);
  return dose.kind === 'time' ? { ...dose, amount: { low: 1, high: dose.amount.high } } : null;
}

/** Brisk walking; or, where the session has it already, the exercise taken out. */
function fixesOf(context: Context, finding: BareFinding): readonly Fix[] {
  const place = placeOf(context, finding);
  if (!place) return [];
  const removed = fix('remove-exercise', { exercise: place.name }, [
    { kind: 'remove-item', item: place.item.id },
  ]);
  const walk = context.input.library(BRISK_WALK);
  const dose = walk && upToWalk(walk);
  const walksAlready = placesIn(context, place.session).some(({ item }) => item.exerciseId === BRISK_WALK);
  if (!walk || !dose || walksAlready || !context.mayPropose(walk, place.session.setting)) return [removed];
  const minutes = dose.amount.high;
  const swapped = fix('swap-for-walk', { exercise: place.name, other: nameOf(walk, walk.id), minutes }, [
    { kind: 'swap-exercise', item: place.item.id, exerciseId: walk.id, dose },
  ]);
  return [swapped, removed];
}

/**
 * Impact after a vertebral fracture or two low-trauma fractures: moderate or high is a stop, low drills other than
 * walking a warning (V, S24, S25, S27; heel drops measured 2.5-4.9 body weights, S36, S80).
 */
export const impactAfterFracture: Rule = {
  id: 'F01-impact-vf',
  family: 'F',
  severities: ['stop', 'warning'],
  sources: ['S24', 'S25', 'S27', 'S36', 'S80'],
  confidence: 'V',
  reads: ['fractures', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) => (hasFragileBones(context.input.patient) === null ? ['fractures'] : []),
  check: (context) => {
    const { patient } = context.input;
    if (hasFragileBones(patient) !== true) return [];
    const fracture = hasVertebralFracture(patient) === true ? 'vertebra' : 'low-trauma';
    return context.places.flatMap((place): BareFinding[] => {
      const severity = severityOf(place);
      if (severity === null) return [];
      const level = place.exercise?.loading.impactLevel ?? '';
      const count = lowTraumaFractures(patient) ?? 0;
      return [
        {
          ruleId: 'F01-impact-vf',
          severity,
          path: pathOf(place),
          values: { ...namesOf(place), level, fracture, count, doseKey: doseKey(place) },
        },
      ];
    });
  },
  fixes: fixesOf,
  noFix: null,
};
