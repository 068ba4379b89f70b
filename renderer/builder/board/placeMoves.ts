import type { ItemId, SessionId } from '../../../shared/id';
import type { Session } from '../../../shared/program/schema';
import { phaseOfWeek } from '../../../shared/program/calendar';
import { columnsOf } from './columns';
import { type Place, placeOf, sessionWith } from './dropPlace';
import type { MoveTools } from './moveTools';
import { nudged } from './nudge';

/** Where items stand: moving, copying, removing. All take one item or several. */
export function placeMoves(tools: MoveTools) {
  const { store, program, sessionOf, namesOf, commit, say, announce } = tools;

  const move = (ids: readonly ItemId[], place: Place) => {
    const name = namesOf(ids);
    const shown = tools.isShown(place.session);
    const stay = tools.neighbourOf(ids);
    if (!commit([{ kind: 'move-items', items: ids, ...place }], `move ${name}`)) return;
    const [first] = ids;
    const focus = shown && first !== undefined ? { item: first } : stay;
    if (focus) store.getState().focus(focus);
    say(name, 'moved to', (first !== undefined && placeOf(program(), first)) || place);
  };

  const copy = (ids: readonly ItemId[], place: Place) => {
    const name = namesOf(ids);
    const copies = ids.map((item) => ({ item, newId: tools.newItemId() }));
    if (!commit([{ kind: 'copy-items', copies, ...place }], `copy ${name}`)) return;
    if (tools.isShown(place.session)) choose(copies.map(({ newId }) => newId));
    say(name, 'copied to', place);
  };

  const choose = (ids: readonly ItemId[]) => {
    const [first] = ids;
    if (first === undefined) return;
    store.getState().selectItems({ selection: ids, selectedItem: first });
    store.getState().focus({ item: first });
  };

  const endOf = (session: SessionId, leaving: readonly ItemId[]): Place => ({
    session,
    index: (sessionOf(session)?.items ?? []).filter(({ id }) => !leaving.includes(id)).length,
  });

  return {
    move,
    choose,
    /** Moves items one step up (-1) or down (+1) within their session; at the ends nothing happens. */
    nudge: (ids: readonly ItemId[], by: -1 | 1) => {
      const session = tools.oneSession(ids);
      if (!session) return;
      const to = nudged(session.items, ids, by);
      if (!to) return announce(by < 0 ? 'Already at the top' : 'Already at the bottom');
      move(to.items, { session: session.id, index: to.index });
    },
    /** Moves items to the session one column left (-1) or right (+1), as far down as they stand. */
    moveBeside: (ids: readonly ItemId[], by: -1 | 1) => {
      const session = tools.oneSession(ids);
      const next = session && besides(session, by);
      if (!session || next === null) return;
      if (next === undefined)
        return announce(by < 0 ? 'This is the first session' : 'This is the last session');
      const index = session.items.findIndex(({ id }) => ids.includes(id));
      move(ids, { session: next.id, index: Math.min(index, next.items.length) });
    },
    moveToSession: (ids: readonly ItemId[], session: SessionId) => move(ids, endOf(session, ids)),
    copyToSession: (ids: readonly ItemId[], session: SessionId) => copy(ids, endOf(session, [])),
    /** Copies stand right behind the last of those copied, session by session. */
    duplicate: (ids: readonly ItemId[]) => {
      const name = namesOf(ids);
      const bySession = new Map<Session, ItemId[]>();
      for (const id of ids) {
        const session = sessionWith(program(), id);
        if (session) bySession.set(session, [...(bySession.get(session) ?? []), id]);
      }
      const edits = [...bySession].map(([session, own]) => ({
        kind: 'copy-items' as const,
        copies: own.map((item) => ({ item, newId: tools.newItemId() })),
        session: session.id,
        index: session.items.findLastIndex(({ id }) => own.includes(id)) + 1,
      }));
      if (!commit(edits, `copy ${name}`)) return;
      choose(edits.flatMap(({ copies }) => copies.map(({ newId }) => newId)));
      announce(`${name} copied`);
    },
    remove: (ids: readonly ItemId[], verb: 'removed' | 'cut' = 'removed') => {
      const name = namesOf(ids);
      const stay = tools.neighbourOf(ids);
      const edits = ids.map((item) => ({ kind: 'remove-item' as const, item }));
      if (!commit(edits, `${verb === 'cut' ? 'cut' : 'remove'} ${name}`)) return;
      if (stay) store.getState().focus(stay);
      announce(`${name} ${verb}`);
    },
  };

  /** The neighbouring column of the board; undefined at the ends. */
  function besides(session: Session, by: -1 | 1): Session | undefined {
    const phase = phaseOfWeek(program(), store.getState().week)?.phase;
    const columns = columnsOf(phase?.sessions ?? []);
    return columns[columns.findIndex(({ id }) => id === session.id) + by];
  }
}
