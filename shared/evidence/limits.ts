import * as z from 'zod';
import type { Confidence } from './confidence';
import type { SourceId } from './sources';

/**
 * The thresholds of the safety gates (rules of group A) as data. A clinic may tighten them in a template of its own
 * and never loosen them: `stricter` says which way that is, `min` and `max` how far it makes sense.
 */
export type Limit = {
  /** The rules that read it. */
  readonly rules: readonly string[];
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly stricter: 'lower' | 'higher';
  readonly min: number;
  readonly max: number;
  readonly confidence: Confidence;
  readonly sources: readonly SourceId[];
};

export const LIMIT_IDS = [
  'screen-months',
  'bp-stop-systolic',
  'bp-stop-diastolic',
  'bp-care-systolic',
  'bp-care-diastolic',
  'bp-months',
  'bp-percent',
  'fracture-stop-weeks',
  'fracture-region-weeks',
  'fracture-care-months',
  'height-loss-recalled-cm',
  'height-loss-measured-cm',
  'occiput-wall-cm',
  'rib-pelvis-fingers',
  'dxa-months',
  'very-low-t-score',
  'gate-heavy-percent',
] as const;
export const LimitId = z.enum(LIMIT_IDS);
export type LimitId = z.infer<typeof LimitId>;

export const LIMITS: Readonly<Record<LimitId, Limit>> = {
  'screen-months': {
    rules: ['A01-screen-missing'],
    what: 'Oldest pre-exercise screen that still counts',
    value: 12,
    unit: 'months',
    stricter: 'lower',
    min: 1,
    max: 12,
    confidence: 'R-high',
    sources: ['R', 'J'],
  },
  'bp-stop-systolic': {
    rules: ['A06-bp-abs'],
    what: 'Systolic pressure above which resistance work waits',
    value: 180,
    unit: 'mm Hg',
    stricter: 'lower',
    min: 120,
    max: 180,
    confidence: 'R-high',
    sources: ['R', 'S89'],
  },
  'bp-stop-diastolic': {
    rules: ['A06-bp-abs'],
    what: 'Diastolic pressure above which resistance work waits',
    value: 110,
    unit: 'mm Hg',
    stricter: 'lower',
    min: 80,
    max: 110,
    confidence: 'R-high',
    sources: ['R', 'S89'],
  },
  'bp-care-systolic': {
    rules: ['A07-bp-rel'],
    what: 'Systolic pressure from which loads stay lower',
    value: 160,
    unit: 'mm Hg',
    stricter: 'lower',
    min: 110,
    max: 160,
    confidence: 'R-high',
    sources: ['R'],
  },
  'bp-care-diastolic': {
    rules: ['A07-bp-rel'],
    what: 'Diastolic pressure from which loads stay lower',
    value: 100,
    unit: 'mm Hg',
    stricter: 'lower',
    min: 70,
    max: 100,
    confidence: 'R-high',
    sources: ['R'],
  },
  'bp-months': {
    rules: ['A08-bp-missing'],
    what: 'Oldest blood pressure that still counts',
    value: 3,
    unit: 'months',
    stricter: 'lower',
    min: 0.25,
    max: 3,
    confidence: 'J',
    sources: ['J'],
  },
  'bp-percent': {
    rules: ['A07-bp-rel', 'A08-bp-missing'],
    what: 'Intensity from which blood pressure matters',
    value: 70,
    unit: '% of 1RM',
    stricter: 'lower',
    min: 30,
    max: 70,
    confidence: 'J',
    sources: ['J'],
  },
  'fracture-stop-weeks': {
    rules: ['A10-fracture-recent'],
    what: 'Time after any fracture with no program at all',
    value: 6,
    unit: 'weeks',
    stricter: 'higher',
    min: 6,
    max: 52,
    confidence: 'J',
    sources: ['S89', 'S78', 'J'],
  },
  'fracture-region-weeks': {
    rules: ['A10-fracture-recent'],
    what: 'Time after a fracture with no load or impact on that region',
    value: 12,
    unit: 'weeks',
    stricter: 'higher',
    min: 12,
    max: 52,
    confidence: 'J',
    sources: ['S89', 'S78', 'J'],
  },
  'fracture-care-months': {
    rules: ['A11-fracture-6mo'],
    what: 'Time after a fracture in which heavy work and impact are questioned',
    value: 6,
    unit: 'months',
    stricter: 'higher',
    min: 6,
    max: 24,
    confidence: 'V',
    sources: ['S89'],
  },
  'height-loss-recalled-cm': {
    rules: ['A13-vf-suspect'],
    what: 'Height lost since the tallest that calls for spine imaging',
    value: 4,
    unit: 'cm',
    stricter: 'lower',
    min: 1,
    max: 4,
    confidence: 'R-high',
    sources: ['R', 'S101'],
  },
  'height-loss-measured-cm': {
    rules: ['A13-vf-suspect'],
    what: 'Measured height lost within 3 years that calls for spine imaging',
    value: 2,
    unit: 'cm',
    stricter: 'lower',
    min: 0.5,
    max: 2,
    confidence: 'R-high',
    sources: ['R'],
  },
  'occiput-wall-cm': {
    rules: ['A13-vf-suspect'],
    what: 'Occiput-to-wall distance that calls for spine imaging',
    value: 5,
    unit: 'cm',
    stricter: 'lower',
    min: 0.5,
    max: 5,
    confidence: 'V',
    sources: ['S100', 'S102'],
  },
  'rib-pelvis-fingers': {
    rules: ['A13-vf-suspect'],
    what: 'Rib-pelvis distance up to which spine imaging is called for',
    value: 2,
    unit: 'finger-widths',
    stricter: 'higher',
    min: 2,
    max: 4,
    confidence: 'V',
    sources: ['S100'],
  },
  'dxa-months': {
    rules: ['A31-tscore-old'],
    what: 'Age of a bone scan that calls for a new one',
    value: 24,
    unit: 'months',
    stricter: 'lower',
    min: 6,
    max: 24,
    confidence: 'J',
    sources: ['J'],
  },
  'very-low-t-score': {
    rules: ['A35-hirit-verylow'],
    what: 'T-score below which bone risk counts as very high',
    value: -3,
    unit: 'T-score',
    stricter: 'higher',
    min: -3,
    max: -1,
    confidence: 'R-high',
    sources: ['R', 'J', 'S5'],
  },
  'gate-heavy-percent': {
    rules: ['A03-screen-intensity', 'A09-retina'],
    what: 'Intensity that counts as high in the gates',
    value: 80,
    unit: '% of 1RM',
    stricter: 'lower',
    min: 50,
    max: 80,
    confidence: 'R-high',
    sources: ['S94', 'S89', 'R'],
  },
};

