import { useEffect, useRef } from 'react';

/** By then a screen has what it asked for itself. */
const LATER_MS = 1500;

/** Reads again a while after another screen has opened: what the screen itself asks for comes first. */
export function useReadAgain(screen: string, reload: () => void): void {
  const read = useRef(screen);
  useEffect(() => {
    if (read.current === screen) return undefined;
    const waiting = setTimeout(() => {
      read.current = screen;
      reload();
    }, LATER_MS);
    return () => clearTimeout(waiting);
  }, [screen, reload]);
}
