import type { FamilyText, FixText } from '../../ruleText';

/** Group I in English. */

export const FUNCTION_TESTS: FamilyText<'I'> = {};

export const FUNCTION_TESTS_FIXES: FixText = {};
