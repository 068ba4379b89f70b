import { type KeyboardEvent, useState } from 'react';

type List = { readonly lines: readonly string[]; readonly active: number };
const CLOSED: List = { lines: [], active: -1 };

type Wishes = {
  /** Whole lines that go on from the text in the field. */
  readonly complete: () => readonly string[];
  readonly onTake: (line: string) => void;
  /** Enter with nothing chosen from the list. */
  readonly onEnter: () => void;
  /** Escape while the list is closed. */
  readonly onEscape: () => void;
  readonly onOpen: (open: boolean) => void;
};

export type CompletionList = List & {
  readonly open: boolean;
  /** After typing: the list for the new text, with nothing chosen. */
  readonly offer: () => void;
  readonly close: () => void;
  readonly take: (line: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** The list below a combobox and its keys: it never takes a key that typing needs. */
export function useCompletionList({ complete, onTake, onEnter, onEscape, onOpen }: Wishes): CompletionList {
  const [list, setList] = useState(CLOSED);
  const open = list.lines.length > 0;
  const show = (next: List) => {
    setList(next);
    onOpen(next.lines.length > 0);
  };
  const close = () => show(CLOSED);
  const take = (line: string) => {
    onTake(line);
    close();
  };
  const enter = () => {
    const chosen = list.lines[list.active];
    if (chosen !== undefined) return take(chosen);
    close();
    onEnter();
  };
  const step = (by: 1 | -1) => {
    // one place before the first line is the text itself
    const places = list.lines.length + 1;
    show({ ...list, active: ((list.active + 1 + by + places) % places) - 1 });
  };
  const actionOf = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): (() => void) | null => {
    if (altKey || ctrlKey || metaKey) return null;
    if (key === 'Enter') return enter;
    if (key === 'Escape') return open ? close : onEscape;
    if (key === 'ArrowDown') return open ? () => step(1) : () => show({ lines: complete(), active: 0 });
    return key === 'ArrowUp' && open ? () => step(-1) : null;
  };
  return {
    ...list,
    open,
    offer: () => show({ lines: complete(), active: -1 }),
    close,
    take,
    onKeyDown(event) {
      const run = actionOf(event);
      if (!run) return;
      event.preventDefault();
      run();
    },
  };
}
