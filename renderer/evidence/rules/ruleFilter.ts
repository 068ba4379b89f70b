import { LOGGED_RULES, type LoggedRuleId } from '../../../shared/check/loggedRules';
import { rules } from '../../../shared/check/registry';
import type { Family, Rule } from '../../../shared/check/rule';
import { ruleText, severityName } from '../../../shared/check/text/en/index';
import { LIMIT_IDS, type LimitId, LIMITS } from '../../../shared/evidence/limits';
import type { SourceId } from '../../../shared/evidence/sources';
import type { RuleFilter } from '../evidenceView';
import { holdsWords } from '../search';
import { FAMILY_NAMES, LOGGED_WORDS, readsText } from './ruleWords';

type Wanted = RuleFilter & { readonly source: SourceId | null };

/** What a search looks through: id, name, what it is about, what it looks at, how it speaks, where it was read. */
const textOf = (rule: Rule): string => {
  const { name, about } = ruleText(rule.id);
  const severities = rule.severities.map(severityName).join(' ');
  return `${rule.id} ${FAMILY_NAMES[rule.family]} ${name} ${about} ${readsText(rule)} ${severities} ${rule.sources.join(' ')}`;
};
const TEXTS: ReadonlyMap<Rule, string> = new Map(rules.map((rule) => [rule, textOf(rule)] as const));

/** The rules a filter leaves, in the order of the evidence table. */
export const filteredRules = ({ words, family, severity, source }: Wanted): readonly Rule[] =>
  rules.filter(
    (rule) =>
      (family === null || rule.family === family) &&
      (severity === null || rule.severities.includes(severity)) &&
      (source === null || rule.sources.includes(source)) &&
      holdsWords(TEXTS.get(rule) ?? '', words),
  );

/** The rules that read a limit, by id and name. */
const rulesText = (id: LimitId): string =>
  LIMITS[id].rules.map((ruleId) => `${ruleId} ${ruleText(ruleId).name}`).join(' ');

/** The limits of the safety gates that a filter leaves; they all belong to group A and have no severity of their own. */
export const filteredLimits = ({ words, family, severity, source }: Wanted): readonly LimitId[] =>
  (family !== null && family !== 'A') || severity !== null
    ? []
    : LIMIT_IDS.filter((id) => {
        const limit = LIMITS[id];
        return (
          (source === null || limit.sources.includes(source)) &&
          holdsWords(`${limit.what} ${limit.value} ${limit.unit} ${rulesText(id)}`, words)
        );
      });

/** The rules that wait for returned logs. They say nothing yet, so they have no severity or source to filter by. */
export const filteredLogged = ({ words, family, severity, source }: Wanted): readonly LoggedRuleId[] =>
  severity !== null || source !== null
    ? []
    : LOGGED_RULES.filter((id) => {
        const logged = LOGGED_WORDS[id];
        return (
          (family === null || logged.family === family) &&
          holdsWords(`${id} ${logged.name} ${logged.about}`, words)
        );
      });

/** How many rules of each family the other filters leave. */
export const countByFamily = (wanted: Wanted): ReadonlyMap<Family, number> => {
  const counts = new Map<Family, number>();
  for (const { family } of filteredRules({ ...wanted, family: null }))
    counts.set(family, (counts.get(family) ?? 0) + 1);
  return counts;
};
