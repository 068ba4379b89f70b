import type { RuleId } from './ruleIds';

/** Rules about returned exercise logs: no program holds a log yet, so they have nothing to look at. */
export const LOGGED_RULES = [
  'D08-step-trigger',
  'D19-missed',
  'H15-log-pain',
  'H16-log-back',
  'H17-log-dizzy',
] as const satisfies readonly RuleId[];
export type LoggedRuleId = (typeof LOGGED_RULES)[number];
