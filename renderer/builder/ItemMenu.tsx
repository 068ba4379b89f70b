import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import type { ProgramItem, Session } from '../../shared/program/schema';
import { useMoves } from './useMoves';

type Props = {
  readonly item: ProgramItem;
  readonly name: string;
  readonly session: Session;
  readonly siblings: readonly Session[];
  readonly index: number;
};

/** The same moves as dragging, without dragging (WCAG 2.1.1, 2.5.7): buttons for one step, a menu for the rest. */
export function ItemMenu({ item, name, session, siblings, index }: Props) {
  const moves = useMoves();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const last = session.items.length - 1;
  const others = siblings.filter((candidate) => candidate.id !== session.id);
  const pick = (run: () => void) => () => {
    setAnchor(null);
    run();
  };
  return (
    <div className="card__tools">
      <button
        type="button"
        className="card__tool card__tool--step"
        aria-label={`Move ${name} up`}
        aria-disabled={index === 0}
        onClick={() => moves.nudge(item, -1)}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="button"
        className="card__tool card__tool--step"
        aria-label={`Move ${name} down`}
        aria-disabled={index === last}
        onClick={() => moves.nudge(item, 1)}
      >
        <span aria-hidden="true">↓</span>
      </button>
      <button
        type="button"
        className="card__tool"
        aria-label={`More for ${name}`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      <Menu open={anchor !== null} anchorEl={anchor} disablePortal onClose={() => setAnchor(null)}>
        <MenuItem disabled={index === 0} onClick={pick(() => moves.nudge(item, -1))}>
          Move up
        </MenuItem>
        <MenuItem disabled={index === last} onClick={pick(() => moves.nudge(item, 1))}>
          Move down
        </MenuItem>
        {others.map((other) => (
          <MenuItem key={other.id} onClick={pick(() => moves.toSession(item, other.id))}>
            Move to {other.name}
          </MenuItem>
        ))}
        {siblings.map((other) => (
          <MenuItem key={`copy-${other.id}`} onClick={pick(() => moves.copyTo(item, other.id))}>
            Copy to {other.name}
          </MenuItem>
        ))}
        <MenuItem onClick={pick(() => moves.remove(item))}>Remove</MenuItem>
      </Menu>
    </div>
  );
}
