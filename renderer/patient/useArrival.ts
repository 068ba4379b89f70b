import { type RefObject, useEffect } from 'react';

/** Brings the field that somebody asked for into view, marks it, and puts the focus in its first control. */
export function useArrival(column: RefObject<HTMLElement | null>, field: string | undefined): void {
  useEffect(() => {
    const root = column.current;
    const block =
      field === undefined ? null : root?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    if (!root || !block) return;
    block.dataset['arrived'] = '';
    block.scrollIntoView({ block: block.offsetHeight < root.clientHeight / 2 ? 'center' : 'start' });
    const control =
      block.querySelector<HTMLElement>('[data-add]') ??
      block.querySelector<HTMLElement>('input, select, textarea, button');
    control?.focus({ preventScroll: true });
  }, [column, field]);
}
