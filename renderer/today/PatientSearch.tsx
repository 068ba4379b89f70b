import { type KeyboardEvent, useRef, useState } from 'react';
import type { PatientSummary } from '../../shared/api/contract';
import type { LocalDate } from '../../shared/localDate';
import { useAnnounce } from '../design/LiveRegion';
import { useNavigate } from '../navigation';
import { useFirstFocus } from './useFirstFocus';
import { findPatients, latestFirst } from './findPatients';
import { PatientTable } from './PatientTable';
import { reviewDue } from '../design/reviewDue';

type Props = {
  readonly patients: readonly PatientSummary[];
  readonly today: LocalDate;
  readonly onAdd: () => void;
};

const count = (patients: readonly unknown[]) =>
  patients.length === 1 ? '1 patient' : `${patients.length} patients`;

/** The search and the patients it finds. Down goes into the list; Enter opens the only one found. */
export function PatientSearch({ patients, today, onAdd }: Props) {
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [search, setSearch] = useState('');
  const [onlyDue, setOnlyDue] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  useFirstFocus(input);
  const all = latestFirst(patients);
  const due = all.filter((patient) =>
    patient.programs.some(({ reviewOn }) => reviewDue(reviewOn, today).isDue),
  );
  const shown = findPatients(onlyDue ? due : all, search);
  const type = (text: string) => {
    setSearch(text);
    announce(`${count(findPatients(onlyDue ? due : all, text))} found`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [only, second] = shown;
    if (event.key === 'Enter' && search !== '' && only && !second)
      navigate({ screen: 'patient', patientId: only.id });
    if (event.key === 'Escape') type('');
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    table.current?.querySelector('button')?.focus();
  };
  return (
    <>
      <div className="today__bar">
        <input
          ref={input}
          type="search"
          className="input today__search"
          aria-label="Search patients"
          placeholder="Search by name or record number"
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {due.length === 0 ? null : (
          <button
            type="button"
            className="button today__toggle"
            aria-pressed={onlyDue}
            onClick={() => setOnlyDue(!onlyDue)}
          >
            Review due <span className="chip chip--warning">{due.length}</span>
          </button>
        )}
        <button type="button" className="button today__toggle" onClick={() => navigate({ screen: 'batch' })}>
          Handouts…
        </button>
        <button type="button" className="button button--primary today__add" onClick={onAdd}>
          Add patient
        </button>
      </div>
      {shown.length === 0 ? (
        <p className="today__none">
          No patient matches “{search}”{onlyDue ? ' among those due for review' : ''}.{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              setSearch('');
              setOnlyDue(false);
              input.current?.focus();
            }}
          >
            Show all {count(all)}
          </button>
        </p>
      ) : (
        <div ref={table}>
          <PatientTable patients={shown} today={today} onLeaveTop={() => input.current?.focus()} />
        </div>
      )}
    </>
  );
}
