import { ruleText } from '../../shared/check/text/en/index';
import { rules } from '../../shared/check/registry';
import { useEvidence } from './evidenceContext';
import { showRule } from './evidenceView';

/** The short name of a rule: "D03" of "D03-hirit-under". */
const shortId = (id: string): string => id.split('-')[0] ?? id;

/** Rules as buttons that go to their rows; an id this version has no rule for stands as plain text. */
export function RuleButtons({ ids }: { readonly ids: readonly string[] }) {
  const { change } = useEvidence();
  return (
    <span className="sources">
      {ids.map((id) => {
        const rule = rules.find((candidate) => candidate.id === id);
        return rule ? (
          <button
            key={id}
            type="button"
            className="sources__id"
            aria-label={`Rule ${shortId(id)}, ${ruleText(id).name}`}
            title={ruleText(id).name}
            onClick={() => change((view) => showRule(view, rule.id))}
          >
            {shortId(id)}
          </button>
        ) : (
          <span key={id} className="muted">
            {id}
          </span>
        );
      })}
    </span>
  );
}
