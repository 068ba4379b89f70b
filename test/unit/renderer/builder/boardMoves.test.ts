import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOARD_KEYS, BOARD_SHORTCUTS, boardAction } from '../../../../renderer/builder/board/boardKeys';
import { columnIndex, columnsOf } from '../../../../renderer/builder/board/columns';
import { copySession } from '../../../../renderer/builder/settings/copySession';
import { landingOf } from '../../../../renderer/builder/board/landing';
import { nudged } from '../../../../renderer/builder/board/nudge';
import { pasteEdits } from '../../../../renderer/builder/board/pasteEdits';
import {
  actedOn,
  rangeTo,
  selectOne,
  toggled,
  wholeSession,
} from '../../../../renderer/builder/board/selection';
import { turnOf, turnWords } from '../../../../renderer/builder/board/supersetTurn';
import { newClinic } from '../../../../shared/clinic/newClinic';
import { findExercise, library } from '../../../../shared/exercise/library';
import { ItemId } from '../../../../shared/id';
import { Session } from '../../../../shared/program/schema';
import { aFracture, anItem, aPatient, aPhase, aProgram, countedId } from '../../../support/programs';
import { aBoard, aColumn, after, idOf, written } from './board';

describe('one step up or down', () => {
  const step = (column: string, names: string, by: -1 | 1) => {
    const board = aBoard(column);
    const session = board.phases[0]?.sessions[0];
    if (!session) throw new Error('no session');
    const to = nudged(
      session.items,
      names.split(' ').map((name) => idOf(board, name)),
      by,
    );
    return to && after(board, [{ kind: 'move-items', session: session.id, ...to }])[0];
  };

  test('changes places with the neighbour, and does nothing at the ends', () => {
    expect(step('a b c', 'b', -1)).toBe('b a c');
    expect(step('a b c', 'b', 1)).toBe('a c b');
    expect(step('a b c', 'a', -1)).toBeNull();
    expect(step('a b c', 'b c', 1)).toBeNull();
  });

  test('takes several along, side by side', () => {
    expect(step('a b c d', 'b c', -1)).toBe('b c a d');
    expect(step('a b c d', 'a c', 1)).toBe('b d a c');
  });

  test('steps over a superset as a whole', () => {
    expect(step('a b:A c:A d', 'd', -1)).toBe('a d b:A c:A');
    expect(step('a b:A c:A d', 'a', 1)).toBe('b:A c:A a d');
  });

  test('of one in a superset changes its place there, and at the edge moves the superset', () => {
    expect(step('a b:A c:A d', 'c', -1)).toBe('a c:A b:A d');
    expect(step('a b:A c:A d', 'b', -1)).toBe('b:A c:A a d');
    expect(step('a b:A c:A d', 'c', 1)).toBe('a d b:A c:A');
  });

  test('never takes a superset apart, wherever it starts', () => {
    const columns = ['a b:A c:A d e:B f:B g:B', 'a:A b:A c:B d:B', 'a b:C c:C'];
    fc.assert(
      fc.property(
        fc.constantFrom(...columns),
        fc.nat({ max: 6 }),
        fc.constantFrom(-1 as const, 1 as const),
        (column, at, by) => {
          const names = column.split(' ');
          const moved = step(column, (names[at % names.length] ?? 'a').charAt(0), by);
          expect((moved ?? column).split(' ').toSorted()).toEqual(names.toSorted());
        },
      ),
    );
  });
});

