import type { ItemId } from '../../../shared/id';
import type { Program } from '../../../shared/program/schema';
import { sessionWith } from './dropPlace';

/** The chosen items, and the one among them that the inspector shows. */
export type Selection = {
  readonly selection: readonly ItemId[];
  readonly selectedItem: ItemId | null;
};

export const selectOne = (item: ItemId | null): Selection => ({
  selection: item === null ? [] : [item],
  selectedItem: item,
});

/** Adds an item to the chosen ones, or takes it out again. */
export function toggled({ selection, selectedItem }: Selection, item: ItemId): Selection {
  if (!selection.includes(item)) return { selection: [...selection, item], selectedItem: item };
  const rest = selection.filter((id) => id !== item);
  return {
    selection: rest,
    selectedItem: selectedItem === item ? (rest.at(-1) ?? null) : selectedItem,
  };
}

/** From the item chosen first to this one, within their session; this one alone when they are in two. */
export function rangeTo(program: Program, { selectedItem }: Selection, item: ItemId): Selection {
  const ids = sessionWith(program, item)?.items.map(({ id }) => id) ?? [];
  const from = selectedItem === null ? -1 : ids.indexOf(selectedItem);
  const to = ids.indexOf(item);
  if (from < 0 || to < 0) return selectOne(item);
  return {
    selection: ids.slice(Math.min(from, to), Math.max(from, to) + 1),
    selectedItem,
  };
}

/** All items of the session an item is in. */
export const wholeSession = (program: Program, item: ItemId): Selection => ({
  selection: sessionWith(program, item)?.items.map(({ id }) => id) ?? [],
  selectedItem: item,
});

/** What an action on one card is for: all chosen ones when it is among them, else itself. In the order they stand. */
export function actedOn(program: Program, { selection }: Selection, item: ItemId): readonly ItemId[] {
  if (!selection.includes(item)) return [item];
  return program.phases
    .flatMap(({ sessions }) => sessions.flatMap(({ items }) => items.map(({ id }) => id)))
    .filter((id) => selection.includes(id));
}
