import { useState, type ReactNode } from 'react';
import type { LocalDate } from '../../../shared/localDate';
import { useFocusWithin } from '../focusWithin';
import { useAnnounce } from '../LiveRegion';
import { EntryForm } from './EntryForm';
import type { Draft, EntryShape } from './entryShape';

type Props<T> = {
  readonly shape: EntryShape<T>;
  readonly entries: readonly T[];
  readonly today: LocalDate;
  readonly onChange: (entries: T[], what: 'added' | 'edited' | 'removed' | 'brought back') => void;
  /** Names the table for screen readers. */
  readonly caption: string;
  /** Stands beside the button that adds. */
  readonly children?: ReactNode;
};

type Open = { readonly at: number | 'new'; readonly start: Draft };

/** A list of entries that are added, edited and removed one at a time; a removed one can be brought back. */
export function EntryList<T>({ shape, entries, today, onChange, caption, children }: Props<T>) {
  const [open, setOpen] = useState<Open | null>(null);
  const [removed, setRemoved] = useState<{ readonly entry: T; readonly at: number } | null>(null);
  const { place, focusOn } = useFocusWithin<HTMLDivElement>();
  const announce = useAnnounce();
  const close = () => {
    setOpen(null);
    focusOn(open?.at === 'new' || open === null ? '[data-add]' : `[data-edit="${open.at}"]`);
  };
  const tell = (entry: T, done: 'added' | 'edited' | 'removed' | 'brought back', next: T[]) => {
    onChange(next, done);
    announce(`${shape.nameOf(entry)} ${done}`);
  };
  const save = (entry: T) => {
    if (open?.at === 'new') tell(entry, 'added', [...entries, entry]);
    else
      tell(
        entry,
        'edited',
        entries.map((one, index) => (index === open?.at ? entry : one)),
      );
    close();
  };
  const remove = (entry: T, at: number) => {
    tell(entry, 'removed', entries.toSpliced(at, 1));
    setRemoved({ entry, at });
    focusOn('[data-undo]');
  };
  const bringBack = () => {
    if (!removed) return;
    tell(removed.entry, 'brought back', entries.toSpliced(removed.at, 0, removed.entry));
    setRemoved(null);
    focusOn(`[data-edit="${removed.at}"]`);
  };
  const form =
    open === null ? null : (
      <EntryForm
        key={String(open.at)}
        shape={shape}
        start={open.start}
        today={today}
        isNew={open.at === 'new'}
        onSave={save}
        onCancel={close}
      />
    );
  return (
    <div className="entries" ref={place}>
      {entries.length === 0 ? null : (
        <div className="entries__scroll">
          <table className="table">
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                {shape.columns.map(({ heading }) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry, at) =>
                open?.at === at ? (
                  <tr key={at}>
                    <td colSpan={shape.columns.length + 1}>{form}</td>
                  </tr>
                ) : (
                  <tr key={at}>
                    {shape.columns.map(({ heading, cell }) => (
                      <td key={heading}>{cell(entry)}</td>
                    ))}
                    <td className="entries__actions">
                      <button
                        type="button"
                        className="button button--small button--quiet"
                        data-edit={at}
                        disabled={open !== null}
                        aria-label={`Edit ${shape.nameOf(entry)}`}
                        onClick={() => setOpen({ at, start: shape.toDraft(entry) })}
                      >
                        Edit
                      </button>
                      <button
                        type="button"
                        className="button button--small button--quiet"
                        disabled={open !== null}
                        aria-label={`Remove ${shape.nameOf(entry)}`}
                        onClick={() => remove(entry, at)}
                      >
                        Remove
                      </button>
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
      {removed ? (
        <p className="muted">
          Removed {shape.nameOf(removed.entry)}.{' '}
          <button type="button" className="link" data-undo="" onClick={bringBack}>
            Undo
          </button>
        </p>
      ) : null}
      {open?.at === 'new' ? (
        form
      ) : (
        <div className="form-actions">
          <button
            type="button"
            className="button button--small"
            data-add=""
            onClick={() => setOpen({ at: 'new', start: shape.blank(today, entries) })}
          >
            Add {shape.noun}
          </button>
          {children}
        </div>
      )}
    </div>
  );
}
