import type { Confidence } from '../evidence/confidence';
import type { SourceId } from '../evidence/sources';
import type { Range } from '../range';

export const PROGRESSION_RULES = ['acsm', 'two-for-two', 'repetition', 'as-planned'] as const;
export type ProgressionRuleId = (typeof PROGRESSION_RULES)[number];

/** One published way to make a program heavier, with where its numbers were read. */
export type ProgressionRule = {
  readonly id: ProgressionRuleId;
  readonly by:
    /** The lightest heavier weight whose rise lies in this band, in % of the weight before. */
    | { readonly kind: 'load'; readonly percent: Range }
    /** One repetition more with the same weight. */
    | { readonly kind: 'repetition' }
    /** Nothing beyond what the program plans for its weeks. */
    | { readonly kind: 'none' };
  readonly sources: readonly (SourceId | 'J')[];
  readonly confidence: Confidence;
};

/**
 * The rules on offer. ACSM 2009: 2 to 10 % more once 1 or 2 repetitions more than asked are possible (V, S105). 2-for-2:
 * 5 to 10 % more after 2 extra repetitions in 2 sessions running (V, S106). One more repetition is the smallest step
 * there is where a weight step would be above 10 % (J, on rule B15).
 */
export const progressionRules: Readonly<Record<ProgressionRuleId, ProgressionRule>> = {
  acsm: {
    id: 'acsm',
    by: { kind: 'load', percent: { low: 2, high: 10 } },
    sources: ['S105'],
    confidence: 'V',
  },
  'two-for-two': {
    id: 'two-for-two',
    by: { kind: 'load', percent: { low: 5, high: 10 } },
    sources: ['S106'],
    confidence: 'V',
  },
  repetition: { id: 'repetition', by: { kind: 'repetition' }, sources: ['S105', 'J'], confidence: 'J' },
  'as-planned': { id: 'as-planned', by: { kind: 'none' }, sources: ['J'], confidence: 'J' },
};