describe('pasting', () => {
  test('makes new exercises at the place, and a superset of those that were one', () => {
    const board = aBoard('a b:A c:A', 'x:A y:A');
    const [from, to] = board.phases[0]?.sessions ?? [];
    if (!from || !to) throw new Error('no session');
    const { edits, ids } = pasteEdits(from.items, to, 0, () => ItemId.parse(countedId()));
    expect(after(board, edits)).toEqual(['a b:A c:A', 'a b:B c:B x:A y:A']);
    expect(ids).toHaveLength(3);
    const [, alone] = from.items;
    const single = pasteEdits(alone ? [alone] : [], to, 2, () => ItemId.parse(countedId()));
    expect(after(board, single.edits)[1]).toBe('x:A y:A b');
  });

  test('two supersets stay two, each under a letter that is free there', () => {
    const board = aBoard('a:A b:A c:B d:B', 'x:A y:A');
    const [from, to] = board.phases[0]?.sessions ?? [];
    if (!from || !to) throw new Error('no session');
    const { edits } = pasteEdits(from.items, to, 2, () => ItemId.parse(countedId()));
    expect(after(board, edits)[1]).toBe('x:A y:A a:B b:B c:C d:C');
  });
});

describe('choosing', () => {
  const board = aBoard('a b c d', 'x y');
  const id = (name: string) => idOf(board, name);

  test('Ctrl adds and takes out; the inspector goes to what is left', () => {
    const two = toggled(selectOne(id('a')), id('x'));
    expect(two).toEqual({ selection: [id('a'), id('x')], selectedItem: id('x') });
    expect(toggled(two, id('x'))).toEqual({ selection: [id('a')], selectedItem: id('a') });
    expect(toggled(selectOne(id('a')), id('a'))).toEqual(selectOne(null));
  });

  test('Shift takes all between within a session, from where it began', () => {
    const range = rangeTo(board, selectOne(id('b')), id('d'));
    expect(range.selection).toEqual([id('b'), id('c'), id('d')]);
    expect(rangeTo(board, range, id('a')).selection).toEqual([id('a'), id('b')]);
    expect(rangeTo(board, range, id('y'))).toEqual(selectOne(id('y')));
    expect(wholeSession(board, id('x')).selection).toEqual([id('x'), id('y')]);
  });

  test('an action is for all that are chosen when the card is one of them, in the order they stand', () => {
    const chosen = { selection: [id('y'), id('c'), id('a')], selectedItem: id('y') };
    expect(actedOn(board, chosen, id('c'))).toEqual([id('a'), id('c'), id('y')]);
    expect(actedOn(board, chosen, id('b'))).toEqual([id('b')]);
  });
});

describe('columns', () => {
  const friday = aColumn('', { name: 'F', schedule: { kind: 'days', days: ['fri'] } });
  const monday = aColumn('', { name: 'M', schedule: { kind: 'days', days: ['sat', 'mon'] } });
  const often = aColumn('', { name: 'O', schedule: { kind: 'times-a-week', times: 2, minimumRestDays: 1 } });
  const other = aColumn('', { name: 'E', schedule: { kind: 'every-other-day' } });
  const sessions = [often, friday, other, monday];

  test('stand in the order of their first day, those without days last', () => {
    expect(columnsOf(sessions).map(({ name }) => name)).toEqual(['M', 'F', 'O', 'E']);
  });

  test('only one without days moves by hand, among its like', () => {
    expect(columnIndex(sessions, often, 1)).toBe(2);
    expect(columnIndex(sessions, often, -1)).toBeNull();
    expect(columnIndex(sessions, friday, 1)).toBeNull();
  });

  test('a copied session has ids of its own and a name that fits', () => {
    const copy = copySession(aColumn('a b:A c:A', { name: 'n'.repeat(120) }), countedId);
    expect(Session.safeParse(copy).success).toBe(true);
    expect(copy.name).toMatch(/n copy$/);
    expect(written(aProgram([aPhase([copy])]))).toEqual(['a b:A c:A']);
  });
});

