import type { KeyboardEvent } from 'react';
import type { PatientSummary } from '../../shared/api/contract';
import { ageInYears, type LocalDate } from '../../shared/localDate';
import { formatDay } from '../design/formatDate';
import { useNavigate } from '../navigation';
import { reviewDue } from '../design/reviewDue';

type Props = {
  readonly patients: readonly PatientSummary[];
  readonly today: LocalDate;
  readonly onLeaveTop: () => void;
};

/** One row a patient; the whole row opens it, the arrow keys walk the rows. */
export function PatientTable({ patients, today, onLeaveTop }: Props) {
  const navigate = useNavigate();
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const rows = [...event.currentTarget.querySelectorAll('button')];
    const at = rows.indexOf(event.target as HTMLButtonElement) + step;
    if (at < 0) onLeaveTop();
    else rows[at]?.focus();
  };
  return (
    <div className="panel patients">
      <table className="table">
        <caption className="visually-hidden">Patients, the last changed first</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" className="patients__age">
              Age
            </th>
            <th scope="col">Record number</th>
            <th scope="col">Programs</th>
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {patients.map((patient) => (
            <tr key={patient.id} className="patients__row">
              <th scope="row">
                <button
                  type="button"
                  className="patients__open"
                  onClick={() => navigate({ screen: 'patient', patientId: patient.id })}
                >
                  {[patient.given, ...patient.family].join(' ')}
                </button>
              </th>
              <td className="patients__age">{ageInYears(patient.dateOfBirth, today)}</td>
              <td className="muted">{patient.recordNumber || '–'}</td>
              <td>
                <Programs programs={patient.programs} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SHOWN = 2;

function Programs({
  programs,
  today,
}: {
  readonly programs: PatientSummary['programs'];
  readonly today: LocalDate;
}) {
  if (programs.length === 0) return <span className="muted">No program yet</span>;
  const newest = programs.toSorted((a, b) => b.startDate.localeCompare(a.startDate));
  return (
    <ul className="patients__programs">
      {newest.slice(0, SHOWN).map(({ id, title, reviewOn }) => {
        const { words, isDue } = reviewDue(reviewOn, today);
        return (
          <li key={id}>
            <span className="patients__program">{title}</span>
            <span
              className={isDue ? 'chip chip--warning' : 'muted'}
              title={reviewOn ? formatDay(reviewOn) : undefined}
            >
              {words}
            </span>
          </li>
        );
      })}
      {programs.length > SHOWN ? <li className="muted">and {programs.length - SHOWN} more</li> : null}
    </ul>
  );
}
