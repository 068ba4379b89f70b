import { hasVertebralFracture, OSTEOPOROSIS_T } from '../../patient/boneStatus';
import type { ResistanceDose } from '../../program/dose';
import type { Context } from '../context';
import { percentCapped } from '../doseChanges';
import { doseKey } from '../doseKey';
import { hiritCause } from '../hirit';
import type { Place, WeekSet } from '../place';
import { type BareFinding, fix, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { placeOf } from '../select';
import { neighbour, NO_SWAP } from '../swapOrRemove';
import { holds } from '../trial';
import { waitsForWeight } from '../unweighed';

/** Lifting after a vertebral fracture, and from the floor with osteoporosis. */

/** Floor lifts with T <= -2.5 outside high-intensity training (V, S30; LIFTMOR lifts from the floor, S3). */
export const floorLiftOsteoporosis: Rule = {
  id: 'H05-floor-lift-op',
  family: 'H',
  severities: ['advice'],
  sources: ['S30', 'S3'],
  confidence: 'V; LIFTMOR differs',
  reads: ['exercise', 'dxaScans', 'template', 'intensity'],
  enforcedAt: 'check',
  check: (context) => {
    const { tScore, input } = context;
    if (tScore === null || tScore > OSTEOPOROSIS_T || hasVertebralFracture(input.patient) === true) return [];
    const lifts = context.places.filter(({ exercise }) => exercise?.startsFromFloor === true);
    if (lifts.length === 0 || hiritCause(context) !== null) return [];
    return lifts.map((place) => ({
      ruleId: 'H05-floor-lift-op',
      severity: 'advice',
      path: pathOf(place),
      values: { ...namesOf(place), tScore },
    }));
  },
  fixes: neighbour,
  noFix: NO_SWAP,
};

/** With a vertebral fracture: at most 75 % of 1RM, and at least 8 repetitions (V, S29, S30). */
const MOST_PERCENT = 75;
const FEWEST_REPS = 8;

/** Sets that are too heavy or too short, of exercises that are lifted. */
const maximal = (context: Context, place: Place): readonly WeekSet[] =>
  context
    .weekSets(place)
    .filter(
      ({ group, percent }) =>
        group.role === 'work' &&
        group.load?.kind !== 'body-weight' &&
        ((percent ?? 0) > MOST_PERCENT || group.reps.low < FEWEST_REPS),
    );

/** Lighter and longer: each group capped at 75 % with 8 repetitions or more, in every week. */
function eased(dose: ResistanceDose): ResistanceDose {
  const capped = percentCapped(dose, MOST_PERCENT);
  const atLeast = ({ low, high }: { readonly low: number; readonly high: number }) => ({
    low: Math.max(FEWEST_REPS, low),
    high: Math.max(FEWEST_REPS, high),
  });
  return {
    ...capped,
    groups: capped.groups.map((group) =>
      group.role === 'work' ? { ...group, reps: atLeast(group.reps) } : group,
    ),
    progression: {
      ...capped.progression,
      overrides: capped.progression.overrides.map((week) =>
        week.reps === undefined ? week : { ...week, reps: atLeast(week.reps) },
      ),
    },
  };
}

/** Lifting above 75 % of 1RM or below 8 repetitions with a vertebral fracture (V, S29, S30). */
export const maximalLift: Rule = {
  id: 'H06-maxlift-vf',
  family: 'H',
  severities: ['stop'],
  sources: ['S29', 'S30'],
  confidence: 'V',
  reads: ['fractures', 'intensity', 'dose'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    const fracture = hasVertebralFracture(context.input.patient);
    if (fracture === true) return waitsForWeight(context);
    return fracture === null && context.places.some((place) => maximal(context, place).length > 0)
      ? ['fractures']
      : [];
  },
  check: (context) =>
    hasVertebralFracture(context.input.patient) === true
      ? context.places.flatMap((place): BareFinding[] => {
          const sets = maximal(context, place);
          if (sets.length === 0) return [];
          const percent = Math.max(0, ...sets.map((set) => set.percent ?? 0));
          return [
            {
              ruleId: 'H06-maxlift-vf',
              severity: 'stop',
              path: pathOf(place),
              values: {
                ...namesOf(place),
                ...(percent > MOST_PERCENT ? { percent } : {}),
                reps: Math.min(...sets.map(({ group }) => group.reps.low)),
                limit: MOST_PERCENT,
                fewest: FEWEST_REPS,
                weeks: weekRuns(sets.map(({ week }) => week)),
                doseKey: doseKey(place),
              },
            },
          ];
        })
      : [],
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    if (!place || place.item.dose.kind !== 'resistance') return [];
    const easedDose = fix(
      'ease-after-fracture',
      { exercise: place.name, percent: MOST_PERCENT, reps: FEWEST_REPS },
      [{ kind: 'set-dose', item: place.item.id, dose: eased(place.item.dose) }],
    );
    return holds(context, finding, easedDose) ? [easedDose] : [];
  },
  noFix:
    'None where the load is typed in kg or lb, or moves with the repetitions: a lighter one is for the therapist.',
};

/** Lying prone with a vertebral fracture or rib pain: ribs were hurt while getting down (V, S79). */
export const prone: Rule = {
  id: 'H07-prone-vf',
  family: 'H',
  severities: ['warning'],
  sources: ['S79'],
  confidence: 'V',
  reads: ['fractures', 'conditions', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    const { patient } = context.input;
    if (proneWhy(context) !== null || !context.places.some(isProne)) return [];
    return [
      ...(patient.fractures.reviewedOn === null ? (['fractures'] as const) : []),
      ...(patient.conditions.reviewedOn === null ? (['conditions'] as const) : []),
    ];
  },
  check: (context) => {
    const why = proneWhy(context);
    if (why === null) return [];
    return context.places.filter(isProne).map((place) => ({
      ruleId: 'H07-prone-vf',
      severity: 'warning',
      path: pathOf(place),
      values: { ...namesOf(place), why, doseKey: doseKey(place) },
    }));
  },
  fixes: neighbour,
  noFix: NO_SWAP,
};

const isProne = ({ exercise }: Place): boolean => exercise?.position === 'prone';

function proneWhy({ input: { patient } }: Context): 'vertebra' | 'rib-pain' | null {
  if (hasVertebralFracture(patient) === true) return 'vertebra';
  return patient.conditions.entries.some(({ code }) => code === 'rib-pain') ? 'rib-pain' : null;
}
