import type { Finding } from '../../../shared/check/finding';
import { sentence } from '../../../shared/check/text/en/index';
import { useProgram } from '../builderStore';
import { useTemplates } from '../../api/templates';
import { Field } from '../../design/Field';
import { templateOptions } from './templateOptions';
import { useHeldAgainst } from './useHeldAgainst';

const NONE = '';

/** The template that a program is held against: another one is checked at once, and nothing of the program changes. */
export function HeldAgainst() {
  const program = useProgram();
  const { all } = useTemplates();
  const { current, holdAgainst, switched } = useHeldAgainst();
  return (
    <div>
      <Field label="Held against">
        {({ id }) => (
          <select
            id={id}
            className="input"
            value={current ?? NONE}
            onChange={(event) => holdAgainst(event.target.value === NONE ? null : event.target.value)}
          >
            <option value={NONE}>No template</option>
            {templateOptions(all, program.template).map(({ label, options }) => (
              <optgroup key={label} label={label}>
                {options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <p className="field__hint">{switched?.line}</p>
      {switched === null ? null : (
        <>
          <Changed title="New" findings={switched.fresh} />
          <Changed title="Gone" findings={switched.gone} />
        </>
      )}
    </div>
  );
}

/** Which findings a switch brought, or took away; the first few by name. */
function Changed({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const names = [...new Set(findings.map((finding) => sentence(finding).title))];
  const more = names.length - NAMED;
  return (
    <p className="field__hint">
      {title}: {names.slice(0, NAMED).join('; ')}
      {more > 0 ? ` and ${more} more` : ''}
    </p>
  );
}

const NAMED = 5;
