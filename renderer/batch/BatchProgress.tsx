import { useEffect, useRef } from 'react';

type Props = {
  readonly done: number;
  readonly of: number;
  readonly name: string;
  readonly onCancel: () => void;
};

/** How far it is. Cancel works at once: nothing has been written. */
export function BatchProgress({ done, of, name, onCancel }: Props) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <section className="panel batch__panel" aria-label="Making handouts">
      <label className="batch__progress">
        <span>
          {Math.min(done + 1, of)} of {of}
          {name === '' ? '' : `: ${name}`}
        </span>
        <progress value={done} max={of} />
      </label>
      <p className="muted">Nothing is written until all are made.</p>
      <div className="form-actions">
        <button ref={cancel} type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </section>
  );
}
