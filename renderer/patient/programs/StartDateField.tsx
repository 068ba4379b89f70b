import { Field } from '../../design/Field';

type Props = {
  readonly value: string;
  /** What is wrong with it, in words. */
  readonly error: string | null;
  readonly onChange: (value: string) => void;
};

/** The day a program begins on. */
export const StartDateField = ({ value, error, onChange }: Props) => (
  <Field label="Start date" error={error}>
    {({ id, describedBy, invalid }) => (
      <input
        id={id}
        className="input"
        type="date"
        value={value}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);
