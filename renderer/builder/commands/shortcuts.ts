import { isSingleKey, matches, type Pressed } from './keyNames';

/** Keys that give a command. One table drives the keyboard and the sheet that shows it. */
export type Shortcut = {
  readonly command: string;
  readonly keys: string;
  /** A text field has its own meaning for these. */
  readonly notInText?: true;
  /** Works while a dialog is open too. */
  readonly inDialogs?: true;
};

export const SHORTCUTS: readonly Shortcut[] = [
  { command: 'open-palette', keys: 'Mod+K' },
  { command: 'undo', keys: 'Mod+Z', notInText: true, inDialogs: true },
  { command: 'redo', keys: 'Mod+Y', notInText: true, inDialogs: true },
  { command: 'redo', keys: 'Mod+Shift+Z', notInText: true, inDialogs: true },
  { command: 'next-week', keys: ']' },
  { command: 'previous-week', keys: '[' },
  { command: 'search-library', keys: '/' },
  { command: 'next-region', keys: 'F6' },
  { command: 'previous-region', keys: 'Shift+F6' },
  { command: 'next-finding', keys: 'Mod+Shift+F' },
  { command: 'open-handout', keys: 'Mod+Enter' },
  { command: 'show-shortcuts', keys: '?' },
];

/** Where a key was pressed, and what the therapist chose. */
export type PressedWhere = {
  readonly mac: boolean;
  readonly inText: boolean;
  /** Text, a list, a grid: a character typed here is taken already. */
  readonly takesCharacters: boolean;
  readonly inDialog: boolean;
  readonly singleKeys: boolean;
};

/** The command that a key gives where it was pressed; null when it gives none. */
export function commandFor(pressed: Pressed, where: PressedWhere): string | null {
  const shortcut = SHORTCUTS.find(({ keys }) => matches(keys, pressed, where.mac));
  if (!shortcut) return null;
  if (where.inDialog && !shortcut.inDialogs) return null;
  if (shortcut.notInText && where.inText) return null;
  if (isSingleKey(shortcut.keys) && (where.takesCharacters || !where.singleKeys)) return null;
  return shortcut.command;
}

/** The keys of a command, the first that is listed; null for one without. */
export const keysOf = (command: string): string | null =>
  SHORTCUTS.find((shortcut) => shortcut.command === command)?.keys ?? null;
