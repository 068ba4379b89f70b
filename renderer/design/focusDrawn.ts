import { flushSync } from 'react-dom';

type Found = HTMLElement | null | undefined;

/**
 * Moves the focus to what was just changed, before the next key comes: what is typed right after belongs there, however
 * late the frame is. What only a later frame draws has the focus then.
 */
export function focusDrawn(find: () => Found, focus = (place: HTMLElement): void => place.focus()): void {
  flushSync(() => undefined);
  const place = find();
  if (place) return focus(place);
  requestAnimationFrame(() => {
    const late = find();
    if (late) focus(late);
  });
}
