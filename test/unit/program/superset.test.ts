import { describe, expect, test } from 'vitest';
import { findExercise } from '../../../shared/exercise/library';
import { ItemId, SessionId } from '../../../shared/id';
import { applyEdit, type ProgramEdit } from '../../../shared/program/edit';
import type { Program, Session } from '../../../shared/program/schema';
import { aPhase, aProgram, aSession, anItem, countedId } from '../../support/programs';

/** A session whose exercises are named by their notes; "b:A" is b in superset A. */
function session(...names: readonly string[]): Session {
  const items = names.map((name) => {
    const [note = '', superset = null] = name.split(':');
    return { ...anItem('tandem-stance'), note, superset };
  });
  return aSession(['mon'], items);
}

const programOf = (...sessions: readonly Session[]) => aProgram([aPhase(sessions)]);
const allOf = (program: Program) => program.phases.flatMap(({ sessions }) => sessions);
const written = (program: Program) =>
  allOf(program).map(({ items }) =>
    items.map(({ note, superset }) => (superset === null ? note : `${note}:${superset}`)).join(' '),
  );

function found(program: Program, name: string) {
  const item = allOf(program)
    .flatMap(({ items }) => items)
    .find(({ note }) => note === name);
  if (!item) throw new Error(name);
  return item.id;
}

const result = (program: Program, edit: ProgramEdit) => applyEdit(program, edit, findExercise);
function after(program: Program, edit: ProgramEdit) {
  const applied = result(program, edit);
  if (!applied.ok) throw new Error(applied.error.message);
  return written(applied.value);
}

const join = (program: Program, names: readonly string[], superset: string | null): ProgramEdit => ({
  kind: 'set-superset',
  items: names.map((name) => found(program, name)),
  superset,
});
const move = (program: Program, names: readonly string[], to: Session, index: number): ProgramEdit => ({
  kind: 'move-items',
  items: names.map((name) => found(program, name)),
  session: to.id,
  index,
});

describe('joining a superset', () => {
  test('brings its exercises next to each other, where the first stands', () => {
    const program = programOf(session('a', 'b', 'c', 'd'));
    expect(after(program, join(program, ['b', 'd'], 'A'))).toEqual(['a b:A d:A c']);
  });

  test('with a letter that others have joins them', () => {
    const program = programOf(session('a:A', 'b:A', 'c', 'd'));
    expect(after(program, join(program, ['d'], 'A'))).toEqual(['a:A b:A d:A c']);
  });

  test('is refused for one alone, for two sessions, for what is no letter and for what is gone', () => {
    const program = programOf(session('a', 'b'), session('c'));
    expect(result(program, join(program, ['a'], 'A'))).toMatchObject({
      error: { message: 'A superset needs at least 2 exercises.' },
    });
    expect(result(program, join(program, ['a', 'c'], 'A'))).toMatchObject({ error: { field: 'items' } });
    expect(result(program, join(program, ['a', 'b'], 'a'))).toMatchObject({ error: { field: 'superset' } });
    const gone: ProgramEdit = {
      kind: 'set-superset',
      items: [ItemId.parse(countedId())],
      superset: 'A',
    };
    expect(result(program, gone)).toMatchObject({ error: { field: 'exercise' } });
  });
});

describe('leaving a superset', () => {
  test('of three puts it behind the two that stay', () => {
    const program = programOf(session('a:A', 'b:A', 'c:A'));
    expect(after(program, join(program, ['b'], null))).toEqual(['a:A c:A b']);
  });

  test('of two ends it', () => {
    const program = programOf(session('a:A', 'b:A', 'c'));
    expect(after(program, join(program, ['a'], null))).toEqual(['a b c']);
  });

  test('happens when one of two is removed', () => {
    const program = programOf(session('a:A', 'b:A', 'c'));
    expect(after(program, { kind: 'remove-item', item: found(program, 'b') })).toEqual(['a c']);
  });

  test('happens when it is moved away from the others, and not when it changes places with them', () => {
    const only = session('a:A', 'b:A', 'c:A', 'd');
    const program = programOf(only);
    expect(after(program, move(program, ['a'], only, 3))).toEqual(['b:A c:A d a']);
    expect(after(program, move(program, ['a'], only, 2))).toEqual(['b:A c:A a:A d']);
  });
});

describe('moving and copying several', () => {
  const monday = session('a', 'b:A', 'c:A', 'd');
  const thursday = session('x', 'y:A', 'z:A');
  const program = programOf(monday, thursday);

  test('puts them in one place in the order named', () => {
    expect(after(program, move(program, ['d', 'a'], thursday, 1))).toEqual(['b:A c:A', 'x d a y:A z:A']);
  });

  test('counts the place after all of them were taken out', () => {
    expect(after(program, move(program, ['a', 'b', 'c'], monday, 1))).toEqual(['d a b:A c:A', 'x y:A z:A']);
  });

  test('keeps a whole superset, under a letter that is free there', () => {
    expect(after(program, move(program, ['b', 'c'], thursday, 0))).toEqual(['a d', 'b:B c:B x y:A z:A']);
  });

  test('leaves the letter of one alone behind', () => {
    expect(after(program, move(program, ['b'], thursday, 9))).toEqual(['a c d', 'x y:A z:A b']);
  });

  test('does not split a superset that it lands in', () => {
    expect(after(program, move(program, ['a'], thursday, 2))).toEqual(['b:A c:A d', 'x y:A z:A a']);
  });

  const copies = (names: readonly string[], to: Session): ProgramEdit => ({
    kind: 'copy-items',
    copies: names.map((name) => ({ item: found(program, name), newId: ItemId.parse(countedId()) })),
    session: to.id,
    index: 99,
  });

  test('a copy of a superset is a superset of its own; a copy of one in it stands alone', () => {
    expect(after(program, copies(['b', 'c'], monday))[0]).toBe('a b:A c:A d b:B c:B');
    expect(after(program, copies(['b'], monday))[0]).toBe('a b:A c:A d b');
  });

  test('is refused whole when the session has no room for all of them', () => {
    const full = session(...Array.from({ length: 59 }, (_, index) => `f${index}`));
    const crowded = programOf(full, session('a', 'b'));
    expect(result(crowded, move(crowded, ['a', 'b'], full, 0))).toMatchObject({
      error: { field: 'items', message: expect.stringContaining('60') },
    });
    expect(result(crowded, move(crowded, ['a'], full, 0)).ok).toBe(true);
    expect(result(crowded, move(crowded, ['f0', 'f1'], full, 40)).ok).toBe(true);
  });
});

describe('the order of sessions', () => {
  const [one, two, three] = [session('a'), session('b'), session('c')];
  const program = programOf(one, two, three);

  test('a session moves among those of its phase', () => {
    expect(after(program, { kind: 'move-session', session: one.id, index: 1 })).toEqual(['b', 'a', 'c']);
    expect(after(program, { kind: 'move-session', session: one.id, index: 99 })).toEqual(['b', 'c', 'a']);
  });

  test('one that is gone is named', () => {
    const gone = SessionId.parse(countedId());
    expect(result(program, { kind: 'move-session', session: gone, index: 0 })).toMatchObject({
      error: { field: 'session' },
    });
  });
});

test('an edit of a session leaves what stands in another as it was, in order or not', () => {
  const [one, two] = [session('a', 'b'), session('c:A', 'd', 'e:A')];
  const program = programOf(one, two);
  expect(after(program, { kind: 'remove-item', item: found(program, 'a') })).toEqual(['b', 'c:A d e:A']);
  expect(after(program, { kind: 'rename-session', session: two.id, name: 'Home' })[1]).toBe('c:A e:A d');
});
