import { exerciseName } from '../../../shared/exercise/own';
import type { ExerciseLookup } from '../../../shared/exercise/schema';
import { ItemId, type SessionId } from '../../../shared/id';
import type { ProgramEdit } from '../../../shared/program/edit';
import { itemsOf } from '../../../shared/program/items';
import type { ProgramItem, Session } from '../../../shared/program/schema';
import type { BuilderStore } from '../builderStore';
import { type Place, sessionsOf, sessionWith } from './dropPlace';
import { phaseOfWeek } from '../../../shared/program/calendar';

export type MoveTools = ReturnType<typeof moveTools>;

/** What every move on the board needs: to find things, to name them, to change the program and to say so. */
export function moveTools(store: BuilderStore, find: ExerciseLookup, announce: (words: string) => void) {
  const program = () => store.getState().history.present;
  const sessionOf = (id: SessionId): Session | undefined =>
    sessionsOf(program()).find((session) => session.id === id);
  const items = (ids: readonly ItemId[]): readonly ProgramItem[] =>
    itemsOf(program()).filter(({ id }) => ids.includes(id));
  return {
    store,
    find,
    announce,
    program,
    sessionOf,
    items,
    newItemId: () => ItemId.parse(crypto.randomUUID()),

    /** "Goblet squat", or "3 exercises". */
    namesOf: (ids: readonly ItemId[]): string => {
      const found = items(ids);
      const [first] = found;
      return found.length === 1 && first
        ? exerciseName(find(first.exerciseId), first.exerciseId)
        : `${found.length} exercises`;
    },

    /** The one session some items are in; null, said in words, when they are in more than one. */
    oneSession: (ids: readonly ItemId[]): Session | null => {
      const [first] = ids;
      const session = first === undefined ? undefined : sessionWith(program(), first);
      if (!session) return null;
      if (ids.every((id) => session.items.some((item) => item.id === id))) return session;
      announce('The chosen exercises are in more than one session');
      return null;
    },

    /** Applies edits as one step; a refusal is shown and said by the board. */
    commit: (edits: readonly ProgramEdit[], label: string): boolean =>
      store.getState().apply(edits, label) === null,

    /** "Goblet squat moved to position 2 of 5, Monday". */
    say: (name: string, verb: string, { session, index }: Place): void => {
      const target = sessionOf(session);
      if (target) announce(`${name} ${verb} position ${index + 1} of ${target.items.length}, ${target.name}`);
    },

    /** Whether the board shows a session: it is of the phase that is worked on. */
    isShown: (session: SessionId): boolean => {
      const phase = phaseOfWeek(program(), store.getState().week)?.phase;
      return phase?.sessions.some(({ id }) => id === session) ?? false;
    },

    /** Where the keyboard goes when items leave their session: to the next one there, the one before, or its head. */
    neighbourOf: (
      ids: readonly ItemId[],
    ): Parameters<ReturnType<BuilderStore['getState']>['focus']>[0] | null => {
      const last = ids.at(-1);
      const session = last === undefined ? undefined : sessionWith(program(), last);
      if (!session || last === undefined) return null;
      const at = session.items.findIndex(({ id }) => id === last);
      const stays = ({ id }: ProgramItem) => !ids.includes(id);
      const next = session.items.slice(at).find(stays) ?? session.items.slice(0, at).findLast(stays);
      return next ? { item: next.id } : { session: session.id };
    },
  };
}
