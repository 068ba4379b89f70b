import { matches, type Pressed } from '../commands/keyNames';

/** The keys of a card on the board, and of a session's head where it says so. One table: the keys are read from it too. */
export const BOARD_KEYS = [
  { action: 'focus-up', keys: 'ArrowUp', words: 'To the exercise above' },
  { action: 'focus-down', keys: 'ArrowDown', words: 'To the exercise below' },
  { action: 'focus-left', keys: 'ArrowLeft', words: 'To the session on the left' },
  { action: 'focus-right', keys: 'ArrowRight', words: 'To the session on the right' },
  { action: 'focus-first', keys: 'Home', words: 'To the first exercise of the session' },
  { action: 'focus-last', keys: 'End', words: 'To the last exercise of the session' },
  { action: 'choose', keys: 'Enter', words: 'Choose the exercise: its dose opens' },
  { action: 'edit-dose', keys: 'F2', words: 'Type its dose' },
  { action: 'toggle', keys: 'Space', words: 'Add it to the chosen ones, or take it out' },
  { action: 'extend-up', keys: 'Shift+ArrowUp', words: 'Choose up to the exercise above' },
  { action: 'extend-down', keys: 'Shift+ArrowDown', words: 'Choose down to the exercise below' },
  { action: 'choose-all', keys: 'Mod+A', words: 'Choose all of the session' },
  { action: 'choose-none', keys: 'Escape', words: 'Choose none' },
  { action: 'move-up', keys: 'Alt+ArrowUp', words: 'Move up' },
  { action: 'move-down', keys: 'Alt+ArrowDown', words: 'Move down' },
  { action: 'move-left', keys: 'Alt+ArrowLeft', words: 'Move to the session on the left' },
  { action: 'move-right', keys: 'Alt+ArrowRight', words: 'Move to the session on the right' },
  { action: 'superset', keys: 'G', words: 'Join the chosen in a superset, or take it apart' },
  { action: 'duplicate', keys: 'Mod+D', words: 'Copy right behind' },
  { action: 'copy', keys: 'Mod+C', words: 'Copy' },
  { action: 'cut', keys: 'Mod+X', words: 'Cut' },
  { action: 'paste', keys: 'Mod+V', words: 'Paste behind the exercise, or into the session' },
  { action: 'remove', keys: 'Delete', words: 'Remove' },
] as const;

export type BoardAction = (typeof BOARD_KEYS)[number]['action'];

/** What keys on a card mean; null when they mean nothing there. */
export function boardAction(pressed: Pressed, mac: boolean): BoardAction | null {
  const named = pressed.key === ' ' ? { ...modifiersOf(pressed), key: 'Space' } : pressed;
  return BOARD_KEYS.find(({ keys }) => matches(keys, named, mac))?.action ?? null;
}

/** An event's modifiers are not its own properties: they do not come along in a spread. */
const modifiersOf = ({ ctrlKey, metaKey, shiftKey, altKey }: Pressed) => ({
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
});

/** For the sheet of shortcuts. */
export const BOARD_SHORTCUTS: readonly {
  readonly keys: string;
  readonly words: string;
  readonly group: 'Board';
}[] = BOARD_KEYS.map(({ keys, words }) => ({ keys, words, group: 'Board' }));

/** The same for `aria-keyshortcuts` of a card: the moves alone, since a screen reader says them at every card. */
export const CARD_SHORTCUTS = BOARD_KEYS.filter(({ keys }) => keys.startsWith('Alt+'))
  .map(({ keys }) => keys)
  .join(' ');
