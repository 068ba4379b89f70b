import { useState } from 'react';
import type { PatientSummary } from '../../../../shared/api/contract';
import type { PatientId } from '../../../../shared/id';
import { useLoaded } from '../../../api/useLoaded';
import { useAnnounce } from '../../../design/LiveRegion';
import { findPatients, latestFirst } from '../../../today/findPatients';

type Props = {
  readonly except: PatientId;
  /** Whether the search takes the focus: when somebody came back to it. */
  readonly focused: boolean;
  readonly onChoose: (patient: PatientSummary) => void;
};

/** More than these are not shown: a few letters more find the one that is meant. */
const MOST_SHOWN = 30;

const counted = (count: number): string => (count === 1 ? '1 program' : `${count} programs`);

/** The other patients with a program, found by name. */
export function OtherPatients({ except, focused, onChoose }: Props) {
  const [search, setSearch] = useState('');
  const announce = useAnnounce();
  const loaded = useLoaded('patient.list', {});
  if (loaded.state === 'loading') return <p className="muted">Opening…</p>;
  if (loaded.state === 'failed') return <p className="notice notice--stop">{loaded.error.message}</p>;
  const all = latestFirst(loaded.value.patients).filter(
    ({ id, programs }) => id !== except && programs.length > 0,
  );
  const found = findPatients(all, search);
  const type = (text: string) => {
    setSearch(text);
    announce(`${findPatients(all, text).length} patients found`);
  };
  return (
    <div className="copy__list">
      <input
        type="search"
        className="input"
        aria-label="Search patients"
        placeholder="Search by name or record number"
        autoComplete="off"
        spellCheck={false}
        autoFocus={focused}
        value={search}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault(); // it searches as one types; it starts nothing
          const [only, second] = found;
          if (only && !second) onChoose(only);
        }}
      />
      {found.length === 0 ? (
        <p className="muted">
          {all.length === 0 ? 'No other patient has a program.' : 'No patient with a program has this name.'}
        </p>
      ) : null}
      <ul className="copy__patients">
        {found.slice(0, MOST_SHOWN).map((other) => (
          <li key={other.id}>
            <button type="button" className="copy__patient" onClick={() => onChoose(other)}>
              <span>
                {other.given} {other.family.join(' ')}
              </span>
              <span className="muted">{counted(other.programs.length)}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN ? <p className="muted">Type a few letters to see the others.</p> : null}
    </div>
  );
}
