import type { LoggedRuleId } from '../loggedRules';
import type { RuleId } from '../ruleIds';
import type { Reader, Words } from './en/values';

/** The words of one rule. */
export type RuleText = {
  /** What it looks at, in a few words that fit into a list: "heavy days too close together". */
  readonly name: string;
  /** What it checks and where its limit lies, in one or two sentences, for the Evidence screen. */
  readonly about: string;
  /** What a finding says: the value found, the limit and where the limit comes from. Plain words, no blame. */
  readonly words: (v: Reader) => Words;
};

/** Words for every rule of a family: a missing one does not compile. */
export type FamilyText<F extends string> = Readonly<
  Record<Exclude<Extract<RuleId, `${F}${string}`>, LoggedRuleId>, RuleText>
>;

/** Labels of fixes by key. */
export type FixText = Readonly<Record<string, (v: Reader) => string>>;
