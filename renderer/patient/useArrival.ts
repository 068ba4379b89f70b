import { type RefObject, useEffect } from 'react';

/** Brings the field that somebody asked for into view, marks it, and puts the focus in its first control. */
export function useArrival(column: RefObject<HTMLElement | null>, field: string | undefined): void {
  useEffect(() => {
    const block = field === undefined ? null : column.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    if (!block) return;
    block.dataset['arrived'] = '';
    block.scrollIntoView({ block: 'center' });
    block.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
  }, [column, field]);
}
