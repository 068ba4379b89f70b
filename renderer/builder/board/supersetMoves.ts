import type { ItemId } from '../../../shared/id';
import { freeLetter, membersOf } from '../../../shared/program/superset';
import { sessionWith } from './dropPlace';
import type { MoveTools } from './moveTools';
import { sharedLetter } from './nudge';

/** Joining exercises in a superset and taking them out. */
export function supersetMoves(tools: MoveTools) {
  const { program, announce, commit, namesOf } = tools;

  const leave = (ids: readonly ItemId[]) => {
    const own = tools.items(ids).filter(({ superset }) => superset !== null);
    const name = namesOf(ids);
    if (!tools.oneSession(ids) || own.length === 0) return;
    const edit = { kind: 'set-superset' as const, items: own.map(({ id }) => id), superset: null };
    if (commit([edit], `take ${name} out of its superset`)) announce(`${name} out of the superset`);
  };

  const join = (ids: readonly ItemId[]) => {
    const session = tools.oneSession(ids);
    if (!session) return;
    if (ids.length < 2) return announce('Choose two or more exercises of one session for a superset');
    const items = session.items.filter(({ id }) => ids.includes(id));
    const letter = items.find(({ superset }) => superset !== null)?.superset ?? freeLetter(session.items);
    if (letter === null) return announce('This session has no letter left for a superset');
    const edit = { kind: 'set-superset' as const, items: ids, superset: letter };
    if (!commit([edit], `superset of ${namesOf(ids)}`)) return;
    const members = membersOf(tools.sessionOf(session.id)?.items ?? [], letter);
    announce(`Superset ${letter}, ${members.length} exercises in turn, rest after the last`);
  };

  return {
    join,
    leave,
    /** Joins the chosen, or takes them apart when they are one superset already. */
    toggleSuperset: (ids: readonly ItemId[]) => {
      const session = tools.oneSession(ids);
      const letter = sharedLetter(tools.items(ids));
      if (!session) return;
      const whole = letter !== null && membersOf(session.items, letter).length === ids.length;
      if (whole) leave(ids);
      else join(ids);
    },
    joinPrevious: (item: ItemId) => {
      const items = sessionWith(program(), item)?.items ?? [];
      const previous = items[items.findIndex(({ id }) => id === item) - 1];
      if (!previous) return announce('There is no exercise before this one');
      join([previous.id, item]);
    },
  };
}
