import type { ItemId } from '../../../shared/id';
import type { ProgramItem } from '../../../shared/program/schema';
import { membersOf } from '../../../shared/program/superset';

export type Nudge = { readonly items: readonly ItemId[]; readonly index: number };

/**
 * One step up (-1) or down (+1) within a session: what moves, and its place after it was taken out. A superset is stepped
 * over as a whole; an exercise in one changes places inside it, and at its edge takes the others along. Null at the ends.
 */
export function nudged(items: readonly ProgramItem[], ids: readonly ItemId[], by: -1 | 1): Nudge | null {
  const moving = items.filter(({ id }) => ids.includes(id));
  const rest = items.filter(({ id }) => !ids.includes(id));
  const edge = by < 0 ? moving[0] : moving.at(-1);
  if (!edge) return null;
  const at = rest.filter((item) => items.indexOf(item) < items.indexOf(edge)).length;
  const next = by < 0 ? rest[at - 1] : rest[at];
  const own = sharedLetter(moving);
  if (own !== null && next?.superset !== own) {
    const group = membersOf(items, own).map(({ id }) => id);
    if (group.length > moving.length) return nudged(items, group, by);
  }
  if (!next) return null;
  const stepped = next.superset === null || next.superset === own ? 1 : membersOf(rest, next.superset).length;
  return { items: moving.map(({ id }) => id), index: at + by * stepped };
}

/** The letter all of some items have; null when they have none or differ. */
export function sharedLetter(items: readonly ProgramItem[]): string | null {
  const [first] = items;
  return first && items.every(({ superset }) => superset === first.superset) ? first.superset : null;
}
