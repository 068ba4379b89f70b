import { daysBetween, type LocalDate } from '../../localDate';
import type { Range } from '../../range';
import { hasVertebralFracture, lowestTScore, OSTEOPOROSIS_T } from '../boneStatus';
import { factValue } from '../fact';
import type { Patient } from '../schema';
import { factsToSettle } from './factsToSettle';
import { isPressureHigh } from './restingPressure';
import { type ProtocolLine, reasonsToWait } from './testReadiness';

/** How to find out what one patient can lift, without a maximal attempt. */
export type TestProtocol = {
  /** Reasons not to test today; empty when the record shows none. */
  readonly wait: readonly ProtocolLine[];
  /** What the record does not say yet. */
  readonly settle: readonly ProtocolLine[];
  /** The repetitions the first load should allow. */
  readonly reps: Range;
  /** In the order they are done. */
  readonly steps: readonly ProtocolLine[];
  /** Whether a true one-repetition maximum may be tried, and why not. */
  readonly trueMaximum: ProtocolLine & { readonly mayTry: boolean };
};

/** Weeks of training after which a heavier, shorter set may be tested (J). */
const WEEKS_BEFORE_HEAVY = 4;

const AT_OR_BELOW = 'the T-score is at or below −2.5';

type Target = { readonly reps: Range; readonly why: string };

/** 8 to 10 repetitions for a first test or T <= -2.5 (or unknown); 5 or 6 after four weeks (J). */
function targetOf(patient: Patient, today: LocalDate): Target {
  const careful: Range = { low: 8, high: 10 };
  const tScore = lowestTScore(patient)?.tScore ?? null;
  if (tScore === null) return { reps: careful, why: 'no T-score is on file' };
  if (tScore <= OSTEOPOROSIS_T) return { reps: careful, why: AT_OR_BELOW };
  const first = patient.strengthTests.map(({ date }) => date).toSorted()[0];
  if (first === undefined) return { reps: careful, why: 'this is the first test' };
  if (daysBetween(first, today) < WEEKS_BEFORE_HEAVY * 7)
    return { reps: careful, why: `the first test is less than ${WEEKS_BEFORE_HEAVY} weeks old` };
  return { reps: { low: 5, high: 6 }, why: `${WEEKS_BEFORE_HEAVY} weeks have passed, if form is good` };
}

const judged = (id: string, text: string): ProtocolLine => ({ id, text, confidence: 'J', sources: ['J'] });

const stepsFor = ({ reps, why }: Target): readonly ProtocolLine[] => [
  judged(
    'ask',
    'Rate pain from 0 to 10 and take resting blood pressure. Agree on what ends a set: pain above 3, a held breath, form that slips.',
  ),
  judged(
    'set-up',
    'Set the safety pins or stand by to spot. Spine neutral throughout; breathe out on the effort.',
  ),
  judged(
    'warm-up',
    'Warm up for 5 to 10 minutes. Then 10 very light repetitions, and 5 with about half of the load you expect.',
  ),
  {
    id: 'load',
    text: `Choose a load that should allow ${reps.low} to ${reps.high} repetitions, since ${why}.`,
    confidence: 'J',
    sources: ['J', 'S127'],
  },
  judged(
    'stop',
    'End the set with 1 or 2 repetitions left (RPE 8 to 9), or earlier at a stop sign. Enter load, repetitions and repetitions left.',
  ),
  {
    id: 'again',
    text: 'If more than 12 were possible, rest 3 to 5 minutes, add 5 to 10 % for the upper body or 5 to 15 % for the lower, and repeat. At most 3 tries of a lift and 2 or 3 lifts a day.',
    confidence: 'J',
    sources: ['J', 'S108'],
  },
  judged(
    'use',
    'For the first 4 weeks think of 90 to 95 % of the estimate as the maximum and choose the % of 1RM accordingly.',
  ),
  judged('retest', 'Test again after 6 to 8 weeks.'),
  judged(
    'lifts',
    'Worth testing: leg press or box squat, deadlift from a rack or with a trap bar, seated press, row. Never jumps, carries, balance work, or bending and turning the spine.',
  ),
];

/** A true maximum is left to supervised, trained patients with T > -2.5 and no vertebral fracture (J). */
function trueMaximumFor(patient: Patient, waits: boolean): TestProtocol['trueMaximum'] {
  const tScore = lowestTScore(patient)?.tScore ?? null;
  const spine = hasVertebralFracture(patient);
  const pressure = isPressureHigh(patient, 'care');
  const training = factValue(patient.trainingStatus);
  const against = [
    waits ? 'a test has to wait' : null,
    tScore === null ? 'no T-score is on file' : null,
    tScore !== null && tScore <= OSTEOPOROSIS_T ? AT_OR_BELOW : null,
    spine === true ? 'a vertebral fracture is on record' : null,
    spine === null ? 'nobody asked about fractures' : null,
    pressure === true ? 'blood pressure is raised' : null,
    pressure === null ? 'blood pressure is not on file' : null,
    training === null ? 'training status is not on file' : null,
    training !== null && training !== 'trained' ? 'training is new or just resumed' : null,
  ].filter((reason) => reason !== null);
  return {
    id: 'true-maximum',
    mayTry: against.length === 0,
    text:
      against.length === 0
        ? 'A true one-repetition maximum is yours to choose here, supervised; guidelines urge caution with low bone mass.'
        : `No true one-repetition maximum here: ${against.join('; ')}.`,
    confidence: 'J',
    sources: ['J', 'S127'],
  };
}

/**
 * The steps of a submaximal strength test for one patient, in plain words. J on verified parts: a set of several
 * repetitions raises blood pressure less than a maximal one (S127). What is unknown is read the stricter way.
 */
export function testProtocol(patient: Patient, today: LocalDate): TestProtocol {
  const wait = reasonsToWait(patient, today);
  const target = targetOf(patient, today);
  return {
    wait,
    settle: factsToSettle(patient, today),
    reps: target.reps,
    steps: stepsFor(target),
    trueMaximum: trueMaximumFor(patient, wait.length > 0),
  };
}
