import type { Precaution } from '../../exercise/schema';
import { hasFlag } from '../../patient/flags';
import { doseKey } from '../doseKey';
import { levelOf } from '../impact/landings';
import type { Place } from '../place';
import { type BareFinding, namesOf, pathOf, type PatientFact, type Rule } from '../rule';
import { neighbour, NO_SWAP } from '../swapOrRemove';

/** What the library says of patient flags: exercises to avoid, and exercises to take care with. */

/** The facts that each flag is read from. */
const FACTS: Readonly<Record<Precaution, readonly PatientFact[]>> = {
  'vertebral-fracture': ['fractures'],
  'hip-arthroplasty': ['surgeries'],
  'balance-risk': ['fallsIn12Months'],
  wrist: ['fractures', 'conditions'],
  'loaded-flexion': ['fractures', 'dxaScans'],
  'hypertension-valsalva': ['bloodPressure', 'conditions'],
  rotation: ['fractures'],
  'pelvic-floor': ['conditions'],
  knee: ['kneePain0to10', 'conditions'],
  'overhead-shoulder': ['conditions'],
};

/**
 * Flags that another rule already speaks of for this exercise: floor lifts and impact after a vertebral fracture (H04,
 * F01), impact on a replaced hip (F10, which a surgeon's note answers).
 */
function isSpokenOf(flag: Precaution, place: Place): boolean {
  const level = levelOf(place);
  if (flag === 'vertebral-fracture') return place.exercise?.startsFromFloor === true || level !== null;
  return flag === 'hip-arthroplasty' && level !== null && level !== 'low';
}

const flagsOf = (place: Place): readonly Precaution[] =>
  (place.exercise?.avoidIf ?? []).filter((flag) => !isSpokenOf(flag, place));

/** An exercise that the library says to avoid with a flag the patient has (J; the rulings make it a stop). */
export const avoidFlag: Rule = {
  id: 'H19-avoid-flag',
  family: 'H',
  severities: ['stop'],
  sources: ['J'],
  confidence: 'J',
  reads: ['exercise', 'fractures', 'surgeries', 'conditions', 'fallsIn12Months'],
  enforcedAt: 'check',
  waitsFor: ({ places, input }) => {
    const open = new Set(places.flatMap(flagsOf).filter((flag) => hasFlag(input.patient, flag) === null));
    const isOpen = (fact: PatientFact): boolean => {
      const value = input.patient[fact];
      if (typeof value === 'string' || Array.isArray(value)) return false;
      return 'answer' in value ? value.answer === 'not-asked' : value.reviewedOn === null;
    };
    return [...new Set([...open].flatMap((flag) => FACTS[flag]))].filter(isOpen);
  },
  check: ({ places, input }) =>
    places.flatMap((place): BareFinding[] => {
      const flags = flagsOf(place).filter((flag) => hasFlag(input.patient, flag) === true);
      return flags.length === 0
        ? []
        : [
            {
              ruleId: 'H19-avoid-flag',
              severity: 'stop',
              path: pathOf(place),
              values: { ...namesOf(place), flags, doseKey: doseKey(place) },
            },
          ];
    }),
  fixes: neighbour,
  noFix: NO_SWAP,
};

/** Exercises that the library says to take care with: once for each flag the patient has (J). */
export const cautionFlag: Rule = {
  id: 'H20-caution-flag',
  family: 'H',
  severities: ['advice'],
  sources: ['J'],
  confidence: 'J',
  reads: ['exercise', 'fractures', 'dxaScans', 'surgeries', 'conditions', 'bloodPressure', 'kneePain0to10'],
  enforcedAt: 'check',
  check: ({ places, input }) => {
    const careful = new Map<Precaution, Set<string>>();
    for (const { exercise, name } of places)
      for (const flag of exercise?.cautionIf ?? [])
        if (hasFlag(input.patient, flag) === true)
          careful.set(flag, (careful.get(flag) ?? new Set()).add(name));
    return [...careful].map(([flag, names]) => ({
      ruleId: 'H20-caution-flag',
      severity: 'advice',
      path: {},
      values: { flag, exercises: [...names] },
    }));
  },
  fixes: null,
  noFix: 'Advice on how to coach: the cues of the exercise say what to watch.',
};
