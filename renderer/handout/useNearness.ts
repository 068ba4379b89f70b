import { type RefObject, useEffect, useState } from 'react';

/** `seen`: some of it is on the screen. `near`: within a screen's height of it. */
export type Nearness = 'seen' | 'near' | 'far';

/** How near an element is to what its scrolling ancestor shows. */
export function useNearness(target: RefObject<HTMLElement | null>): Nearness {
  const [isSeen, setSeen] = useState(false);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = target.current;
    if (!element) return undefined;
    const root = element.closest('.handout__pages');
    const watch = (tell: (is: boolean) => void, rootMargin: string) => {
      const observer = new IntersectionObserver((entries) => tell(entries.at(-1)?.isIntersecting ?? false), {
        root: scrolls(root) ? root : null,
        rootMargin,
      });
      observer.observe(element);
      return () => observer.disconnect();
    };
    const stops = [watch(setSeen, '0px'), watch(setNear, '100% 0px')];
    return () => stops.forEach((stop) => stop());
  }, [target]);
  return isSeen ? 'seen' : isNear ? 'near' : 'far';
}

/** At a high zoom the pages lie below the options and the whole screen scrolls. */
const scrolls = (element: Element | null): boolean =>
  element !== null && ['auto', 'scroll'].includes(getComputedStyle(element).overflowY);
