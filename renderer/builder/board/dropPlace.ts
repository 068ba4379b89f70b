import type { ItemId, SessionId } from '../../../shared/id';
import type { Program, ProgramItem, Session } from '../../../shared/program/schema';

/** What is dragged: an exercise from the library, or items of the program in the order the board shows. */
export type Dragged =
  | { readonly kind: 'exercise'; readonly exerciseId: string }
  | { readonly kind: 'items'; readonly items: readonly ItemId[] };

/** Where it is dropped: at the end of a session, before or after an item, or on it for a superset. */
export type DropTarget =
  | { readonly kind: 'session'; readonly session: SessionId }
  | { readonly kind: 'item'; readonly item: ItemId; readonly zone: 'top' | 'bottom' | 'join' };

export type Place = { readonly session: SessionId; readonly index: number };

/** A place to drop, and the item whose superset the dropped ones join; null when they join none. */
export type DropPlace = Place & { readonly joins: ItemId | null };

type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** The part of a card that means "superset": the right third, off its upper and lower edge. */
export const isJoinZone = (x: number, y: number, { left, top, width, height }: Box): boolean =>
  x >= left + width * 0.64 && y >= top + height * 0.2 && y <= top + height * 0.8;

export const sessionsOf = (program: Program): readonly Session[] =>
  program.phases.flatMap(({ sessions }) => sessions);

export const sessionWith = (program: Program, item: ItemId): Session | undefined =>
  sessionsOf(program).find(({ items }) => items.some(({ id }) => id === item));

/** Session and index of an item; null when it is gone. */
export function placeOf(program: Program, item: ItemId): Place | null {
  const session = sessionWith(program, item);
  return session ? { session: session.id, index: session.items.findIndex(({ id }) => id === item) } : null;
}

/**
 * The place a drop means. For moved items the index counts after they were taken out, so that dropping one next to
 * itself changes nothing. Between two of a superset means into it.
 */
export function dropPlace(
  program: Program,
  dragged: Dragged,
  target: DropTarget,
  copy: boolean,
): DropPlace | null {
  const moved = dragged.kind === 'items' && !copy ? dragged.items : [];
  const staying = (items: readonly ProgramItem[]) => items.filter(({ id }) => !moved.includes(id));
  if (target.kind === 'session') {
    const session = sessionsOf(program).find(({ id }) => id === target.session);
    return session ? { session: session.id, index: staying(session.items).length, joins: null } : null;
  }
  const session = sessionWith(program, target.item);
  if (!session) return null;
  const over = session.items.findIndex(({ id }) => id === target.item);
  const before = staying(session.items.slice(0, target.zone === 'top' ? over : over + 1));
  const index = before.length;
  if (target.zone === 'join' && !moved.includes(target.item))
    return { session: session.id, index, joins: target.item };
  const [above, below] = [before.at(-1), staying(session.items)[index]];
  const inside = above && above.superset !== null && above.superset === below?.superset;
  return { session: session.id, index, joins: inside ? above.id : null };
}
