import { Field } from './Field';

export type Choice<V extends string> = { readonly value: V; readonly label: string };

/** The choice that means nobody asked yet; drawn like an empty field. */
export const UNANSWERED = 'not-asked';

type Props<V extends string> = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
  readonly className?: string | undefined;
  readonly value: V;
  readonly choices: readonly Choice<V>[];
  readonly onChoose: (value: V) => void;
};

/** One of a few values, as the computer's own drop-down list. */
export function ChoiceField<V extends string>({
  label,
  hint,
  error,
  className,
  value,
  choices,
  onChoose,
}: Props<V>) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          className={value === UNANSWERED ? 'input input--open' : 'input'}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen) onChoose(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
