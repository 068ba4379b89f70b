import { ChoiceField } from '../ChoiceField';
import { Field } from '../Field';
import type { EntryField } from './entryShape';

type Props = {
  readonly field: EntryField;
  readonly text: string;
  readonly fault: string | undefined;
  readonly autoFocus?: boolean;
  readonly onText: (text: string) => void;
};

const HINTS = { 'partial-date': '2019, 2019-04 or 2019-04-30' } as const;

/** One field of an entry, by its kind. */
export function EntryControl({ field, text, fault, autoFocus = false, onText }: Props) {
  const { kind, label } = field;
  const className = field.wide ? 'form-grid__wide' : undefined;
  if (kind === 'check')
    return (
      <label className="check check--field">
        <input
          type="checkbox"
          checked={text === 'yes'}
          onChange={(event) => onText(event.target.checked ? 'yes' : '')}
        />
        {label}
      </label>
    );
  if (kind === 'choice')
    return (
      <ChoiceField
        label={label}
        hint={field.hint}
        error={fault}
        className={className}
        value={text}
        choices={field.choices}
        onChoose={onText}
      />
    );
  const hint = field.hint ?? (kind === 'partial-date' ? HINTS[kind] : undefined);
  const optional = field.optional && kind !== 'partial-date' ? 'Optional' : undefined;
  return (
    <Field label={label} hint={hint ?? optional} error={fault} className={className}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          className="input"
          type={kind === 'day' ? 'date' : 'text'}
          inputMode={kind === 'number' ? 'decimal' : undefined}
          autoComplete="off"
          autoFocus={autoFocus}
          value={text}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  );
}
