/**
 * Keys as they are written in the tables: names joined by "+", the character or name of the key last. `Mod` is the
 * Command key on a Mac and Ctrl elsewhere.
 */
type Chord = {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** The key's name or character, in small letters. */
  readonly key: string;
};

export const isMac = (): boolean => /mac/i.test(navigator.platform);

function chordOf(keys: string): Chord {
  const parts = keys.split('+');
  return {
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    key: (parts.at(-1) ?? '').toLowerCase(),
  };
}

/** Whether this is a key alone that types a character: it must not fire where somebody writes (WCAG 2.1.4). */
export function isSingleKey(keys: string): boolean {
  const { mod, alt, key } = chordOf(keys);
  return !mod && !alt && key.length === 1;
}

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & {
  readonly getModifierState?: (name: string) => boolean;
};

/** Whether a pressed key is the one that is written. */
export function matches(keys: string, pressed: Pressed, mac: boolean): boolean {
  const chord = chordOf(keys);
  if (pressed.key.toLowerCase() !== chord.key) return false;
  // Where "/" or "[" needs Shift, AltGr or Option on a keyboard, that is part of typing the character.
  if (isSingleKey(keys)) return isTyped(pressed, mac);
  const [mod, other] = mac ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey];
  return mod === chord.mod && !other && pressed.shiftKey === chord.shift && pressed.altKey === chord.alt;
}

function isTyped(pressed: Pressed, mac: boolean): boolean {
  if (pressed.getModifierState?.('AltGraph') === true) return true;
  return !pressed.ctrlKey && !pressed.metaKey && (mac || !pressed.altKey);
}

const GLYPHS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};
const MAC_GLYPHS: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
};

/** The keys one by one, as they stand on the keyboard: Ctrl, K. On a Mac ⌘, K. */
export const shownKeys = (keys: string, mac: boolean): readonly string[] =>
  keys
    .split('+')
    .map((part) => (mac ? MAC_GLYPHS[part] : undefined) ?? GLYPHS[part] ?? (part === 'Mod' ? 'Ctrl' : part));

/** The value of aria-keyshortcuts. */
export const ariaKeys = (keys: string, mac: boolean): string => keys.replace('Mod', mac ? 'Meta' : 'Control');
