import type { Context } from '../context';
import type { Fix } from '../finding';
import { judgedSpans } from '../judgedSpans';
import type { Place } from '../place';
import { type BareFinding, fix, namesOf, pathOf, type PatientFact, type Rule } from '../rule';
import { placeOf } from '../select';
import { holds } from '../trial';
import { exerciseAdded } from './addExercise';

/** Group E: which lifts a session has, and which twice. */

const LEG_WORK: readonly string[] = ['hip-dominant', 'knee-dominant'];

const isLegLift = ({ exercise, item }: Place): boolean =>
  exercise !== null && LEG_WORK.includes(exercise.category) && item.dose.kind !== 'time';

/** One leg at a time: by what the exercise is, or by how it is dosed. */
const isOneSided = ({ exercise, item: { dose } }: Place): boolean =>
  exercise?.unilateral === true || dose.side !== 'both';

const isOneLegWork = (place: Place): boolean => isLegLift(place) && isOneSided(place);

const hasOnlyBilateralLifts = (context: Context): boolean => {
  const spans = judgedSpans(context);
  const lifts = context.places.filter((place) => spans.includes(place.span) && isLegLift(place));
  return lifts.length > 0 && !lifts.some(isOneSided);
};

/** Whether one leg is on record as weaker; null when nobody went through the conditions. */
function hasAsymmetry({ input: { patient } }: Context): boolean | null {
  if (patient.conditions.entries.some(({ code }) => code === 'leg-strength-asymmetry')) return true;
  return patient.conditions.reviewedOn === null ? null : false;
}

/** One leg is weaker, and the legs are only worked together in the phases of full work (J). */
const oneLegWork: Rule = {
  id: 'E10-unilateral',
  family: 'E',
  severities: ['advice'],
  sources: ['J'],
  confidence: 'J',
  reads: ['exercise', 'conditions'],
  enforcedAt: 'check',
  waitsFor: (context): readonly PatientFact[] =>
    hasAsymmetry(context) === null && hasOnlyBilateralLifts(context) ? ['conditions'] : [],
  check: (context) => {
    const spans = judgedSpans(context);
    const [first] = spans;
    if (!first || hasAsymmetry(context) !== true || !hasOnlyBilateralLifts(context)) return [];
    return [
      {
        ruleId: 'E10-unilateral',
        severity: 'advice',
        path: { phase: first.phase.id },
        values: { phases: spans.map(({ phase }) => phase.name) },
      },
    ];
  },
  fixes: (context, finding) =>
    exerciseAdded(context, finding, {
      spans: judgedSpans(context),
      counts: isOneLegWork,
      candidates: ['split-squat-supported', 'step-up-low', 'hip-abduction-band'],
      days: [2, 1],
    }),
  noFix: 'None where no session can hold one-leg work that suits the patient.',
};

/** Left and right written apart are one exercise each. */
const isOtherSide = (a: Place, b: Place): boolean =>
  a.item.dose.side !== b.item.dose.side &&
  [a, b].every(({ item }) => item.dose.side === 'left' || item.dose.side === 'right');

/** The same lift, lighter and earlier, leads up to it. */
const leadsUp = (context: Context, earlier: Place, later: Place): boolean =>
  context.peak(earlier) > 0 && context.peak(earlier) < context.peak(later);

/** Exercises that a session has had already, each with the one before. A march before and after is no duplicate. */
function duplicatesOf(context: Context): readonly Place[] {
  const bySession = new Map<string, Place[]>();
  for (const place of context.places) {
    if (place.exercise?.category === 'mobility-warm-up') continue;
    const key = `${place.session.id} ${place.item.exerciseId}`;
    const same = bySession.get(key) ?? [];
    bySession.set(key, [...same, place]);
  }
  return [...bySession.values()].flatMap((same) =>
    same.filter((later, index) =>
      same
        .slice(0, index)
        .some((earlier) => !isOtherSide(earlier, later) && !leadsUp(context, earlier, later)),
    ),
  );
}

function withoutDuplicate(context: Context, finding: BareFinding): readonly Fix[] {
  const place = placeOf(context, finding);
  if (!place) return [];
  const removed = fix('remove-duplicate', { exercise: place.name, session: place.session.name }, [
    { kind: 'remove-item', item: place.item.id },
  ]);
  return holds(context, finding, removed) ? [removed] : [];
}

/** The same exercise twice in one session (J). */
const duplicate: Rule = {
  id: 'E11-duplicate',
  family: 'E',
  severities: ['advice'],
  sources: ['J'],
  confidence: 'J',
  reads: ['exercise', 'program'],
  enforcedAt: 'check',
  check: (context) =>
    duplicatesOf(context).map((place) => ({
      ruleId: 'E11-duplicate',
      severity: 'advice',
      path: pathOf(place),
      values: { ...namesOf(place) },
    })),
  fixes: withoutDuplicate,
  noFix: null,
};

export const lifts: readonly Rule[] = [oneLegWork, duplicate];
