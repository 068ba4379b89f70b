import type { Patient } from '../../shared/patient/schema';
import { Brand } from '../design/Brand';
import { type LibraryPlace, useNavigate } from '../navigation';
import { BoneChip, PatientAlerts } from '../patient/PatientChips';
import { OwnLibraryActions } from './own/OwnLibraryActions';
import { useShelf } from './shelf';

type Props = {
  readonly place: LibraryPlace;
  readonly patient: Patient | null;
  /** Whether an exercise is open: its name is then the heading of the page. */
  readonly isOpen: boolean;
};

/** Where one is, for whom, and the way back to the program it was opened from. */
export function LibraryHeader({ place, patient, isOpen }: Props) {
  const navigate = useNavigate();
  const { from } = place;
  return (
    <header className="topbar">
      <Brand />
      {isOpen ? (
        <p className="topbar__title exlib__title">Exercise library</p>
      ) : (
        <h1 className="topbar__title">Exercise library</h1>
      )}
      {patient ? (
        <>
          <button
            type="button"
            className="link exlib__patient"
            onClick={() => navigate({ screen: 'patient', patientId: patient.id })}
          >
            {patient.given} {patient.family.join(' ')}
          </button>
          <BoneChip patient={patient} />
          <PatientAlerts patient={patient} />
        </>
      ) : null}
      <span className="topbar__spacer" />
      <ShelfFailure />
      {isOpen ? null : <OwnLibraryActions back={place} />}
      {from ? (
        <button type="button" className="button" onClick={() => navigate({ screen: 'builder', ...from })}>
          Back to the program
        </button>
      ) : null}
    </header>
  );
}

/** Says why stars and recents are not kept; nothing while all is well. */
export function ShelfFailure() {
  const { failure, flush } = useShelf();
  if (failure === null) return null;
  return (
    <span className="chip chip--stop shelffailure" role="alert">
      Favourites not saved: {failure}{' '}
      <button type="button" className="link" onClick={() => void flush()}>
        Try again
      </button>
    </span>
  );
}
