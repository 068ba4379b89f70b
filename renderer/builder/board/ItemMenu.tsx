import { type ReactNode, useState } from 'react';
import type { ItemId, SessionId } from '../../../shared/id';
import { Icon } from '../../design/Icon';
import { useBuilderStore } from '../builderStore';
import { ItemMenuList } from './ItemMenuList';
import { useMoves } from './useMoves';

type Props = {
  readonly item: ItemId;
  readonly name: string;
  readonly session: SessionId;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether Tab comes here: only on the card that is opened. */
  readonly reachable: boolean;
};

/** The same moves as dragging, without dragging (WCAG 2.1.1, 2.5.7): buttons for one step, a menu for the rest. */
export function ItemMenu({ item, name, session, isFirst, isLast, reachable }: Props) {
  const moves = useMoves();
  const store = useBuilderStore();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const tabIndex = reachable ? 0 : -1;
  return (
    <div className="card__tools">
      <Step
        label={`Move ${name} up`}
        atEnd={isFirst}
        tabIndex={tabIndex}
        onPress={() => moves.nudge([item], -1)}
      >
        ↑
      </Step>
      <Step
        label={`Move ${name} down`}
        atEnd={isLast}
        tabIndex={tabIndex}
        onPress={() => moves.nudge([item], 1)}
      >
        ↓
      </Step>
      <button
        type="button"
        className="card__tool"
        aria-label={`More for ${name}`}
        aria-haspopup="menu"
        tabIndex={tabIndex}
        onClick={(event) => {
          store.getState().stopTabAt(item);
          setAnchor(event.currentTarget);
        }}
      >
        <Icon name="more" />
      </button>
      {anchor === null ? null : (
        <ItemMenuList item={item} session={session} anchor={anchor} onClose={() => setAnchor(null)} />
      )}
    </div>
  );
}

type StepProps = {
  readonly label: string;
  readonly atEnd: boolean;
  readonly tabIndex: number;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

function Step({ label, atEnd, tabIndex, onPress, children }: StepProps) {
  return (
    <button
      type="button"
      className="card__tool card__tool--step"
      aria-label={label}
      aria-disabled={atEnd}
      tabIndex={tabIndex}
      onClick={onPress}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
