import { type ComponentProps, useState } from 'react';
import { Field } from './Field';
import { useReportUnsaved } from './unsaved';

export type DraftInputProps = {
  readonly label: string;
  /** The value of the model, as text. */
  readonly value: string;
  /** Takes what was typed; gives the fault in words, or null when the model took it. */
  readonly onType: (text: string) => string | null;
  /** The field was left: a burst of typing has ended. */
  readonly onLeave?: (() => void) | undefined;
  /** Whether a fault is said at once, or only when the field is left, so that nobody is corrected in mid-word. */
  readonly sayFault?: 'typing' | 'leaving' | undefined;
  readonly hint?: string | undefined;
  readonly className?: string | undefined;
  readonly multiline?: boolean | undefined;
  readonly input?:
    | Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'placeholder' | 'className'>
    | undefined;
};

/**
 * A field that keeps what was typed, even when it is wrong: the fault stands below, the model keeps its last good
 * value (Escape brings it back), and nothing is saved until the text makes sense.
 */
export function DraftInput({
  label,
  value,
  onType,
  onLeave,
  sayFault = 'typing',
  hint,
  className,
  multiline,
  input,
}: DraftInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const drop = () => {
    setDraft(null);
    setFault(null);
    setLeft(false);
  };
  // The model moved on by itself (undo, a fix): a draft that was wrong is dropped with it.
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (fault !== null) drop();
  }
  const said = sayFault === 'typing' || left ? fault : null;
  return (
    <Field label={label} hint={hint} error={said} className={className}>
      {({ id, describedBy, invalid }) => {
        const shared = {
          id,
          value: draft ?? value,
          autoComplete: 'off',
          'aria-describedby': describedBy,
          'aria-invalid': invalid,
          onChange: (event: { readonly target: { readonly value: string } }) => {
            setDraft(event.target.value);
            setFault(onType(event.target.value));
          },
          onKeyDown: (event: { readonly key: string }) => {
            if (event.key === 'Escape') drop();
          },
          onBlur: () => {
            setLeft(fault !== null);
            if (fault === null) setDraft(null);
            onLeave?.();
          },
        };
        return (
          <>
            {multiline ? (
              <textarea {...shared} className="input" rows={5} />
            ) : (
              <input type="text" {...shared} {...input} className={`input ${input?.className ?? ''}`} />
            )}
            <Unsaved id={id} unsaved={said !== null} />
          </>
        );
      }}
    </Field>
  );
}

function Unsaved({ id, unsaved }: { readonly id: string; readonly unsaved: boolean }) {
  useReportUnsaved(id, unsaved);
  return null;
}
