import type { Handlers } from '../../shared/api/dispatch';
import { EMPTY_SHELF } from '../../shared/exercise/shelf';
import { ok } from '../../shared/result';
import { shelfPlace } from '../store/place';
import type { HandlerParts } from './handlerParts';
import { savedAt } from './saved';

/** Favourite exercises and those used last; an empty shelf, at revision 0, before anybody saved one. */
export const shelfHandlers = ({
  store,
  ports,
}: HandlerParts): Pick<Handlers, 'shelf.load' | 'shelf.save'> => ({
  'shelf.load': async () => {
    const found = await store.load(shelfPlace());
    if (!found.ok) return found;
    return ok({ shelf: found.value?.body ?? EMPTY_SHELF, revision: found.value?.revision ?? 0 });
  },
  'shelf.save': async ({ shelf, revision }) =>
    savedAt(ports, await store.save(shelfPlace(), shelf, revision)),
});
