import { useEffect, useId, useRef, useState } from 'react';
import type { LocalDate } from '../../../shared/localDate';
import { focusDrawn } from '../focusDrawn';
import { useReportUnsaved } from '../unsaved';
import { EntryControl } from './EntryControl';
import { type Draft, type DraftFaults, type EntryShape, readEntry } from './entryShape';

type Props<T> = {
  readonly shape: EntryShape<T>;
  readonly start: Draft;
  readonly today: LocalDate;
  readonly isNew: boolean;
  readonly onSave: (entry: T) => void;
  readonly onCancel: () => void;
};

/** The fields of one entry. Nothing is saved until all of them can be; Enter saves, Escape leaves an untouched form. */
export function EntryForm<T>({ shape, start, today, isNew, onSave, onCancel }: Props<T>) {
  const [draft, setDraft] = useState(start);
  const [faults, setFaults] = useState<DraftFaults>({});
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const typed = JSON.stringify(draft) !== JSON.stringify(start);
  useReportUnsaved(formId, typed);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const submit = () => {
    const entry = readEntry(shape, draft, today);
    if (entry.ok) return onSave(entry.value);
    setFaults(entry.error);
    focusDrawn(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'));
  };
  const set = (key: string, text: string) => {
    const next = { ...draft, [key]: text };
    setDraft(next);
    if (Object.keys(faults).length === 0) return;
    const again = readEntry(shape, next, today);
    setFaults(
      again.ok ? {} : Object.fromEntries(Object.entries(again.error).filter(([field]) => field in faults)),
    );
  };
  const preview = shape.preview?.(draft) ?? null;
  const verb = isNew ? `Add ${shape.noun}` : `Save ${shape.noun}`;
  return (
    <form
      ref={form}
      id={formId}
      tabIndex={-1}
      className="entries__form"
      noValidate
      aria-label={isNew ? `New ${shape.noun}` : `Edit ${shape.noun}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !typed) onCancel();
      }}
    >
      <div className="form-grid">
        {shape.fields
          .filter((field) => field.shownFor?.(draft) ?? true)
          .map((field) => (
            <EntryControl
              key={field.key}
              field={field}
              text={draft[field.key] ?? ''}
              fault={faults[field.key]}
              onText={(text) => set(field.key, text)}
            />
          ))}
      </div>
      <div className="form-actions">
        <button type="submit" className="button button--small button--strong">
          {verb}
        </button>
        <button type="button" className="button button--small button--quiet" onClick={onCancel}>
          Cancel
        </button>
        {preview === null ? null : <output className="muted">{preview}</output>}
      </div>
    </form>
  );
}
