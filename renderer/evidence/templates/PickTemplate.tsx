import { useId } from 'react';
import type { Template } from '../../../shared/template/schema';
import { useTemplates } from '../../api/templates';
import { useEvidence } from '../evidenceContext';
import { addColumn, compareInColumn, MOST_COMPARED, removeColumn } from '../evidenceView';
import { KIND_NAMES } from './templateWords';

const KINDS = Object.keys(KIND_NAMES) as readonly Template['kind'][];
const POSITIONS = ['First', 'Second', 'Third'] as const;

/** The templates by kind, as the lines of a drop-down list. */
function Options({ except }: { readonly except: readonly string[] }) {
  const { all } = useTemplates();
  return KINDS.map((kind) => {
    const own = all.filter((template) => template.kind === kind && !except.includes(template.id));
    return own.length === 0 ? null : (
      <optgroup key={kind} label={KIND_NAMES[kind]}>
        {own.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </optgroup>
    );
  });
}

/** Which template stands in a column, and a way to take the column out. */
export function PickTemplate({ column, template }: { readonly column: number; readonly template: Template }) {
  const { view, change } = useEvidence();
  return (
    <span className="compare__pick">
      <select
        className="input compare__select"
        aria-label={`${POSITIONS[column] ?? 'Next'} template`}
        value={template.id}
        onChange={(event) =>
          change((before) => ({
            ...before,
            compared: compareInColumn(before.compared, column, event.target.value),
          }))
        }
      >
        <Options except={[]} />
      </select>
      {view.compared.length > 1 ? (
        <button
          type="button"
          className="button button--quiet button--icon button--small"
          aria-label={`Take ${template.name} out of the comparison`}
          title={`Take ${template.name} out`}
          onClick={() => change((before) => ({ ...before, compared: removeColumn(before.compared, column) }))}
        >
          <span aria-hidden="true">×</span>
        </button>
      ) : null}
    </span>
  );
}

/** Another column, while there is room for one. */
export function AddTemplate() {
  const { view, change } = useEvidence();
  const id = useId();
  if (view.compared.length >= MOST_COMPARED) return null;
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        Add a template
      </label>
      <select
        id={id}
        className="input compare__add"
        value=""
        onChange={(event) =>
          change((before) => ({ ...before, compared: addColumn(before.compared, event.target.value) }))
        }
      >
        <option value="">Add a template</option>
        <Options except={view.compared} />
      </select>
    </>
  );
}
