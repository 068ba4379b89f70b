import type { ItemId } from '../../../shared/id';
import type { ProgramEdit } from '../../../shared/program/edit';
import type { Program, ProgramItem } from '../../../shared/program/schema';
import { freeLetter } from '../../../shared/program/superset';
import { type DropPlace, sessionsOf } from './dropPlace';

/** What a drop puts into the program: a new item, copies of items, or the items themselves. */
export type Dropped =
  | { readonly kind: 'new'; readonly item: ProgramItem }
  | { readonly kind: 'copies'; readonly copies: readonly { readonly item: ItemId; readonly newId: ItemId }[] }
  | { readonly kind: 'items'; readonly items: readonly ItemId[] };

/** The edits of one drop, and the letter of the superset it joins. */
export function dropEdits(
  program: Program,
  dropped: Dropped,
  { session, index, joins }: DropPlace,
): { readonly edits: readonly ProgramEdit[]; readonly letter: string | null } {
  const place = { session, index };
  const put = (): { readonly edit: ProgramEdit; readonly ids: readonly ItemId[] } => {
    switch (dropped.kind) {
      case 'new':
        return { edit: { kind: 'add-item', ...place, item: dropped.item }, ids: [dropped.item.id] };
      case 'copies':
        return {
          edit: { kind: 'copy-items', ...place, copies: dropped.copies },
          ids: dropped.copies.map(({ newId }) => newId),
        };
      case 'items':
        return { edit: { kind: 'move-items', ...place, items: dropped.items }, ids: dropped.items };
    }
  };
  const { edit, ids } = put();
  if (joins === null) return { edits: [edit], letter: null };
  const items = sessionsOf(program).find(({ id }) => id === session)?.items ?? [];
  const letter = items.find(({ id }) => id === joins)?.superset ?? freeLetter(items);
  if (letter === null) return { edits: [edit], letter };
  return {
    edits: [
      edit,
      { kind: 'set-superset', items: [joins, ...ids], superset: letter },
      // Before they had its letter, a superset they were put into the middle of closed up before them.
      { kind: 'move-items', ...place, items: ids },
    ],
    letter,
  };
}
