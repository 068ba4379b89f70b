import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { type PageBox, type PagePlace, placeAt, scrollTo } from './pagePlace';

/** Keeps the reader on the same page and as far down it when the pages change in number or size. */
export function usePlaceKept(column: RefObject<HTMLElement | null>, selector: string): void {
  const place = useRef<PagePlace | null>(null);
  useEffect(() => {
    const element = column.current;
    if (!element) return undefined;
    const remember = () => {
      // Without pages, after a refusal, the place is that of the pages before.
      place.current = placeAt(element.scrollTop, boxesIn(element, selector)) ?? place.current;
    };
    const restore = () => goBack(element, selector, place.current);
    element.addEventListener('scroll', remember, { passive: true });
    const watch = new ResizeObserver(restore);
    watch.observe(element);
    return () => {
      element.removeEventListener('scroll', remember);
      watch.disconnect();
    };
  }, [column, selector]);
  // After every drawing: only then can the pages have changed.
  useLayoutEffect(() => {
    if (column.current) goBack(column.current, selector, place.current);
  });
}

function goBack(element: HTMLElement, selector: string, place: PagePlace | null): void {
  const top = place && scrollTo(place, boxesIn(element, selector));
  if (top !== null && Math.abs(top - element.scrollTop) > 1) element.scrollTop = top;
}

function boxesIn(element: HTMLElement, selector: string): readonly PageBox[] {
  const from = element.getBoundingClientRect().top - element.scrollTop;
  return [...element.querySelectorAll(selector)].map((page) => {
    const { top, height } = page.getBoundingClientRect();
    return { top: top - from, height };
  });
}
