/** Keys that work while an exercise on the board has the focus. */
export const CARD_KEYS: readonly { readonly keys: string; readonly words: string; readonly group: string }[] =
  [
    { keys: 'Alt+ArrowUp', words: 'Move the exercise up', group: 'On an exercise' },
    { keys: 'Alt+ArrowDown', words: 'Move the exercise down', group: 'On an exercise' },
    { keys: 'Mod+D', words: 'Duplicate the exercise', group: 'On an exercise' },
    { keys: 'Delete', words: 'Remove the exercise', group: 'On an exercise' },
  ];
