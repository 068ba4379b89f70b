import { type SourceId, sourceOf } from '../../../shared/evidence/sources';
import { TemplateButtons } from '../Disagreements';
import { DoiLink } from '../DoiLink';
import { useEvidence } from '../evidenceContext';
import { filterBySource, sourceRowId } from '../evidenceView';
import { RuleButtons } from '../RuleButtons';
import { READING_WORDS, TOPIC_WORDS } from './sourceWords';

/** More rules than this are folded away. */
const FOLDED_FROM = 12;

/** One source: its citation, what of it was read, and who rests on it. */
export function SourceItem({ id }: { readonly id: SourceId }) {
  const { view, change, restingOn } = useEvidence();
  const { cite, doi, url, read, year, topic, note } = sourceOf(id);
  const { templates, rules } = restingOn(id);
  const isOn = view.source === id;
  return (
    <li
      className={view.landing?.id === sourceRowId(id) ? 'source source--shown' : 'source'}
      data-row={sourceRowId(id)}
      tabIndex={-1}
    >
      <button
        type="button"
        className="source__id"
        aria-pressed={isOn}
        aria-label={`Show only what rests on ${id}`}
        title={isOn ? 'Show everything' : `Show only what rests on ${id}`}
        onClick={() => change((before) => filterBySource(before, isOn ? null : id))}
      >
        {id}
      </button>
      <div className="source__text">
        <p>{cite}</p>
        <p className="source__facts">
          {[READING_WORDS[read], year === null ? 'Year not known' : String(year), TOPIC_WORDS[topic]].join(
            ' · ',
          )}
          {doi === null ? null : (
            <>
              {' · '}
              <DoiLink doi={doi} />
            </>
          )}
        </p>
        {doi === null && url !== null ? <p className="source__url">{url}</p> : null}
        {note === undefined ? null : <p className="source__note">{note}</p>}
      </div>
      <div className="source__use">
        {templates.length === 0 ? null : <TemplateButtons ids={templates.map((template) => template.id)} />}
        {rules.length === 0 ? null : <UsedByRules ids={rules.map((rule) => rule.id)} />}
        {templates.length + rules.length === 0 ? (
          <span className="muted">No template or rule names it.</span>
        ) : null}
      </div>
    </li>
  );
}

function UsedByRules({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length <= FOLDED_FROM) return <RuleButtons ids={ids} />;
  return (
    <details>
      <summary className="source__fold">{ids.length} rules</summary>
      <RuleButtons ids={ids} />
    </details>
  );
}
