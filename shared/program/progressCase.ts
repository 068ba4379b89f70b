import type { Exercise } from '../exercise/schema';
import type { Mass } from '../mass';
import type { Equipment } from '../patient/equipment';
import type { Range } from '../range';
import type { SetGroup } from './dose';
import type { ProgressionRule } from './progressionRules';

/** What a template, or the program's own rules, allow at most in the phase an exercise stands in. */
export type ProgressLimits = {
  /** The most % of 1RM; null where nothing is known. */
  readonly percent1RM: number | null;
  /** The most repetitions of a set; null where nothing is known. */
  readonly reps: number | null;
};

export type ProgressCase = {
  readonly rule: ProgressionRule;
  /** Whether one repetition more takes the place of a weight step that is too large, or that the kit cannot make. */
  readonly repsInstead: boolean;
  readonly exercise: Exercise;
  /** Null when nobody asked what there is. */
  readonly kit: Equipment | null;
  /** The 1RM of this very exercise in kilograms; null without a test. */
  readonly oneRmKg: number | null;
  readonly limits: ProgressLimits;
};

/** One thing that goes up. */
export type ProgressStep =
  | {
      readonly kind: 'load';
      readonly from: Mass;
      readonly to: Mass;
      readonly perHand: boolean;
      readonly risePercent: number;
    }
  | {
      readonly kind: 'reps';
      readonly from: Range;
      readonly to: Range;
      /** What is lifted meanwhile, as it is; null for a dose without weights. */
      readonly lifted: Pick<SetGroup, 'load' | 'percent1RM'> | null;
    };

/** Why something stays as it is. */
export type WhyNot =
  /** Its load follows the % of 1RM, so that it rises with the next test. */
  | { readonly kind: 'percent' }
  /** The program already plans its steps for the weeks to come. */
  | { readonly kind: 'planned' }
  | { readonly kind: 'therapist-sets' }
  | { readonly kind: 'band' }
  | { readonly kind: 'no-weight' }
  | { readonly kind: 'no-repetitions' }
  | { readonly kind: 'unknown-exercise' }
  | { readonly kind: 'kit-unknown' }
  | { readonly kind: 'other-unit' }
  | { readonly kind: 'no-heavier'; readonly mass: Mass }
  | { readonly kind: 'step-too-large'; readonly mass: Mass; readonly risePercent: number }
  /** The next weight would be above the most % of 1RM. */
  | { readonly kind: 'above-percent'; readonly percent: number; readonly limit: number }
  | { readonly kind: 'top-of-reps'; readonly limit: number };
