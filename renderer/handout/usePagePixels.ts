import { type RefObject, useLayoutEffect, useState } from 'react';

/** While a window is drawn larger, pages are stretched; they are drawn anew when it rests. */
const RESTS_MS = 120;

/** How many pixels of the screen the pages of a column are wide: 0 until there are `some` and it is known. */
export function usePagePixels(
  column: RefObject<HTMLElement | null>,
  selector: string,
  some: boolean,
): number {
  const [pixels, setPixels] = useState(0);
  useLayoutEffect(() => {
    const element = column.current;
    if (!element || !some) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const measure = () => {
      const page = element.querySelector(selector);
      if (page) setPixels(Math.round(page.clientWidth * window.devicePixelRatio));
    };
    measure();
    const watch = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(measure, RESTS_MS);
    });
    watch.observe(element);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
    };
  }, [column, selector, some]);
  return pixels;
}
