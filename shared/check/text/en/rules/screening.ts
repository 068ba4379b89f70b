import type { FamilyText, FixText } from '../../ruleText';
import { SCREENING_BONE } from './screeningBone';
import { SCREENING_CARE } from './screeningCare';
import { SCREENING_HEALTH } from './screeningHealth';
import { SCREENING_SPINE } from './screeningSpine';

/** Group A in English. */
export const SCREENING: FamilyText<'A'> = {
  ...SCREENING_HEALTH,
  ...SCREENING_CARE,
  ...SCREENING_SPINE,
  ...SCREENING_BONE,
};

/** Stops of group A go by the program, the record or a clearance; no rule of it offers a fix. */
export const SCREENING_FIXES: FixText = {};
