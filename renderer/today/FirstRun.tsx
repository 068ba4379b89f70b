import { useRef, useState } from 'react';
import { useServices } from '../api/services';
import { useAnnounce } from '../design/LiveRegion';
import { useFirstFocus } from './useFirstFocus';

type Props = { readonly dataFolder: string; readonly onAdd: () => void; readonly onAdded: () => void };

/** An empty store: two ways to begin, and where everything will be kept. */
export function FirstRun({ dataFolder, onAdd, onAdded }: Props) {
  const { client } = useServices();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useFirstFocus(first);
  const addExamples = async () => {
    setBusy(true);
    const result = await client('examples.add', {});
    setBusy(false);
    if (!result.ok) return setFault(result.error.message);
    announce(`${result.value.added.length} example patients added`);
    onAdded();
  };
  return (
    <section className="panel today__first" aria-labelledby="first-run">
      <h2 id="first-run">Write the first program</h2>
      <p>
        Add a patient, choose a research template, and print the handout. Or look around first with three
        example patients.
      </p>
      <div className="today__first-actions">
        <button ref={first} type="button" className="button button--primary" onClick={onAdd}>
          Add your first patient
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => void addExamples()}>
          {busy ? 'Adding…' : 'Add three example patients'}
        </button>
      </div>
      {fault ? (
        <p className="field__error" role="alert">
          {fault}
        </p>
      ) : null}
      <p className="muted">
        Everything stays on this computer, in <span className="today__folder">{dataFolder}</span>
      </p>
    </section>
  );
}
