import type { Draft } from 'immer';
import { placesOf } from './editItemPlace';
import { type EditRefusal, missing, refuse, schemaFault } from './editRefusal';
import { type Program, ProgramItem } from './schema';
import { membersOf, SUPERSET_ITEMS } from './superset';
import type { ItemId } from '../id';

export type SupersetEdit = {
  readonly kind: 'set-superset';
  readonly items: readonly ItemId[];
  /** A to Z. With a letter that others of the session have, the items join them; null takes them out. */
  readonly superset: string | null;
};

/** Joins exercises of one session in a superset, or takes them out of theirs. */
export function setSuperset(program: Draft<Program>, edit: SupersetEdit): EditRefusal | null {
  const places = placesOf(program, edit.items);
  const session = places?.[0]?.session;
  if (!places || !session) return missing('exercise');
  if (places.some((place) => place.session !== session))
    return refuse('items', 'A superset is of one session: these exercises are in more than one.');
  const refusal = schemaFault(ProgramItem.shape.superset, edit.superset, 'superset');
  if (refusal) return refusal;
  for (const { item } of places) item.superset = edit.superset;
  if (edit.superset !== null && membersOf(session.items, edit.superset).length < SUPERSET_ITEMS)
    return refuse('items', `A superset needs at least ${SUPERSET_ITEMS} exercises.`);
  return null;
}
