import { useLoaded } from '../api/useLoaded';
import { CannotOpen } from '../design/CannotOpen';
import type { LibraryPlace } from '../navigation';
import type { PatientId } from '../../shared/id';
import './exercisePage.css';
import './filters.css';
import './library.css';
import { OpenLibrary } from './OpenLibrary';
import { WithShelf } from './WithShelf';

/** All exercises: to look for, to look at, and to keep near. For a patient, with what speaks against each. */
export function LibraryScreen({ place }: { readonly place: LibraryPlace }) {
  const patientId = place.from?.patientId ?? place.patientId;
  return (
    <WithShelf>
      {patientId === undefined ? (
        <OpenLibrary place={place} patient={null} />
      ) : (
        <ForPatient place={place} patientId={patientId} />
      )}
    </WithShelf>
  );
}

type Props = { readonly place: LibraryPlace; readonly patientId: PatientId };

function ForPatient({ place, patientId }: Props) {
  const loaded = useLoaded('patient.load', { patientId });
  if (loaded.state === 'failed') return <CannotOpen what="The library" error={loaded.error} />;
  if (loaded.state === 'loading') return <p className="page muted">Opening…</p>;
  return <OpenLibrary place={place} patient={loaded.value.patient} />;
}
