import { describe, expect, test } from 'vitest';
import { dropEdits } from '../../../../renderer/builder/board/dropEdits';
import { dropPlace, type DropTarget, isJoinZone } from '../../../../renderer/builder/board/dropPlace';
import { SessionId } from '../../../../shared/id';
import { countedId } from '../../../support/programs';
import { after, aBoard, idOf } from './board';

const board = aBoard('a b c d', 'x y:A z:A');
const on = (name: string, zone: 'top' | 'bottom' | 'join'): DropTarget => ({
  kind: 'item',
  item: idOf(board, name),
  zone,
});
const endOf = (session: number): DropTarget => {
  const id = board.phases[0]?.sessions[session]?.id;
  if (!id) throw new Error('no such session');
  return { kind: 'session', session: id };
};

/** The board after some of its items were dropped; with Alt as copies. */
function dropped(names: string, target: DropTarget, copy = false): readonly string[] {
  const items = names.split(' ').map((name) => idOf(board, name));
  const place = dropPlace(board, { kind: 'items', items }, target, copy);
  if (!place) throw new Error('nowhere');
  const copies = items.map((item) => ({ item, newId: item.replace(/^.{8}/, 'ffffffff') as typeof item }));
  return after(
    board,
    dropEdits(board, copy ? { kind: 'copies', copies } : { kind: 'items', items }, place).edits,
  );
}

describe('where a drop lands', () => {
  test('above and below, from both sides', () => {
    expect(dropped('a', on('c', 'top'))[0]).toBe('b a c d');
    expect(dropped('a', on('c', 'bottom'))[0]).toBe('b c a d');
    expect(dropped('d', on('b', 'top'))[0]).toBe('a d b c');
    expect(dropped('d', on('b', 'bottom'))[0]).toBe('a b d c');
  });

  test('next to itself or among those dragged with it changes nothing', () => {
    expect(dropped('b', on('a', 'bottom'))[0]).toBe('a b c d');
    expect(dropped('b', on('c', 'top'))[0]).toBe('a b c d');
    expect(dropped('b c', on('c', 'top'))[0]).toBe('a b c d');
    expect(dropped('b c', on('b', 'join'))[0]).toBe('a b c d');
  });

  test('several dragged together lie side by side in their order', () => {
    expect(dropped('a d', on('x', 'bottom'))).toEqual(['b c', 'x a d y:A z:A']);
    expect(dropped('a d', on('c', 'top'))[0]).toBe('b a d c');
  });

  test('on a session means its end', () => {
    expect(dropped('b', endOf(1))).toEqual(['a c d', 'x y:A z:A b']);
    expect(dropped('b', endOf(0))[0]).toBe('a c d b');
  });

  test('with Alt a copy lands and the original stays', () => {
    expect(dropped('b', endOf(1), true)).toEqual(['a b c d', 'x y:A z:A b']);
    expect(dropped('b', on('b', 'top'), true)[0]).toBe('a b b c d');
  });

  test('on the right part of a card means a superset with it, under the next free letter', () => {
    expect(dropped('d', on('a', 'join'))[0]).toBe('a:A d:A b c');
    expect(dropped('d', on('x', 'join'))[1]).toBe('x:B d:B y:A z:A');
    expect(dropped('b c', on('z', 'join'))).toEqual(['a d', 'x y:A z:A b:A c:A']);
    expect(dropped('d', on('a', 'join'), true)[0]).toBe('a:A d:A b c d');
  });

  test('between two of a superset means into it', () => {
    expect(dropped('a', on('y', 'bottom'))[1]).toBe('x y:A a:A z:A');
    expect(dropped('a', on('z', 'top'))[1]).toBe('x y:A a:A z:A');
    expect(dropped('a', on('y', 'top'))[1]).toBe('x a y:A z:A');
  });

  test('on something that is gone means nowhere', () => {
    const gone: DropTarget = { kind: 'session', session: SessionId.parse(countedId()) };
    expect(dropPlace(board, { kind: 'exercise', exerciseId: 'heel-raise' }, gone, false)).toBeNull();
  });
});

test('the right third of a card is for supersets, its upper and lower edge are not', () => {
  const box = { left: 100, top: 100, width: 200, height: 80 };
  expect(isJoinZone(280, 140, box)).toBe(true);
  expect(isJoinZone(200, 140, box)).toBe(false);
  expect(isJoinZone(280, 108, box)).toBe(false);
  expect(isJoinZone(280, 172, box)).toBe(false);
});
