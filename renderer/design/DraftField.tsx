import type { HTMLInputTypeAttribute } from 'react';
import type { Result } from '../../shared/result';
import { DraftInput, type DraftInputProps } from './DraftInput';

type Props<T> = Pick<DraftInputProps, 'label' | 'hint' | 'className' | 'value' | 'multiline'> & {
  /** The value behind a text, or a sentence that names field and limit. */
  readonly read: (text: string) => Result<T, string>;
  readonly onCommit: (value: T) => void;
  readonly type?: HTMLInputTypeAttribute | undefined;
  readonly inputMode?: 'decimal' | 'numeric' | 'tel' | 'text' | undefined;
  readonly placeholder?: string | undefined;
};

/** A field of a record: what can be read is saved as it is typed; a fault is said when the field is left. */
export function DraftField<T>({ read, onCommit, type, inputMode, placeholder, ...field }: Props<T>) {
  const take = (text: string): string | null => {
    const outcome = read(text);
    if (!outcome.ok) return outcome.error;
    onCommit(outcome.value);
    return null;
  };
  return <DraftInput {...field} onType={take} sayFault="leaving" input={{ type, inputMode, placeholder }} />;
}
