import { useId } from 'react';
import { SOURCE_IDS, sourceOf } from '../../../../shared/evidence/sources';
import {
  PROGRESSION_RULES,
  type ProgressionRuleId,
  progressionRules,
} from '../../../../shared/program/progressionRules';
import { FactMark } from '../FactMark';
import { RULE_WORDS } from './progressWords';

type Props = {
  readonly chosen: ProgressionRuleId;
  readonly onChoose: (rule: ProgressionRuleId) => void;
};

/** The published rules by which loads go up, each with its source and how sure that is. */
export function RuleChoice({ chosen, onChoose }: Props) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label="Loads go up by" className="progress__rules">
      {PROGRESSION_RULES.map((id) => (
        <label key={id} className="choice-card" data-chosen={chosen === id}>
          <input
            type="radio"
            name={name}
            checked={chosen === id}
            aria-label={RULE_WORDS[id].name}
            aria-describedby={`${name}-${id}`}
            onChange={() => onChoose(id)}
          />
          <span className="choice-card__text">
            <span className="choice-card__name">{RULE_WORDS[id].name}</span>
            <span className="choice-card__line" id={`${name}-${id}`}>
              {RULE_WORDS[id].when} <RuleSource id={id} />
            </span>
          </span>
        </label>
      ))}
    </div>
  );
}

function RuleSource({ id }: { readonly id: ProgressionRuleId }) {
  const { sources, confidence } = progressionRules[id];
  const cited = SOURCE_IDS.filter((source) => source !== 'J' && sources.some((one) => one === source));
  return (
    <span title={cited.map((source) => sourceOf(source).cite).join('; ')}>
      {[RULE_WORDS[id].from, ...cited].join(', ')} <FactMark confidence={confidence} />
    </span>
  );
}
