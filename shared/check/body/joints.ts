import { daysBetween, latestDay, type PartialDate } from '../../localDate';
import { clearanceFor } from '../../patient/clearance';
import { factValue } from '../../patient/fact';
import { hasPosteriorHipPrecautions, isHipReplacement } from '../../patient/hipPrecautions';
import type { ConditionCode } from '../../patient/schema';
import type { Exercise } from '../../exercise/schema';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { FindingValues } from '../finding';
import { recorded, unreviewed } from '../listedFacts';
import type { Place } from '../place';
import { type BareFinding, namesOf, pathOf, type Rule } from '../rule';
import { ladder, neighbour, NO_SWAP, swapOrRemove } from '../swapOrRemove';

/** Shoulder, hip, knee and wrist. */

const warning = (ruleId: Rule['id'], place: Place, values: FindingValues): BareFinding => ({
  ruleId,
  severity: 'warning',
  path: pathOf(place),
  values: { ...namesOf(place), ...values, doseKey: doseKey(place) },
});

const SHOULDER: readonly ConditionCode[] = ['shoulder-limit-below-150', 'rotator-cuff-pain', 'hyperkyphosis'];

const pressesOverhead = ({ exercise }: Place): boolean => exercise?.movementPattern === 'vertical-push';

/** A press overhead with a stiff or sore shoulder, or a kyphosis that bends the low back (J). */
export const overhead: Rule = {
  id: 'H08-overhead',
  family: 'H',
  severities: ['warning'],
  sources: ['J'],
  confidence: 'J',
  reads: ['conditions', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    recorded(context, SHOULDER).length === 0 && context.places.some(pressesOverhead)
      ? unreviewed(context, 'conditions')
      : [],
  check: (context) => {
    const conditions = recorded(context, SHOULDER);
    if (conditions.length === 0) return [];
    return context.places
      .filter(pressesOverhead)
      .map((place) => warning('H08-overhead', place, { conditions }));
  },
  fixes: (context, finding) =>
    swapOrRemove(context, finding, () => [
      'landmine-press',
      'chest-press-machine',
      'counter-push-up',
      'wall-push-up',
    ]),
  noFix: NO_SWAP,
};

/** Weeks after a hip replacement in which precautions hold for everybody (R-high). */
const HIP_WEEKS = 12;
/** Few repetitions with much weight: about half of the surgeons asked did not allow it (V, S88); the line is J. */
const HEAVY_PERCENT = 80;
const FEW_REPS = 6;

const DEEP: readonly Exercise['movementPattern'][] = [
  'squat',
  'squat-machine',
  'single-leg-squat',
  'lunge',
  'hinge',
];

const hips = ({ input }: Context) => input.patient.surgeries.entries.filter(isHipReplacement);

const isRecent = ({ input }: Context, date: PartialDate): boolean =>
  daysBetween(latestDay(date), input.today) < HIP_WEEKS * 7;

const bendsHip = ({ exercise }: Place): boolean =>
  exercise !== null && DEEP.includes(exercise.movementPattern);

const isHeavyAndShort = (context: Context, place: Place): boolean =>
  context
    .weekSets(place)
    .some(({ group, percent }) => (percent ?? 0) >= HEAVY_PERCENT && group.reps.high <= FEW_REPS);

/**
 * Deep squats and hinges in the first 12 weeks of a new hip or under posterior precautions (R-high), and heavy lifts
 * of few repetitions with any new hip (V, S88). A clearance that names this rule and postdates the operation answers.
 */
export const hipReplacement: Rule = {
  id: 'H09-hip-arthroplasty',
  family: 'H',
  severities: ['warning'],
  sources: ['S88', 'R', 'J'],
  confidence: 'V for heavy lifts; R-high for 90 degrees',
  reads: ['surgeries', 'clearances', 'exercise', 'intensity'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    const concerns = context.places.some((place) => bendsHip(place) || isHeavyAndShort(context, place));
    if (!concerns) return [];
    if (hips(context).length === 0) return unreviewed(context, 'surgeries');
    return hasPosteriorHipPrecautions(context.input.patient) === null ? ['surgeries'] : [];
  },
  check: (context) => {
    const { patient, today } = context.input;
    const operated = hips(context).map(({ date }) => date);
    if (operated.length === 0) return [];
    const since = operated.map(latestDay);
    if (clearanceFor(patient, 'H09-hip-arthroplasty', since, today) !== null) return [];
    const careful =
      operated.some((date) => isRecent(context, date)) || hasPosteriorHipPrecautions(patient) === true;
    return context.places.flatMap((place) => {
      if (careful && bendsHip(place)) return [warning('H09-hip-arthroplasty', place, { why: 'deep' })];
      return isHeavyAndShort(context, place)
        ? [warning('H09-hip-arthroplasty', place, { why: 'heavy' })]
        : [];
    });
  },
  fixes: neighbour,
  noFix: NO_SWAP,
};

/** Knee pain above 5 of 10 (R-med). */
const KNEE_PAIN = 5;
const BENDS_KNEE: readonly Exercise['movementPattern'][] = [
  'squat',
  'squat-machine',
  'single-leg-squat',
  'lunge',
  'step',
];

const loadsKnee = ({ exercise, item }: Place): boolean =>
  exercise !== null && BENDS_KNEE.includes(exercise.movementPattern) && item.dose.kind === 'resistance';

/** Loaded squats and lunges with knee pain above 5 of 10 (R-med). */
export const kneePain: Rule = {
  id: 'H10-knee',
  family: 'H',
  severities: ['warning'],
  sources: ['R'],
  confidence: 'R-med',
  reads: ['kneePain0to10', 'exercise', 'dose'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    context.input.patient.kneePain0to10.answer === 'not-asked' && context.places.some(loadsKnee)
      ? ['kneePain0to10']
      : [],
  check: (context) => {
    const pain = factValue(context.input.patient.kneePain0to10);
    if (pain === null || pain <= KNEE_PAIN) return [];
    return context.places
      .filter(loadsKnee)
      .map((place) => warning('H10-knee', place, { pain, limit: KNEE_PAIN }));
  },
  fixes: (context, finding) =>
    swapOrRemove(context, finding, (exercise) => [
      'hip-thrust',
      'glute-bridge',
      ...ladder(context, exercise, 'easier'),
    ]),
  noFix: NO_SWAP,
};

const WRIST_WEEKS = 12;

const HANDS: readonly Exercise['movementPattern'][] = ['wrist-load', 'upper-limb-impact'];

/** The body's weight on the hands: on hands and knees, push-ups and falls into the wall. */
const leansOnHands = ({ exercise }: Place): boolean =>
  exercise !== null &&
  (exercise.position === 'quadruped' ||
    HANDS.includes(exercise.movementPattern) ||
    (exercise.movementPattern === 'horizontal-push' && exercise.implement === 'body'));

/** Weight on the hands within 12 weeks of a wrist fracture, or with osteoarthritis of the wrist (J). */
export const wrist: Rule = {
  id: 'H13-wrist',
  family: 'H',
  severities: ['warning'],
  sources: ['J'],
  confidence: 'J',
  reads: ['fractures', 'conditions', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    wristWhy(context) === null && context.places.some(leansOnHands)
      ? [...unreviewed(context, 'fractures'), ...unreviewed(context, 'conditions')]
      : [],
  check: (context) => {
    const why = wristWhy(context);
    return why === null
      ? []
      : context.places.filter(leansOnHands).map((place) => warning('H13-wrist', place, { why }));
  },
  fixes: neighbour,
  noFix: NO_SWAP,
};

function wristWhy(context: Context): 'fracture' | 'osteoarthritis' | null {
  const { patient, today } = context.input;
  const broken = patient.fractures.entries.some(
    ({ site, date }) => site === 'wrist' && daysBetween(latestDay(date), today) < WRIST_WEEKS * 7,
  );
  if (broken) return 'fracture';
  return recorded(context, ['wrist-osteoarthritis']).length > 0 ? 'osteoarthritis' : null;
}
