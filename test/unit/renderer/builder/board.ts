import type { ItemId } from '../../../../shared/id';
import { findExercise } from '../../../../shared/exercise/library';
import { applyEdit, type ProgramEdit } from '../../../../shared/program/edit';
import { itemsOf } from '../../../../shared/program/items';
import type { Program, Session } from '../../../../shared/program/schema';
import { aPhase, aProgram, aSession, anItem } from '../../../support/programs';

/** A session whose exercises are named by their notes: "a b:A c:A" has b and c in superset A. */
export function aColumn(written: string, changes: Partial<Session> = {}): Session {
  const items = written
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [note = '', superset = null] = word.split(':');
      return { ...anItem('tandem-stance'), note, superset };
    });
  return aSession(['mon'], items, changes);
}

/** A program of one phase with these sessions. */
export const aBoard = (...columns: readonly string[]): Program =>
  aProgram([aPhase(columns.map((written) => aColumn(written)))]);

export function idOf(program: Program, name: string): ItemId {
  const item = itemsOf(program).find(({ note }) => note === name);
  if (!item) throw new Error(`nothing is named ${name}`);
  return item.id;
}

export const written = ({ phases }: Program): readonly string[] =>
  phases.flatMap(({ sessions }) =>
    sessions.map(({ items }) =>
      items.map(({ note, superset }) => (superset === null ? note : `${note}:${superset}`)).join(' '),
    ),
  );

/** What is written after some edits, all of which must be taken. */
export function after(program: Program, edits: readonly ProgramEdit[]): readonly string[] {
  let now = program;
  for (const edit of edits) {
    const applied = applyEdit(now, edit, findExercise);
    if (!applied.ok) throw new Error(applied.error.message);
    now = applied.value;
  }
  return written(now);
}