/** The limits a clinic has tightened. */
export const TightenedLimits = z.partialRecord(LimitId, z.number());
export type TightenedLimits = z.infer<typeof TightenedLimits>;

const isStricter = ({ stricter }: Limit, a: number, b: number): boolean =>
  stricter === 'lower' ? a < b : a > b;

/** The limit that holds: the strictest of the evidence and what the clinic asks for. A looser wish never counts. */
export function limitInForce(id: LimitId, ...tightened: readonly TightenedLimits[]): number {
  const limit = LIMITS[id];
  return tightened.reduce((strictest, own) => {
    const wish = own[id];
    return wish !== undefined && isStricter(limit, wish, strictest) ? wish : strictest;
  }, limit.value);
}

/** Several clinic wishes as one: the strictest of each limit. */
export const strictestLimits = (all: readonly TightenedLimits[]): TightenedLimits =>
  Object.fromEntries(
    LIMIT_IDS.filter((id) => all.some((own) => own[id] !== undefined)).map((id) => [
      id,
      limitInForce(id, ...all),
    ]),
  );

/** Why a clinic's value for a limit is refused: looser than the evidence, or beyond sense. Null when it may stand. */
export function limitFault(id: LimitId, value: number): string | null {
  const limit = LIMITS[id];
  if (isStricter(limit, limit.value, value))
    return `${limit.what}: ${value} ${limit.unit} would loosen a safety gate; the limit is ${limit.value} ${limit.unit}, and a clinic may only make it ${limit.stricter}.`;
  if (value < limit.min || value > limit.max)
    return `${limit.what}: must be ${limit.min} to ${limit.max} ${limit.unit}.`;
  return null;
}