describe('what is said where a drag is over', () => {
  const home = aColumn('a', { setting: 'home' });
  const clinic = aColumn('b c');
  const full = aColumn(Array.from({ length: 60 }, (_, index) => `f${index}`).join(' '));
  const squat = { ...anItem('back-squat'), note: 'squat' };
  const kept = { ...anItem('back-squat'), note: 'kept' };
  const otherHome = { ...aColumn('', { setting: 'home' }), items: [kept] };
  const board = aProgram([aPhase([home, { ...clinic, items: [...clinic.items, squat] }, full, otherHome])]);
  const about = { patient: aPatient({}), clinic: newClinic(), find: findExercise };
  const over = (names: string, session: Session, copy = false) =>
    landingOf(
      board,
      { kind: 'items', items: names.split(' ').map((name) => idOf(board, name)) },
      { kind: 'session', session: session.id },
      copy,
      about,
    );

  test('a full session takes no more, but its own may change places', () => {
    expect(over('a', full)).toMatchObject({ tone: 'refused', words: expect.stringContaining('60') });
    expect(over('f3', full)).toMatchObject({ tone: 'plain' });
    expect(over('f3', full, true)).toMatchObject({ tone: 'refused' });
  });

  test('an exercise that is supervised only may be dropped at home, with the reason', () => {
    expect(over('squat', home)).toMatchObject({
      tone: 'against',
      words: 'Does not suit: only under supervision',
    });
    expect(over('b squat', home)?.words).toBe('Barbell back squat: Does not suit: only under supervision');
    expect(over('squat', clinic)?.tone).toBe('plain');
    expect(over('kept', home)?.tone).toBe('plain'); // it was at home before: a finding says so already
  });

  test('an exercise the patient must avoid says so', () => {
    const patient = aPatient({ fractures: [aFracture('vertebra')] });
    const avoided = [...library.values()].find(({ avoidIf }) => avoidIf.includes('vertebral-fracture'));
    if (!avoided) throw new Error('nothing is avoided after a vertebral fracture');
    const dragged = { kind: 'exercise', exerciseId: avoided.id } as const;
    const target = { kind: 'session', session: clinic.id } as const;
    expect(landingOf(board, dragged, target, false, { ...about, patient })).toMatchObject({
      tone: 'against',
      words: 'Avoid: a vertebral fracture is on record',
    });
  });
});

describe('a superset on the board', () => {
  const items = aColumn('a b:A c:A d:A e').items;

  test('has a first, a last and what is between', () => {
    expect(items.map((_, index) => turnOf(items, index))).toEqual([null, 'first', 'middle', 'last', null]);
  });

  test('says the rest of its last exercise above its first', () => {
    const rested = items.map((item) => ({
      ...item,
      dose: { ...item.dose, restSeconds: item.note === 'd' ? 90 : 0 },
    }));
    expect(turnWords(rested, 1)).toBe('Superset A: rest 90 s after the last');
    expect(turnWords(rested, 2)).toBeNull();
  });
});

describe('the keys of the board', () => {
  const pressed = (keys: string) => {
    const parts = keys.split('+');
    return {
      key:
        parts.at(-1) === 'Space'
          ? ' '
          : (parts.at(-1) ?? '').replace(/^[A-Z]$/, (letter) => letter.toLowerCase()),
      ctrlKey: parts.includes('Mod'),
      altKey: parts.includes('Alt'),
      shiftKey: parts.includes('Shift'),
      metaKey: false,
    };
  };

  test('each row of the table is heard as itself, and no two rows share keys', () => {
    for (const { keys, action } of BOARD_KEYS) expect(boardAction(pressed(keys), false), keys).toBe(action);
    expect(new Set(BOARD_KEYS.map(({ keys }) => keys)).size).toBe(BOARD_KEYS.length);
  });

  test('on a Mac the command key stands for Ctrl, and other keys mean nothing', () => {
    const command = { ...pressed('D'), metaKey: true };
    expect(boardAction(command, true)).toBe('duplicate');
    expect(boardAction(command, false)).toBeNull();
    expect(boardAction(pressed('Q'), false)).toBeNull();
    expect(boardAction(pressed('Mod+Shift+D'), false)).toBeNull();
  });

  test('the sheet of shortcuts has all of them', () => {
    expect(BOARD_SHORTCUTS.map(({ keys }) => keys)).toEqual(BOARD_KEYS.map(({ keys }) => keys));
    expect(BOARD_SHORTCUTS).toContainEqual({ keys: 'Alt+ArrowUp', words: 'Move up', group: 'Board' });
  });
});
