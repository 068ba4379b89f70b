import './findingWhy.css';
import { useId, useState } from 'react';
import type { Finding, FindingValues } from '../../../shared/check/finding';
import { rules } from '../../../shared/check/registry';
import type { Rule } from '../../../shared/check/rule';
import { RULE_IDS } from '../../../shared/check/ruleIds';
import { ruleText } from '../../../shared/check/text/en/index';
import { sourceOf } from '../../../shared/evidence/sources';
import { DoiLink } from '../../evidence/DoiLink';
import { MarkedText } from '../../evidence/Mark';
import { READING_WORDS } from '../../evidence/sources/sourceWords';

/** Opens in place what the rule says, the values it found, and where its limit was read. */
export function FindingWhy({ finding, title }: { readonly finding: Finding; readonly title: string }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="link why__button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={`Why: ${title}`}
        onClick={() => setOpen(!isOpen)}
      >
        Why
      </button>
      <div id={id} className="why" hidden={!isOpen}>
        {isOpen ? <Reasons finding={finding} /> : null}
      </div>
    </>
  );
}

function Reasons({ finding }: { readonly finding: Finding }) {
  const rule = rules.find(({ id }) => id === finding.ruleId);
  return (
    <>
      {rule ? <p>{ruleText(rule.id).about}</p> : <Waiting values={finding.values} />}
      <Values values={finding.values} />
      {rule ? <Sources rule={rule} /> : null}
    </>
  );
}

/** A missing fact is no rule: the rules that wait for it are the reason. */
function Waiting({ values }: { readonly values: FindingValues }) {
  const waiting = values['waiting'];
  if (!Array.isArray(waiting)) return null;
  const known = RULE_IDS.filter((id) => waiting.includes(id));
  return (
    <>
      <p>These rules wait for it:</p>
      <ul className="why__list">
        {known.map((id) => (
          <li key={id}>
            {id.slice(0, 3)} {ruleText(id).name}
          </li>
        ))}
      </ul>
    </>
  );
}

function Values({ values }: { readonly values: FindingValues }) {
  const shown = Object.entries(values).filter(([key, value]) => key !== 'waiting' && textOf(value) !== '');
  if (shown.length === 0) return null;
  return (
    <dl className="why__values" aria-label="Values">
      {shown.map(([key, value]) => (
        <div key={key} className="why__value">
          <dt>{labelOf(key)}</dt>
          <dd>{textOf(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A key of the values as words: "lowestPercent" is "lowest percent". */
const labelOf = (key: string): string => key.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();

function textOf(value: string | number | readonly string[]): string {
  if (typeof value === 'number') return String(Math.round(value * 10) / 10);
  return typeof value === 'string' ? value : value.join(', ');
}

function Sources({ rule }: { readonly rule: Rule }) {
  return (
    <>
      <p>
        <MarkedText line={rule.confidence} />
      </p>
      <ul className="why__list">
        {rule.sources.map((id) => {
          const { cite, doi, read } = sourceOf(id);
          return (
            <li key={id}>
              {cite} <span className="muted">{READING_WORDS[read]}.</span>{' '}
              {doi ? <DoiLink doi={doi} /> : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}
