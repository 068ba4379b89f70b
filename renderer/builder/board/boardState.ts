import type { ItemId, SessionId } from '../../../shared/id';
import { phaseOfWeek } from '../../../shared/program/calendar';
import { itemsOf } from '../../../shared/program/items';
import type { Program, ProgramItem } from '../../../shared/program/schema';
import { columnsOf } from './columns';
import type { Dragged, DropTarget } from './dropPlace';
import { type Selection, selectOne } from './selection';

/** Where a drag is over, and what is to be said about dropping it there. */
export type Landing = {
  readonly target: DropTarget;
  readonly copy: boolean;
  readonly words: string;
  /** `against`: it may be dropped, with what speaks against it; `refused`: it may not. */
  readonly tone: 'plain' | 'against' | 'refused';
};

/** What the board remembers that no undo brings back: what is chosen, where the keyboard is, what is dragged. */
export type BoardState = Selection & {
  /** The one card that Tab goes to. */
  readonly tabStop: ItemId | null;
  /** Asks the board to put the focus on a card, or on the head of a session that has none. */
  readonly focusOn: { readonly item: ItemId } | { readonly session: SessionId } | null;
  readonly drag: { readonly dragged: Dragged; readonly landing: Landing | null } | null;
  /** What was copied or cut on the board; it never leaves the app. */
  readonly clipboard: readonly ProgramItem[];
};

export const emptyBoard = (program: Program, week: number): BoardState => ({
  ...selectOne(null),
  tabStop: shownItems(program, week)[0] ?? null,
  focusOn: null,
  drag: null,
  clipboard: [],
});

/** The items of the phase a week lies in, column by column. */
const shownItems = (program: Program, week: number): readonly ItemId[] =>
  columnsOf(phaseOfWeek(program, week)?.phase.sessions ?? []).flatMap(({ items }) =>
    items.map(({ id }) => id),
  );

/** What is left of it when the program or the week shown has changed: only cards that are there are chosen. */
export function keepBoard(
  { selection, selectedItem, tabStop }: BoardState,
  program: Program,
  week: number,
): Pick<BoardState, 'selection' | 'selectedItem' | 'tabStop'> {
  const shown = shownItems(program, week);
  const kept = selection.filter((id) => shown.includes(id));
  const exists = itemsOf(program).some(({ id }) => id === selectedItem);
  return {
    selection: kept.length === selection.length ? selection : kept,
    selectedItem: exists ? selectedItem : null,
    tabStop: tabStop !== null && shown.includes(tabStop) ? tabStop : (shown[0] ?? null),
  };
}
