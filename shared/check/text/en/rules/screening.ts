import type { FamilyText, FixText } from '../../ruleText';
import { hiritGate } from '../hirit';

/** Group A in English. */

export const SCREENING: FamilyText<'A'> = {
  'A30-tscore-missing': {
    name: 'the bone-risk gates without a T-score',
    about: 'Without a T-score of spine, total hip or femoral neck the bone-risk gates cannot run.',
    words: () => ({
      title: 'No T-score on file',
      body: 'No T-score of spine, total hip or femoral neck is recorded, so the bone-risk limits cannot be applied. Waiting for it: the 90\u00a0% limit for T below -1.0 (Osteon judgement).',
    }),
  },
  'A34-hirit-gate': {
    name: 'high-intensity training after fractures',
    about:
      'High-intensity training after a vertebral fracture or two or more low-trauma fractures. A clearance that names this rule answers it.',
    words: hiritGate,
  },
};

export const SCREENING_FIXES: FixText = {};
