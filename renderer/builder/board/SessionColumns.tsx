import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import type { ItemId } from '../../../shared/id';
import { phaseOfWeek } from '../../../shared/program/calendar';
import { useAnnounce } from '../../design/LiveRegion';
import { type BuilderStore, useBuilder, useBuilderStore, useProgram } from '../builderStore';
import { columnsOf } from './columns';
import { NothingYet } from './NothingYet';
import { rangeTo, toggled } from './selection';
import { SelectionBar } from './SelectionBar';
import { SessionColumn } from './SessionColumn';
import { chosenText, useBoardKeys } from './useBoardKeys';
import { useDrop } from './useDrop';
import { useMoves } from './useMoves';

/** The sessions of the phase that is worked on as columns in the order of their days. Clicks and keys of all cards end here. */
export function SessionColumns() {
  const program = useProgram();
  const week = useBuilder((state) => state.week);
  const store = useBuilderStore();
  const announce = useAnnounce();
  const moves = useMoves();
  const onKeyDown = useBoardKeys(moves);
  useDrop({ over: moves.dragOver, end: moves.endDrag, leave: moves.leaveDrag });
  const board = useFocusOn();
  const span = phaseOfWeek(program, week);
  if (!span) return <NothingYet lacks="phase" />;
  return (
    <>
      <div
        ref={board}
        className="board__sessions"
        onKeyDown={onKeyDown}
        onClick={(event) => onClick(event, store, announce)}
        onFocus={({ target }) => {
          const item = itemAt(target);
          if (item !== null && target.classList.contains('card__open')) store.getState().stopTabAt(item);
        }}
      >
        {columnsOf(span.phase.sessions).map((session) => (
          <SessionColumn
            key={session.id}
            session={session}
            weekOfPhase={week - span.firstWeek + 1}
            weeks={span.phase.weeks}
          />
        ))}
        {span.phase.sessions.length === 0 ? <NothingYet lacks="session" /> : null}
      </div>
      <SelectionBar moves={moves} />
    </>
  );
}

const itemAt = (element: Element): ItemId | null =>
  (element.closest<HTMLElement>('[data-item]')?.dataset['item'] as ItemId | undefined) ?? null;

/** A click anywhere on a card that is not one of its own fields or buttons: one, several with Ctrl, a range with Shift. */
function onClick(event: MouseEvent, store: BuilderStore, announce: (words: string) => void): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const item = itemAt(target);
  const control = target.closest('button, input, select, textarea, a, label, .MuiModal-root');
  if (item === null || (control && !control.classList.contains('card__open'))) return;
  const state = store.getState();
  // A click beside the name leaves the keyboard on the card too; one into an opened card may be for a field of its own.
  if (!control && state.selectedItem !== item) state.focus({ item });
  if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return state.selectItem(item);
  const next = event.shiftKey ? rangeTo(state.history.present, state, item) : toggled(state, item);
  state.selectItems(next);
  announce(chosenText(next.selection.length));
}

/** Puts the focus where a move asked for it, once what moved is there. */
function useFocusOn() {
  const board = useRef<HTMLDivElement>(null);
  const focusOn = useBuilder((state) => state.focusOn);
  useLayoutEffect(() => {
    if (!focusOn) return;
    const place =
      'item' in focusOn
        ? `[data-item="${focusOn.item}"] .card__open`
        : `[data-session="${focusOn.session}"] .session__title`;
    board.current?.querySelector<HTMLElement>(place)?.focus();
  }, [focusOn]);
  return board;
}
