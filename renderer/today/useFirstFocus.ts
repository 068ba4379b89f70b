import { type RefObject, useEffect } from 'react';

/** Puts the focus where the screen begins, unless somebody was quicker and has it elsewhere already. */
export function useFirstFocus(first: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) first.current?.focus();
  }, [first]);
}
