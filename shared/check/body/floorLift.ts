import { hasVertebralFracture } from '../../patient/boneStatus';
import { startingDose } from '../../program/startingDose';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Fix } from '../finding';
import { type BareFinding, fix, namesOf, nameOf, pathOf, type Rule } from '../rule';
import { placeOf } from '../select';

const RAISED_DEADLIFT = 'kettlebell-deadlift-elevated';

function raised(context: Context, finding: BareFinding): readonly Fix[] {
  const place = placeOf(context, finding);
  const exercise = context.input.library(RAISED_DEADLIFT);
  if (!place || !exercise || !context.mayPropose(exercise, place.session.setting)) return [];
  const dose = startingDose(exercise, context.oneRm(exercise.id) !== null);
  return [
    fix('swap-exercise', { exercise: place.name, other: nameOf(exercise, exercise.id) }, [
      { kind: 'swap-exercise', item: place.item.id, exerciseId: exercise.id, dose },
    ]),
  ];
}

/**
 * A lift that starts from the floor, with a vertebral fracture (V, S30). The values carry the state of the bones: a
 * reason to keep it falls when that gets worse.
 */
export const floorLift: Rule = {
  id: 'H04-floor-lift-vf',
  family: 'H',
  severities: ['stop'],
  sources: ['S30'],
  confidence: 'V',
  reads: ['fractures', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) => (hasVertebralFracture(context.input.patient) === null ? ['fractures'] : []),
  check: (context) => {
    const { patient } = context.input;
    if (hasVertebralFracture(patient) !== true) return [];
    const bones = {
      vertebralFractures: patient.fractures.entries.filter(({ site }) => site === 'vertebra').length,
      ...(context.tScore === null ? {} : { tScore: context.tScore }),
    };
    return context.places
      .filter(({ exercise }) => exercise?.startsFromFloor === true)
      .map((place) => ({
        ruleId: 'H04-floor-lift-vf',
        severity: 'stop',
        path: pathOf(place),
        values: { ...namesOf(place), ...bones, doseKey: doseKey(place) },
      }));
  },
  fixes: raised,
  noFix:
    'None where the home or clinic has no kettlebell and box: then the therapist raises the start height another way.',
};
