import type { ItemId, SessionId } from '../../shared/id';
import type { Program } from '../../shared/program/schema';

/** What is dragged: an exercise from the library or an item of the program. */
export type Dragged =
  | { readonly kind: 'exercise'; readonly exerciseId: string }
  | { readonly kind: 'item'; readonly item: ItemId };

/** Where it is dropped: at the end of a session, or before or after an item. */
export type DropTarget =
  | { readonly kind: 'session'; readonly session: SessionId }
  | { readonly kind: 'item'; readonly item: ItemId; readonly edge: 'top' | 'bottom' };

export type Place = { readonly session: SessionId; readonly index: number };

/** Session and index of an item; null when it is gone. */
export function placeOf(program: Program, item: ItemId): Place | null {
  for (const phase of program.phases)
    for (const session of phase.sessions) {
      const index = session.items.findIndex((candidate) => candidate.id === item);
      if (index >= 0) return { session: session.id, index };
    }
  return null;
}

/**
 * The place a drop means. For a moved item the index counts after it was taken out, so that dropping an item
 * next to itself changes nothing.
 */
export function dropPlace(program: Program, dragged: Dragged, target: DropTarget): Place | null {
  if (target.kind === 'session') {
    const session = program.phases
      .flatMap((phase) => phase.sessions)
      .find((candidate) => candidate.id === target.session);
    return session ? { session: session.id, index: session.items.length } : null;
  }
  const over = placeOf(program, target.item);
  if (!over) return null;
  const index = over.index + (target.edge === 'bottom' ? 1 : 0);
  const from = dragged.kind === 'item' ? placeOf(program, dragged.item) : null;
  return from?.session === over.session && from.index < index
    ? { ...over, index: index - 1 }
    : { ...over, index };
}
