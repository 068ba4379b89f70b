import type { Confidence } from '../evidence/confidence';
import { LIMITS } from '../evidence/limits';
import type { SourceId } from '../evidence/sources';
import type { Range } from '../range';
import type { FunctionTestKey, SexForReference } from './schema';

/** What each function test can measure at all, and the values that published work reads something into. */

export type FunctionTestFact = {
  /** As it is called in a sentence. */
  readonly name: string;
  readonly unit: 's' | 'stands' | 'steps' | 'kg' | 'm/s' | 'cm' | 'finger-widths';
  /** What a body and a stopwatch can give; anything else is a slip of the pen or of the unit. */
  readonly min: number;
  readonly max: number;
  /** Counted, so never with a fraction. */
  readonly whole: boolean;
  /** Done on each leg or with each hand. */
  readonly sided: boolean;
  readonly sources: readonly SourceId[];
  readonly confidence: Confidence;
};

const test = (
  name: string,
  unit: FunctionTestFact['unit'],
  min: number,
  max: number,
  kind: { readonly whole?: boolean; readonly sided?: boolean } = {},
): FunctionTestFact => ({
  name,
  unit,
  min,
  max,
  whole: kind.whole ?? false,
  sided: kind.sided ?? false,
  sources: ['J'],
  confidence: 'J',
});

/** Physical ranges, all judgement (J): wide enough for any patient, narrow enough to catch a wrong unit. */
export const FUNCTION_TEST_FACTS: Readonly<Record<FunctionTestKey, FunctionTestFact>> = {
  'tug-s': test('Timed up and go', 's', 2, 120),
  'five-sit-to-stand-s': test('Five sit-to-stands', 's', 3, 120),
  'chair-stand-30s-reps': test('30 s chair stand', 'stands', 0, 60, { whole: true }),
  'single-leg-stance-s': test('Single-leg stance', 's', 0, 60, { sided: true }),
  'tandem-stance-s': test('Tandem stance', 's', 0, 60),
  'grip-kg': test('Grip', 'kg', 1, 90, { sided: true }),
  'gait-speed-m-s': test('Gait speed', 'm/s', 0.1, 3),
  'occiput-to-wall-cm': test('Occiput to wall', 'cm', 0, 40),
  'rib-pelvis-fingers': test('Rib to pelvis', 'finger-widths', 0, 10),
  'functional-reach-cm': test('Functional reach', 'cm', 0, 70),
  'tandem-walk-steps': test('Tandem walk', 'steps', 0, 50, { whole: true }),
  'back-extensor-kg': test('Back extensor strength', 'kg', 1, 250),
  'measured-height-cm': test('Measured height', 'cm', 100, 230),
};

/** The range of a test, in its unit. */
export const functionTestRange = (key: FunctionTestKey): FunctionTestFact => FUNCTION_TEST_FACTS[key];

/** "must be from 2 to 120 s": what a field's name goes before. */
export function functionTestLimit(key: FunctionTestKey): string {
  const { unit, min, max, whole } = FUNCTION_TEST_FACTS[key];
  return `must be ${whole ? 'a whole number ' : ''}from ${min} to ${max} ${unit}`;
}

/**
 * Rule I01: why a result cannot be right, naming test and limit; null when it can. Refused where it is typed; a stored
 * record with such a result still opens.
 */
export function functionTestFault(key: FunctionTestKey, value: number): string | null {
  const { name, min, max, whole } = FUNCTION_TEST_FACTS[key];
  const possible = value >= min && value <= max && (!whole || Number.isInteger(value));
  return possible ? null : `${name} ${functionTestLimit(key)}, not ${value}. Check the value and the unit.`;
}

/** What a result beyond a cut-off may mean. A key for the texts, without any grading. */
export type CutOffMeaning =
  | 'fall-risk'
  | 'fall-risk-pooled'
  | 'fall-risk-high'
  | 'fall-risk-moderate'
  | 'recurrent-falls'
  | 'injurious-falls'
  | 'hop-caution'
  | 'severe-sarcopenia'
  | 'low-strength'
  | 'slow-gait'
  | 'disability'
  | 'worse-than-average'
  | 'below-average'
  | 'vertebral-fracture';

export type CutOff = {
  readonly test: FunctionTestKey;
  readonly cutOff: number;
  /** On which side of the cut-off the meaning holds. */
  readonly direction: 'above' | 'at-or-above' | 'below' | 'at-or-below';
  readonly meaning: CutOffMeaning;
  /** Null: for both sexes. */
  readonly sex: 'female' | 'male' | null;
  /** Completed years, both ends included. Null: at any age. */
  readonly ages: Range | null;
  readonly sources: readonly SourceId[];
  readonly confidence: Confidence;
};

type Reading = Omit<CutOff, 'test' | 'sex' | 'ages'> & Partial<Pick<CutOff, 'sex' | 'ages'>>;

const cutOffsOf = (key: FunctionTestKey, readings: readonly Reading[]): readonly CutOff[] =>
  readings.map((reading) => ({ sex: null, ages: null, ...reading, test: key }));

/** Fewest stands that are not below average: ages, men, women (V, S95). */
const CHAIR_STANDS: readonly (readonly [low: number, high: number, men: number, women: number])[] = [
  [60, 64, 14, 12],
  [65, 69, 12, 11],
  [70, 74, 12, 10],
  [75, 79, 11, 10],
  [80, 84, 10, 9],
  [85, 89, 8, 8],
  [90, 94, 7, 4],
];

