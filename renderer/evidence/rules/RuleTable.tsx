import { memo } from 'react';
import type { Rule } from '../../../shared/check/rule';
import { ruleText, severityName } from '../../../shared/check/text/en/index';
import { useEvidence } from '../evidenceContext';
import { ruleRowId } from '../evidenceView';
import { MarkedText } from '../Mark';
import { SourceButtons } from '../SourceButtons';
import { FAMILY_NAMES, fixText, keepText, readsText } from './ruleWords';

/** The rules of one family: what each is about, what it looks at, how it speaks, where it was read. */
export function RuleTable({
  rules,
  family,
}: {
  readonly rules: readonly Rule[];
  readonly family: Rule['family'];
}) {
  const { view } = useEvidence();
  return (
    <table className="rules">
      <caption className="visually-hidden">Rules: {FAMILY_NAMES[family]}</caption>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Looks at</th>
          <th scope="col">Says</th>
          <th scope="col">Rests on</th>
          <th scope="col">What can be done</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <Row key={rule.id} rule={rule} isShown={view.landing?.id === ruleRowId(rule.id)} />
        ))}
      </tbody>
    </table>
  );
}

const Row = memo(function Row({ rule, isShown }: { readonly rule: Rule; readonly isShown: boolean }) {
  const { name, about } = ruleText(rule.id);
  return (
    <tr
      data-row={ruleRowId(rule.id)}
      tabIndex={-1}
      className={isShown ? 'rules__row rules__row--shown' : 'rules__row'}
    >
      <th scope="row">
        <span className="rules__name">{name.charAt(0).toUpperCase() + name.slice(1)}</span>
        <span className="rules__id">{rule.id}</span>
        <span className="rules__about">{about}</span>
      </th>
      <td>{readsText(rule)}</td>
      <td>
        <ul className="rules__severities">
          {rule.severities.map((severity) => (
            <li key={severity} className={`severity severity--${severity}`}>
              {severityName(severity)}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <SourceButtons ids={rule.sources} />
        <MarkedText line={rule.confidence} />
      </td>
      <td>
        <p>{keepText(rule)}</p>
        <p className="muted">{fixText(rule)}</p>
      </td>
    </tr>
  );
});
