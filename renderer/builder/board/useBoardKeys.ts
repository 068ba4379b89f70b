import { type KeyboardEvent, useMemo } from 'react';
import type { ItemId, SessionId } from '../../../shared/id';
import { phaseOfWeek } from '../../../shared/program/calendar';
import { useAnnounce } from '../../design/LiveRegion';
import { type BoardAction, boardAction } from './boardKeys';
import { type BuilderStore, useBuilderStore } from '../builderStore';
import { columnsOf } from './columns';
import { isMac } from '../commands/keyNames';
import { placeOf, sessionWith } from './dropPlace';
import { editDoseLine } from '../doseLine/editDoseLine';
import { actedOn, rangeTo, type Selection, selectOne, toggled, wholeSession } from './selection';
import type { Moves } from './useMoves';

/** The keys of the board: one handler for all cards, see the table in boardKeys.ts. */
export function useBoardKeys(moves: Moves) {
  const store = useBuilderStore();
  const announce = useAnnounce();
  return useMemo(() => {
    const onCard = cardActions(store, moves, announce);
    return (event: KeyboardEvent) => {
      const action = boardAction(event.nativeEvent, isMac());
      if (action === null || !(event.target instanceof HTMLElement)) return;
      const item = cardAt(event.target);
      if (item) {
        // Text that is marked somewhere is what the reader wants to copy.
        if (action === 'copy' && document.getSelection()?.isCollapsed === false) return;
        event.preventDefault();
        onCard[action](item);
        return;
      }
      const session = headAt(event.target);
      const onThis = session === null ? undefined : headActions(store, moves)[action];
      if (session === null || !onThis) return;
      event.preventDefault();
      onThis(session);
    };
  }, [store, moves, announce]);
}

/** What keys mean on the head of a session: into its cards, and paste at its end. */
function headActions(
  store: BuilderStore,
  moves: Moves,
): Partial<Record<BoardAction, (session: SessionId) => void>> {
  const into = (at: 0 | -1) => (session: SessionId) => {
    const sessions = store.getState().history.present.phases.flatMap((phase) => phase.sessions);
    const item = sessions.find(({ id }) => id === session)?.items.at(at);
    if (item) store.getState().focus({ item: item.id });
  };
  return {
    'focus-down': into(0),
    'focus-first': into(0),
    'focus-last': into(-1),
    paste: (session) => moves.paste({ session, index: Infinity }),
  };
}

/** The item whose card itself has the focus, not a field or button in it. */
const cardAt = (target: HTMLElement): ItemId | null =>
  target.classList.contains('card__open')
    ? ((target.closest<HTMLElement>('[data-item]')?.dataset['item'] as ItemId | undefined) ?? null)
    : null;

const headAt = (target: HTMLElement): SessionId | null =>
  target.matches('.session__title, .session__empty')
    ? ((target.closest<HTMLElement>('[data-session]')?.dataset['session'] as SessionId | undefined) ?? null)
    : null;

type OnCard = Readonly<Record<BoardAction, (item: ItemId) => void>>;

function cardActions(store: BuilderStore, moves: Moves, announce: (words: string) => void): OnCard {
  const program = () => store.getState().history.present;
  const acted = (item: ItemId) => actedOn(program(), store.getState(), item);
  const goTo = (item: ItemId | undefined) => item !== undefined && store.getState().focus({ item });
  const choose = (selection: Selection) => {
    store.getState().selectItems(selection);
    announce(chosenText(selection.selection.length));
  };
  /** The item some steps above or below within the session. */
  const beside = (item: ItemId, by: number) => {
    const ids = sessionWith(program(), item)?.items.map(({ id }) => id) ?? [];
    return ids[ids.indexOf(item) + by];
  };
  const extend = (item: ItemId, by: -1 | 1) => {
    const to = beside(item, by);
    if (to === undefined) return;
    const state = store.getState();
    const from = state.selectedItem === null || !state.selection.includes(item) ? selectOne(item) : state;
    choose(rangeTo(program(), from, to));
    goTo(to);
  };
  return {
    'focus-up': (item) => goTo(beside(item, -1)),
    'focus-down': (item) => goTo(beside(item, 1)),
    'focus-left': (item) => goTo(across(store, item, -1)),
    'focus-right': (item) => goTo(across(store, item, 1)),
    'focus-first': (item) => goTo(sessionWith(program(), item)?.items[0]?.id),
    'focus-last': (item) => goTo(sessionWith(program(), item)?.items.at(-1)?.id),
    choose: (item) => store.getState().selectItem(item),
    'edit-dose': (item) => {
      store.getState().selectItem(item);
      editDoseLine(item);
    },
    toggle: (item) => choose(toggled(store.getState(), item)),
    'extend-up': (item) => extend(item, -1),
    'extend-down': (item) => extend(item, 1),
    'choose-all': (item) => choose(wholeSession(program(), item)),
    'choose-none': () => choose(selectOne(null)),
    'move-up': (item) => moves.nudge(acted(item), -1),
    'move-down': (item) => moves.nudge(acted(item), 1),
    'move-left': (item) => moves.moveBeside(acted(item), -1),
    'move-right': (item) => moves.moveBeside(acted(item), 1),
    superset: (item) => moves.toggleSuperset(acted(item)),
    duplicate: (item) => moves.duplicate(acted(item)),
    copy: (item) => moves.copyOut(acted(item)),
    cut: (item) => moves.cut(acted(item)),
    paste: (item) => {
      const place = placeOf(program(), item);
      if (place) moves.paste({ ...place, index: place.index + 1 });
    },
    remove: (item) => moves.remove(acted(item)),
  };
}

export const chosenText = (count: number): string => (count === 0 ? 'None chosen' : `${count} chosen`);

/** The card as far down in the next session to the left or right that has any. */
function across(store: BuilderStore, item: ItemId, by: -1 | 1): ItemId | undefined {
  const { history, week } = store.getState();
  const columns = columnsOf(phaseOfWeek(history.present, week)?.phase.sessions ?? []);
  const column = columns.findIndex(({ items }) => items.some(({ id }) => id === item));
  const row = columns[column]?.items.findIndex(({ id }) => id === item) ?? 0;
  const beyond = by < 0 ? columns.slice(0, Math.max(0, column)).toReversed() : columns.slice(column + 1);
  const next = beyond.find(({ items }) => items.length > 0);
  return next?.items[Math.min(row, next.items.length - 1)]?.id;
}
