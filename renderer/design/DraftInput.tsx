import { type ComponentProps, useState } from 'react';
import { Field } from './Field';

type Props = {
  readonly label: string;
  /** The value of the model, as text. */
  readonly value: string;
  /** Takes what was typed; gives the fault in words, or null when the model took it. */
  readonly onType: (text: string) => string | null;
  /** The field was left: a burst of typing has ended. */
  readonly onLeave?: () => void;
  readonly hint?: string;
  readonly className?: string;
  readonly input?: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur' | 'id'>;
};

/**
 * A field that keeps what was typed, even when it is wrong: the fault stands below, the model keeps its last good
 * value, and nothing is saved until the text makes sense.
 */
export function DraftInput({ label, value, onType, onLeave, hint, className, input }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  // The model moved on by itself (undo, a fix): a draft that was wrong is dropped with it.
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (fault !== null) {
      setDraft(null);
      setFault(null);
    }
  }
  return (
    <Field label={label} error={fault} hint={hint} className={className}>
      {({ id, describedBy, invalid }) => (
        <input
          {...input}
          id={id}
          className={`input ${input?.className ?? ''}`}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={draft ?? value}
          onChange={(event) => {
            setDraft(event.target.value);
            setFault(onType(event.target.value));
          }}
          onBlur={() => {
            if (fault === null) setDraft(null);
            onLeave?.();
          }}
        />
      )}
    </Field>
  );
}
