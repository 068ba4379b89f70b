import './dropMark.css';
import type { DropTarget } from './dropPlace';
import { useBuilder } from '../builderStore';

/** Where a drag would land: a line or an outline at the very place, and in words what is to be said about it. */
export function DropMark({ at }: { readonly at: (target: DropTarget) => boolean }) {
  const landing = useBuilder(({ drag }) => (drag?.landing && at(drag.landing.target) ? drag.landing : null));
  if (!landing) return null;
  const { target, tone, words } = landing;
  const zone = target.kind === 'session' ? 'end' : target.zone;
  return (
    <div className={`dropmark dropmark--${zone} dropmark--${tone}`} data-landing={zone}>
      {words === '' ? null : <p className="dropmark__words">{words}</p>}
      {target.kind === 'item' && target.zone !== 'join' && tone !== 'refused' ? (
        <p className="dropmark__join">Superset</p>
      ) : null}
    </div>
  );
}
