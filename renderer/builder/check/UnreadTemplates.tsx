import { useTemplates } from '../../api/templates';
import { useNavigate } from '../../navigation';

/** A template of the clinic that cannot be read holds nothing: neither its programs nor its policy. */
export function UnreadTemplates() {
  const { unread } = useTemplates();
  const navigate = useNavigate();
  if (unread.length === 0) return null;
  return (
    <p className="notice">
      {unread.length === 1
        ? 'A template of the clinic cannot be read, so it'
        : `${unread.length} templates of the clinic cannot be read, so they`}{' '}
      cannot be checked against here.{' '}
      <button type="button" className="link" onClick={() => navigate({ screen: 'clinic' })}>
        See which
      </button>
    </p>
  );
}
