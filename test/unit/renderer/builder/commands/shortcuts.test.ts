import { describe, expect, test } from 'vitest';
import { BOARD_SHORTCUTS } from '../../../../../renderer/builder/board/boardKeys';
import { COMMANDS } from '../../../../../renderer/builder/commands/commandTable';
import {
  ariaKeys,
  isSingleKey,
  matches,
  type Pressed,
  shownKeys,
} from '../../../../../renderer/builder/commands/keyNames';
import { shortcutGroups } from '../../../../../renderer/builder/commands/shortcutGroups';
import { commandFor, type PressedWhere, SHORTCUTS } from '../../../../../renderer/builder/commands/shortcuts';

const pressed = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const ON_BOARD: PressedWhere = {
  mac: false,
  inText: false,
  takesCharacters: false,
  inDialog: false,
  singleKeys: true,
};

/** The browser and the system keep these for themselves. */
const RESERVED = [
  'Mod+N',
  'Mod+T',
  'Mod+W',
  'Mod+L',
  'Mod+P',
  'Mod+Q',
  'Mod+R',
  'Mod+Shift+N',
  'Mod+Shift+T',
];

describe('the keys of the builder', () => {
  test.each([{ mac: false }, { mac: true }])('no key stands twice (Mac: $mac)', ({ mac }) => {
    const all = [...SHORTCUTS, ...BOARD_SHORTCUTS].map(({ keys }) => ariaKeys(keys, mac).toLowerCase());
    expect(all.filter((keys, at) => all.indexOf(keys) !== at)).toEqual([]);
  });

  test('every key gives a command of the table, and none is the browser’s own', () => {
    const ids = new Set(COMMANDS.map(({ id }) => id));
    for (const { command, keys } of SHORTCUTS) {
      expect(ids).toContain(command);
      expect(RESERVED).not.toContain(keys);
    }
  });

  test('the sheet shows every key once, in words', () => {
    const shown = shortcutGroups().flatMap(({ rows }) => rows);
    expect(shown.flatMap(({ keys }) => keys).sort()).toEqual(
      [...SHORTCUTS, ...BOARD_SHORTCUTS].map(({ keys }) => keys).sort(),
    );
    expect(shown.find(({ words }) => words === 'Redo what was undone')?.keys).toEqual([
      'Mod+Y',
      'Mod+Shift+Z',
    ]);
    for (const { words } of shown) expect(words).not.toBe('');
  });

  test('a key is shown as it stands on the keyboard', () => {
    expect(shownKeys('Mod+Shift+F', false)).toEqual(['Ctrl', 'Shift', 'F']);
    expect(shownKeys('Mod+Shift+F', true)).toEqual(['⌘', '⇧', 'F']);
    expect(shownKeys('Alt+ArrowUp', false)).toEqual(['Alt', '↑']);
  });

  test('Ctrl is the Command key on a Mac, and the other one does nothing', () => {
    expect(matches('Mod+K', pressed('k', { ctrlKey: true }), false)).toBe(true);
    expect(matches('Mod+K', pressed('k', { metaKey: true }), true)).toBe(true);
    expect(matches('Mod+K', pressed('k', { ctrlKey: true }), true)).toBe(false);
    expect(matches('Mod+K', pressed('k', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
  });

  test('a character counts however a keyboard makes it, and not with Ctrl', () => {
    const altGr = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' };
    expect(matches('[', pressed('[', altGr), false)).toBe(true);
    expect(matches('/', pressed('/', { shiftKey: true }), false)).toBe(true);
    expect(matches('[', pressed('[', { altKey: true }), true)).toBe(true);
    expect(matches('/', pressed('/', { ctrlKey: true }), false)).toBe(false);
  });

  test('a single character gives nothing where it is typed, in a dialog, or once it is turned off', () => {
    const singles = SHORTCUTS.filter(({ keys }) => isSingleKey(keys));
    expect(singles.map(({ keys }) => keys).sort()).toEqual(['/', '?', '[', ']']);
    for (const { command, keys } of singles) {
      expect(commandFor(pressed(keys), ON_BOARD)).toBe(command);
      for (const where of [{ takesCharacters: true }, { inDialog: true }, { singleKeys: false }])
        expect(commandFor(pressed(keys), { ...ON_BOARD, ...where })).toBe(null);
    }
  });

  test('undo stays the field’s own where text is typed; the palette opens from there', () => {
    const inText = { ...ON_BOARD, inText: true, takesCharacters: true };
    expect(commandFor(pressed('z', { ctrlKey: true }), inText)).toBe(null);
    expect(commandFor(pressed('z', { ctrlKey: true }), ON_BOARD)).toBe('undo');
    expect(commandFor(pressed('k', { ctrlKey: true }), inText)).toBe('open-palette');
    expect(commandFor(pressed('Enter', { ctrlKey: true }), { ...ON_BOARD, inDialog: true })).toBe(null);
  });
});
