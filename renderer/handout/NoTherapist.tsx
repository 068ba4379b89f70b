import type { Clinic } from '../../shared/clinic/schema';
import { useNavigate } from '../navigation';

/** Paper and record say who gave a handout; with nobody chosen they cannot. */
export function NoTherapist({ clinic }: { readonly clinic: Clinic }) {
  const navigate = useNavigate();
  if (clinic.currentTherapist !== null) return null;
  return (
    <p className="notice">
      No therapist is chosen, so neither the page nor the record says who gave it.{' '}
      <button type="button" className="link" onClick={() => navigate({ screen: 'clinic' })}>
        Choose one
      </button>
    </p>
  );
}
