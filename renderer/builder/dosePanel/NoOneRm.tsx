import { useNavigate } from '../../navigation';
import { Term } from '../../design/Term';
import { useCase } from '../caseContext';

/** No maximum of this lift is known: the way to where it is entered. */
export function NoOneRm() {
  const navigate = useNavigate();
  const { patient } = useCase();
  return (
    <>
      No <Term term="1rm" /> of this lift on file.{' '}
      <button
        type="button"
        className="link"
        onClick={() => navigate({ screen: 'patient', patientId: patient.id, field: 'strengthTests' })}
      >
        Enter a strength test
      </button>
    </>
  );
}
