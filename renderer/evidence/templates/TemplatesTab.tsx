import { useMemo, useState } from 'react';
import { DISAGREEMENTS } from '../../../shared/evidence/disagreements';
import type { Template } from '../../../shared/template/schema';
import { useTemplates } from '../../api/templates';
import { Disagreements, TemplateButtons } from '../Disagreements';
import { useEvidence } from '../evidenceContext';
import { namedInDisagreement } from '../sourceUse';
import { namesSource, type RowGroup } from './cellValue';
import { compareGroups } from './compareRows';
import { CompareTable } from './CompareTable';

/** The research template a template stands on: its own id, or that of the one it was made from. */
const baseOf = ({ id, own }: Template): string => own?.basedOn?.id ?? id;

/** Up to three templates side by side, value by value, and where the sources behind them disagree. */
export function TemplatesTab() {
  const { view, restingOn } = useEvidence();
  const { find } = useTemplates();
  const [notes, setNotes] = useState(true);
  const { compared, source } = view;
  const templates = useMemo(
    () => compared.map(find).filter((template) => template !== undefined),
    [compared, find],
  );
  const groups = useMemo<readonly RowGroup[]>(() => {
    const all = compareGroups(templates);
    if (source === null) return all;
    return all
      .map((group) => ({ ...group, rows: group.rows.filter((row) => namesSource(row, source)) }))
      .filter(({ rows }) => rows.length > 0);
  }, [templates, source]);
  const bases = templates.map(baseOf);
  const disagreements = DISAGREEMENTS.filter(
    (entry) =>
      entry.templates.some((id) => bases.includes(id)) &&
      (source === null || namedInDisagreement(entry, source)),
  );
  return (
    <div className="comparing">
      <div
        className="comparing__scroll"
        role="region"
        aria-label="Templates side by side"
        tabIndex={0}
        data-notes={notes}
      >
        <CompareTable
          templates={templates}
          groups={groups}
          notes={notes}
          onNotes={() => setNotes((shown) => !shown)}
        />
        <div className="comparing__after">
          {source !== null && groups.length === 0 ? (
            <p className="notice">
              No value of these templates rests on {source}.{' '}
              {restingOn(source).templates.length === 0 ? (
                'No template names it.'
              ) : (
                <>
                  Named by: <TemplateButtons ids={restingOn(source).templates.map(({ id }) => id)} />
                </>
              )}
            </p>
          ) : null}
          <Disagreements title="Where sources disagree about these templates" entries={disagreements} />
        </div>
      </div>
    </div>
  );
}
