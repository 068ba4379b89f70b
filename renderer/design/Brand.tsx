import { useNavigate } from '../navigation';
import mark from './mark.svg';

/** The way home, first in every header. */
export function Brand() {
  const navigate = useNavigate();
  return (
    <button
      type="button"
      className="topbar__brand"
      onClick={() => navigate({ screen: 'today' })}
      aria-label="Osteon: back to today"
    >
      <img src={mark} alt="" width={24} height={24} />
      Osteon
    </button>
  );
}
