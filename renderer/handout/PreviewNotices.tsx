import { useNavigate } from '../navigation';
import type { Handout } from './useHandout';

export const STOP_NOTICE =
  'A stop is open in the check, so this cannot be issued and every page says DRAFT. Resolve the stop, or record why it is kept, before giving this to the patient.';

/** Said beside the pages and again of what was saved or printed of them. */
export const NOT_KEPT = 'Not issued, so no copy is kept here.';

/** What to know of the new handout, above its pages. */
export function PreviewNotices({ handout: { preview, facts } }: { readonly handout: Handout }) {
  const navigate = useNavigate();
  const openProgram = () =>
    navigate({ screen: 'builder', patientId: facts.patient.id, programId: facts.program.id });
  switch (preview.state) {
    case 'drawing':
      return <p className="muted">Setting the page…</p>;
    case 'failed':
      return (
        <p className="notice notice--stop" role="alert">
          {preview.error.message}{' '}
          <button type="button" className="link" onClick={openProgram}>
            Open the program
          </button>
        </p>
      );
    case 'ready':
      return (
        <>
          {preview.made.draft ? (
            <p id="handout-stop" className="notice notice--stop">
              {STOP_NOTICE}{' '}
              <button type="button" className="link" onClick={openProgram}>
                Open the check
              </button>
            </p>
          ) : (
            <p className="handout__unissued">
              Not issued yet. Print and Save PDF keep no copy: to have one on record, press{' '}
              <strong>Issue</strong> first.
            </p>
          )}
          {preview.made.logoLost ? (
            <p className="notice">
              Printed without the logo, because its file is missing or damaged.{' '}
              <button type="button" className="link" onClick={() => navigate({ screen: 'clinic' })}>
                Choose it again
              </button>
            </p>
          ) : null}
          {preview.made.photosLostOf.length > 0 ? (
            <p className="notice">
              Printed without a photo, because its file is missing or damaged:{' '}
              {preview.made.photosLostOf.join(', ')}. Choose the photo anew on the Clinic screen, or bring its
              file back.
            </p>
          ) : null}
        </>
      );
  }
}
