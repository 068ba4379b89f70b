import type { ItemId } from '../../../shared/id';
import type { ProgramEdit } from '../../../shared/program/edit';
import type { ProgramItem, Session } from '../../../shared/program/schema';
import { freeLetter, SUPERSET_ITEMS } from '../../../shared/program/superset';

/** Puts copied items into a session, with ids of their own; two or more of one superset are one there too. */
export function pasteEdits(
  copied: readonly ProgramItem[],
  session: Session,
  index: number,
  newId: () => ItemId,
): { readonly edits: readonly ProgramEdit[]; readonly ids: readonly ItemId[] } {
  const made = copied.map((item) => ({ ...item, id: newId() }));
  const letters: { superset: string | null }[] = [...session.items];
  const joins = [...new Set(copied.map(({ superset }) => superset))].flatMap((letter): ProgramEdit[] => {
    const group = made.filter(({ superset }) => superset === letter);
    const free = freeLetter(letters);
    if (letter === null || group.length < SUPERSET_ITEMS || free === null) return [];
    letters.push({ superset: free });
    return [{ kind: 'set-superset', items: group.map(({ id }) => id), superset: free }];
  });
  return {
    edits: [
      ...made.map((item, offset): ProgramEdit => ({
        kind: 'add-item',
        session: session.id,
        index: index + offset,
        item: { ...item, superset: null },
      })),
      ...joins,
    ],
    ids: made.map(({ id }) => id),
  };
}
