import { useProgram } from './builderStore';
import { useTemplates } from '../api/templates';
import { Field } from '../design/Field';
import { templateOptions } from './templateOptions';
import { useHeldAgainst } from './useHeldAgainst';

const NONE = '';

/** The template that a program is held against: another one is checked at once, and nothing of the program changes. */
export function HeldAgainst() {
  const program = useProgram();
  const { all } = useTemplates();
  const { current, holdAgainst, line } = useHeldAgainst();
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
      <p className="field__hint">{line}</p>
    </div>
  );
}
