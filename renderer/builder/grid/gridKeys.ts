import type { Step } from './gridSelection';

/** What a key does in the grid while no cell is being edited. */
export type GridKey =
  | { readonly kind: 'step'; readonly step: Step; readonly extend: boolean }
  /** Edit the cell; with a text, in place of what stands there. */
  | { readonly kind: 'edit'; readonly text: string | null }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fill' }
  | { readonly kind: 'all' }
  | { readonly kind: 'release' };

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const PAGE = 8;
const by = (rows: number, columns: number): Step => ({ kind: 'by', rows, columns });

const ARROWS: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Null for a key the grid has no use for. Tab is not here: it moves only where a week follows. */
export function readKey(pressed: Pressed): GridKey | null {
  const { key, shiftKey, altKey } = pressed;
  const control = pressed.ctrlKey || pressed.metaKey;
  if (altKey) return null;
  const step = stepOf(key, control);
  if (step) return { kind: 'step', step, extend: shiftKey };
  if (control) {
    const letter = key.toLowerCase();
    if (letter === 'r' && !shiftKey) return { kind: 'fill' };
    return letter === 'a' ? { kind: 'all' } : null;
  }
  switch (key) {
    case 'Enter':
    case 'F2':
      return { kind: 'edit', text: null };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'Escape':
      return { kind: 'release' };
    default:
      // one character is typed text; a space alone begins nothing
      return key.length === 1 && key !== ' ' ? { kind: 'edit', text: key } : null;
  }
}

function stepOf(key: string, control: boolean): Step | null {
  const arrow = ARROWS[key];
  if (arrow) {
    const [rows, columns] = arrow;
    return control ? { kind: 'far', rows, columns } : by(rows, columns);
  }
  switch (key) {
    case 'Home':
      return { kind: control ? 'corner' : 'row-end', end: 'first' };
    case 'End':
      return { kind: control ? 'corner' : 'row-end', end: 'last' };
    case 'PageUp':
      return by(-PAGE, 0);
    case 'PageDown':
      return by(PAGE, 0);
    default:
      return null;
  }
}
