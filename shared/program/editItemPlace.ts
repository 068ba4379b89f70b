import type { Draft } from 'immer';
import type { ItemId, SessionId } from '../id';
import { clampIndex, type EditRefusal, missing, plainCopy, refuse } from './editRefusal';
import type { Program, ProgramItem, Session } from './schema';
import { freeLetter, membersOf, standsTogether, SUPERSET_ITEMS } from './superset';

type Target = { readonly session: SessionId; readonly index: number };

/**
 * Edits of where exercises stand. Several go to one place in the order named; `index` is where the first of them stands
 * after all that move were taken out. What leaves its superset alone loses its letter; two or more of one superset stay
 * a superset.
 */
export type PlaceEdit =
  | (Target & { readonly kind: 'move-item'; readonly item: ItemId })
  | (Target & { readonly kind: 'move-items'; readonly items: readonly ItemId[] })
  | (Target & { readonly kind: 'copy-item'; readonly item: ItemId; readonly newId: ItemId })
  | (Target & {
      readonly kind: 'copy-items';
      readonly copies: readonly { readonly item: ItemId; readonly newId: ItemId }[];
    });

/** How many exercises a session has at the most. */
export const SESSION_ITEMS = 60;

export function changePlaces(program: Draft<Program>, edit: PlaceEdit): EditRefusal | null {
  switch (edit.kind) {
    case 'move-item':
      return moveItems(program, edit, [edit.item]);
    case 'move-items':
      return moveItems(program, edit, edit.items);
    case 'copy-item':
      return copyItems(program, edit, [edit]);
    case 'copy-items':
      return copyItems(program, edit, edit.copies);
  }
}

export type ItemPlace = {
  readonly session: Draft<Session>;
  readonly index: number;
  readonly item: Draft<ProgramItem>;
};

export function placeOf(program: Draft<Program>, id: ItemId): ItemPlace | null {
  for (const session of program.phases.flatMap((phase) => phase.sessions)) {
    const index = session.items.findIndex((item) => item.id === id);
    const item = session.items[index];
    if (item) return { session, index, item };
  }
  return null;
}

/** The places of items, each named once; null when one of them is gone. */
export function placesOf(program: Draft<Program>, ids: readonly ItemId[]): readonly ItemPlace[] | null {
  const places = [...new Set(ids)].flatMap((id) => placeOf(program, id) ?? []);
  return places.length === ids.length && ids.length > 0 ? places : null;
}

const sessionOf = (program: Draft<Program>, { session }: Target) =>
  program.phases.flatMap((phase) => phase.sessions).find((candidate) => candidate.id === session);

/** Puts new items into a session; refused when it has no room for them. */
export function insertItems(
  program: Draft<Program>,
  target: Target,
  items: readonly Draft<ProgramItem>[],
): EditRefusal | null {
  const session = sessionOf(program, target);
  if (!session) return missing('session');
  if (session.items.length + items.length > SESSION_ITEMS)
    return refuse('items', `A session has at most ${SESSION_ITEMS} exercises.`);
  session.items.splice(clampIndex(target.index, session.items.length), 0, ...items);
  return null;
}

function moveItems(program: Draft<Program>, target: Target, ids: readonly ItemId[]): EditRefusal | null {
  const places = placesOf(program, ids);
  if (!places) return missing('exercise');
  const to = sessionOf(program, target);
  // All that move are out before they go in: within one session they need no room.
  for (const { session, item } of places) session.items.splice(session.items.indexOf(item), 1);
  const refusal = insertItems(
    program,
    target,
    places.map(({ item }) => item),
  );
  if (refusal || !to) return refusal;
  for (const group of supersetsOf(places)) {
    const [first] = group;
    const letter = first?.item.superset ?? null;
    if (letter === null || (first?.session === to && standsTogether(to.items, letter))) continue;
    giveLetter(
      to,
      group.map(({ item }) => item),
      letter,
    );
  }
  return null;
}

function copyItems(
  program: Draft<Program>,
  target: Target,
  copies: readonly { readonly item: ItemId; readonly newId: ItemId }[],
): EditRefusal | null {
  const places = placesOf(
    program,
    copies.map(({ item }) => item),
  );
  if (!places) return missing('exercise');
  const ids = copies.map(({ newId }) => newId);
  if (new Set(ids).size < ids.length || ids.some((id) => placeOf(program, id)))
    return refuse('newId', 'This id is already used.');
  const made = places.map(({ item, session }, index) => ({
    session,
    item: { ...plainCopy(item), id: copies[index]?.newId ?? item.id },
  }));
  const refusal = insertItems(
    program,
    target,
    made.map(({ item }) => item),
  );
  const to = sessionOf(program, target);
  if (refusal || !to) return refusal;
  for (const group of supersetsOf(made)) {
    const members = new Set(group.map(({ item }) => item.id));
    const letter = group[0]?.item.superset ?? null;
    giveLetter(
      to,
      to.items.filter(({ id }) => members.has(id)),
      letter,
    );
  }
  return null;
}

type From = Pick<ItemPlace, 'session' | 'item'>;

/** Items that come from one superset of one session, group by group. */
function supersetsOf<T extends From>(places: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const place of places) {
    if (place.item.superset === null) continue;
    const key = `${place.session.id} ${place.item.superset}`;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()];
}

/** A group of its own in a session: it keeps its letter where nothing else there has it; one alone has none. */
function giveLetter(to: Draft<Session>, group: readonly Draft<ProgramItem>[], letter: string | null): void {
  const others = to.items.filter((item) => !group.includes(item));
  const free = letter !== null && membersOf(others, letter).length === 0 ? letter : freeLetter(to.items);
  for (const item of group) item.superset = group.length < SUPERSET_ITEMS ? null : free;
}
