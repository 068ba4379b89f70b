import { ItemId, type NewId, PhaseId, SessionId } from '../id';
import type { Phase } from './schema';

/** The ids of a phase that is made from another: its own, and those of its sessions and items in their order. */
export type PhaseIds = {
  readonly id: PhaseId;
  readonly sessions: readonly { readonly id: SessionId; readonly items: readonly ItemId[] }[];
};

/** Fresh ids for everything in a phase. */
export const newPhaseIds = (phase: Phase, newId: NewId): PhaseIds => ({
  id: PhaseId.parse(newId()),
  sessions: phase.sessions.map(({ items }) => ({
    id: SessionId.parse(newId()),
    items: items.map(() => ItemId.parse(newId())),
  })),
});

/** The same phase under other ids; tracks stay, so a lift goes on being the same lift. Null when the ids do not fit. */
export function withPhaseIds(phase: Phase, ids: PhaseIds): Phase | null {
  if (ids.sessions.length !== phase.sessions.length) return null;
  const sessions = phase.sessions.flatMap((session, at) => {
    const own = ids.sessions[at];
    if (!own || own.items.length !== session.items.length) return [];
    const items = session.items.flatMap((item, index) => {
      const id = own.items[index];
      return id === undefined ? [] : [{ ...item, id }];
    });
    return [{ ...session, id: own.id, items }];
  });
  return sessions.length === phase.sessions.length ? { ...phase, id: ids.id, sessions } : null;
}

/** A copy of a phase with fresh ids and the same tracks, for `add-phase`. */
export function copyPhase(phase: Phase, newId: NewId): Phase {
  const copy = withPhaseIds(phase, newPhaseIds(phase, newId));
  if (!copy) throw new Error('ids made for a phase do not fit it');
  return copy;
}
