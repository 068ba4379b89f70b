import Menu from '@mui/material/Menu';
import { useState } from 'react';
import { useBuilder, useBuilderStore, useProgram } from '../builderStore';
import { chosenText } from './useBoardKeys';
import { actedOn, selectOne } from './selection';
import { placeItems } from './SessionMenu';
import type { Moves } from './useMoves';

/** What can be done with several chosen exercises, without dragging. Shown when there are two or more. */
export function SelectionBar({ moves }: { readonly moves: Moves }) {
  const store = useBuilderStore();
  const selection = useBuilder((state) => state.selection);
  const [open, setOpen] = useState<{ readonly verb: 'move' | 'copy'; readonly anchor: HTMLElement } | null>(
    null,
  );
  const [first] = selection;
  if (selection.length < 2 || first === undefined) return null;
  const ids = () => actedOn(store.getState().history.present, store.getState(), first);
  return (
    <div className="chosenbar" role="group" aria-label="The chosen exercises">
      <span className="chosenbar__count">{chosenText(selection.length)}</span>
      {(['move', 'copy'] as const).map((verb) => (
        <button
          key={verb}
          type="button"
          className="button button--small"
          aria-haspopup="menu"
          onClick={(event) => setOpen({ verb, anchor: event.currentTarget })}
        >
          {verb === 'move' ? 'Move to…' : 'Copy to…'}
        </button>
      ))}
      <button type="button" className="button button--small" onClick={() => moves.toggleSuperset(ids())}>
        Superset
      </button>
      <button type="button" className="button button--small" onClick={() => moves.remove(ids())}>
        Remove
      </button>
      <button
        type="button"
        className="button button--small button--quiet"
        onClick={() => {
          store.getState().selectItems(selectOne(null));
          store.getState().focus({ item: first });
        }}
      >
        Choose none
      </button>
      {open ? <PlaceMenu {...open} moves={moves} ids={ids()} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

type PlaceMenuProps = {
  readonly verb: 'move' | 'copy';
  readonly anchor: HTMLElement;
  readonly moves: Moves;
  readonly ids: ReturnType<typeof actedOn>;
  readonly onClose: () => void;
};

function PlaceMenu({ verb, anchor, moves, ids, onClose }: PlaceMenuProps) {
  const program = useProgram();
  const week = useBuilder((state) => state.week);
  return (
    <Menu open anchorEl={anchor} disablePortal onClose={onClose}>
      {placeItems(program, week, {
        verb,
        without: null,
        onPick: (session) => {
          onClose();
          if (verb === 'move') moves.moveToSession(ids, session);
          else moves.copyToSession(ids, session);
        },
      })}
    </Menu>
  );
}
