import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import type { ItemId, SessionId } from '../../../shared/id';
import { useBuilder, useBuilderStore, useProgram } from '../builderStore';
import { sessionWith } from './dropPlace';
import { toggled } from './selection';
import { placeItems } from './SessionMenu';
import { useMoves } from './useMoves';

type Props = {
  readonly item: ItemId;
  readonly session: SessionId;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
};

/** What can be done with one exercise; the program is read only while the menu is open. */
export function ItemMenuList({ item, session, anchor, onClose }: Props) {
  const moves = useMoves();
  const store = useBuilderStore();
  const program = useProgram();
  const chosen = useBuilder(({ selection }) => selection.includes(item));
  const [level, setLevel] = useState<'all' | 'move' | 'copy'>('all');
  const items = sessionWith(program, item)?.items ?? [];
  const index = items.findIndex(({ id }) => id === item);
  const pick = (run: () => void) => () => {
    onClose();
    run();
  };
  const all = [
    <MenuItem key="up" disabled={index === 0} onClick={pick(() => moves.nudge([item], -1))}>
      Move up
    </MenuItem>,
    <MenuItem key="down" disabled={index === items.length - 1} onClick={pick(() => moves.nudge([item], 1))}>
      Move down
    </MenuItem>,
    <MenuItem key="move" onClick={() => setLevel('move')}>
      Move to…
    </MenuItem>,
    <MenuItem key="copy" onClick={() => setLevel('copy')}>
      Copy to…
    </MenuItem>,
    <MenuItem key="duplicate" onClick={pick(() => moves.duplicate([item]))}>
      Duplicate
    </MenuItem>,
    <MenuItem key="join" disabled={index === 0} onClick={pick(() => moves.joinPrevious(item))}>
      Superset with previous
    </MenuItem>,
    <MenuItem
      key="leave"
      disabled={(items[index]?.superset ?? null) === null}
      onClick={pick(() => moves.leave([item]))}
    >
      Leave superset
    </MenuItem>,
    <MenuItem
      key="select"
      onClick={pick(() => store.getState().selectItems(toggled(store.getState(), item)))}
    >
      {chosen ? 'Take out of the chosen' : 'Select'}
    </MenuItem>,
    <MenuItem key="remove" onClick={pick(() => moves.remove([item]))}>
      Remove
    </MenuItem>,
  ];
  const to = (id: SessionId) =>
    pick(() => (level === 'move' ? moves.moveToSession([item], id) : moves.copyToSession([item], id)))();
  return (
    <Menu key={level} open anchorEl={anchor} disablePortal onClose={onClose}>
      {level === 'all'
        ? all
        : placeItems(program, store.getState().week, {
            verb: level,
            without: level === 'move' ? session : null,
            onPick: to,
          })}
    </Menu>
  );
}
