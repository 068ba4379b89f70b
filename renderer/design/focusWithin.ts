import { type RefObject, useCallback, useRef } from 'react';
import { focusDrawn } from './focusDrawn';

/**
 * A place whose controls come and go: once what was pressed is no more, the focus moves to the first control that a
 * selector finds there, so that nobody who works by keyboard starts again from the top of the page.
 */
export function useFocusWithin<E extends HTMLElement>(): {
  readonly place: RefObject<E | null>;
  readonly focusOn: (selector: string) => void;
} {
  const place = useRef<E>(null);
  const focusOn = useCallback(
    (selector: string): void => focusDrawn(() => place.current?.querySelector<HTMLElement>(selector)),
    [],
  );
  return { place, focusOn };
}