/** Seconds for five sit-to-stands beyond which somebody is slower than the average of the age (V, S96). */
const SIT_TO_STAND_AVERAGES: readonly (readonly [low: number, high: number, seconds: number])[] = [
  [60, 69, 11.4],
  [70, 79, 12.6],
  [80, 89, 14.8],
];

/**
 * Every cut-off of the evidence table, section I. Single tests predict weakly (S97), and nobody adds them up into a
 * score. TUG 13.5 s pools studies with sensitivity 0.31 and specificity 0.74.
 */
export const CUT_OFFS: readonly CutOff[] = [
  ...cutOffsOf('tug-s', [
    { cutOff: 12, direction: 'at-or-above', meaning: 'fall-risk', sources: ['R'], confidence: 'R-high' },
    {
      cutOff: 13.5,
      direction: 'at-or-above',
      meaning: 'fall-risk-pooled',
      sources: ['S97'],
      confidence: 'V',
    },
    { cutOff: 20, direction: 'at-or-above', meaning: 'severe-sarcopenia', sources: ['S98'], confidence: 'V' },
  ]),
  ...cutOffsOf('five-sit-to-stand-s', [
    { cutOff: 12, direction: 'at-or-above', meaning: 'fall-risk', sources: ['S96'], confidence: 'V' },
    // The page prints 13.6 s without saying whether 13.6 itself counts; the stricter reading is taken (J).
    { cutOff: 13.6, direction: 'at-or-above', meaning: 'disability', sources: ['S95'], confidence: 'V' },
    { cutOff: 15, direction: 'above', meaning: 'recurrent-falls', sources: ['S96'], confidence: 'V' },
    { cutOff: 15, direction: 'above', meaning: 'low-strength', sources: ['S99'], confidence: 'V' },
    ...SIT_TO_STAND_AVERAGES.map(([low, high, seconds]): Reading => ({
      cutOff: seconds,
      direction: 'above',
      meaning: 'worse-than-average',
      ages: { low, high },
      sources: ['S96'],
      confidence: 'V',
    })),
  ]),
  ...cutOffsOf(
    'chair-stand-30s-reps',
    CHAIR_STANDS.flatMap(([low, high, men, women]) =>
      (['male', 'female'] as const).map((sex): Reading => ({
        cutOff: sex === 'male' ? men : women,
        direction: 'below',
        meaning: 'below-average',
        sex,
        ages: { low, high },
        sources: ['S95'],
        confidence: 'V',
      })),
    ),
  ),
  ...cutOffsOf('single-leg-stance-s', [
    { cutOff: 5, direction: 'below', meaning: 'injurious-falls', sources: ['R'], confidence: 'R-high' },
    { cutOff: 10, direction: 'below', meaning: 'hop-caution', sources: ['J'], confidence: 'J' },
  ]),
  ...cutOffsOf('tandem-stance-s', [
    { cutOff: 10, direction: 'below', meaning: 'fall-risk', sources: ['R'], confidence: 'R-high' },
  ]),
  ...cutOffsOf('grip-kg', [
    {
      cutOff: 16,
      direction: 'below',
      meaning: 'low-strength',
      sex: 'female',
      sources: ['S98', 'S99'],
      confidence: 'V',
    },
    {
      cutOff: 27,
      direction: 'below',
      meaning: 'low-strength',
      sex: 'male',
      sources: ['S98', 'S99'],
      confidence: 'V',
    },
  ]),
  ...cutOffsOf('gait-speed-m-s', [
    { cutOff: 0.8, direction: 'at-or-below', meaning: 'slow-gait', sources: ['S98'], confidence: 'V' },
  ]),
  ...cutOffsOf('occiput-to-wall-cm', [
    {
      cutOff: LIMITS['occiput-wall-cm'].value,
      direction: 'above',
      meaning: 'vertebral-fracture',
      sources: LIMITS['occiput-wall-cm'].sources,
      confidence: LIMITS['occiput-wall-cm'].confidence,
    },
  ]),
  ...cutOffsOf('rib-pelvis-fingers', [
    {
      cutOff: LIMITS['rib-pelvis-fingers'].value,
      direction: 'at-or-below',
      meaning: 'vertebral-fracture',
      sources: LIMITS['rib-pelvis-fingers'].sources,
      confidence: LIMITS['rib-pelvis-fingers'].confidence,
    },
  ]),
  ...cutOffsOf('functional-reach-cm', [
    { cutOff: 15, direction: 'below', meaning: 'fall-risk-high', sources: ['R'], confidence: 'R-high' },
    {
      cutOff: 25,
      direction: 'at-or-below',
      meaning: 'fall-risk-moderate',
      sources: ['R'],
      confidence: 'R-high',
    },
  ]),
];

/** Whether a value lies on the side of a cut-off that means something. */
export function isBeyond(
  { cutOff, direction }: Pick<CutOff, 'cutOff' | 'direction'>,
  value: number,
): boolean {
  if (direction === 'above') return value > cutOff;
  if (direction === 'at-or-above') return value >= cutOff;
  return direction === 'below' ? value < cutOff : value <= cutOff;
}

/**
 * The cut-offs that a result crosses for somebody of this sex and age in completed years, in the order of the table.
 * Where the sex is not known those of both count, each with the sex it holds for.
 */
export const cutOffsCrossed = (
  key: FunctionTestKey,
  value: number,
  person: { readonly sex: SexForReference; readonly age: number },
): readonly CutOff[] =>
  CUT_OFFS.filter(
    (one) =>
      one.test === key &&
      (one.sex === null || person.sex === 'unknown' || one.sex === person.sex) &&
      (one.ages === null || (one.ages.low <= person.age && person.age <= one.ages.high)) &&
      isBeyond(one, value),
  );
