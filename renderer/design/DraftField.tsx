import { useState, type HTMLInputTypeAttribute } from 'react';
import type { Result } from '../../shared/result';
import { Field } from './Field';
import { useReportUnsaved } from './unsaved';

type Props<T> = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly className?: string | undefined;
  /** What is saved, as text. */
  readonly value: string;
  /** The value behind a text, or a sentence that names field and limit. */
  readonly read: (text: string) => Result<T, string>;
  readonly onCommit: (value: T) => void;
  readonly type?: HTMLInputTypeAttribute | undefined;
  readonly inputMode?: 'decimal' | 'numeric' | 'tel' | 'text' | undefined;
  readonly multiline?: boolean | undefined;
  readonly placeholder?: string | undefined;
};

/**
 * A field that saves as it is typed. Text that cannot be read stays in the field with a message, and what was saved
 * before stays saved (Escape brings it back). The message waits until the field is left, so that nobody is corrected in mid-word.
 */
export function DraftField<T>({
  label,
  hint,
  className,
  value,
  read,
  onCommit,
  multiline,
  placeholder,
  ...input
}: Props<T>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const outcome = draft === null ? null : read(draft);
  const fault = left && outcome && !outcome.ok ? outcome.error : null;
  return (
    <Field label={label} hint={hint} error={fault} className={className}>
      {({ id, describedBy, invalid }) => {
        const shared = {
          id,
          className: 'input',
          value: draft ?? value,
          autoComplete: 'off',
          placeholder,
          'aria-describedby': describedBy,
          'aria-invalid': invalid,
          onChange: (event: { readonly target: { readonly value: string } }) => {
            const text = event.target.value;
            setDraft(text);
            const next = read(text);
            if (next.ok) onCommit(next.value);
          },
          onKeyDown: (event: { readonly key: string }) => {
            if (event.key !== 'Escape') return;
            setDraft(null);
            setLeft(false);
          },
          onBlur: () => {
            setLeft(outcome !== null && !outcome.ok);
            if (outcome?.ok) setDraft(null);
          },
        };
        return (
          <>
            {multiline ? <textarea {...shared} rows={5} /> : <input type="text" {...shared} {...input} />}
            <Unsaved id={id} unsaved={fault !== null} />
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
