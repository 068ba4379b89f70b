import { useEffect, useRef } from 'react';

/** Reads again when another screen has opened, in its first quiet moment: what the screen itself asks for comes first. */
export function useReadAgain(screen: string, reload: () => void): void {
  const read = useRef(screen);
  useEffect(() => {
    if (read.current === screen) return undefined;
    const waiting = requestIdleCallback(
      () => {
        read.current = screen;
        reload();
      },
      { timeout: 3000 },
    );
    return () => cancelIdleCallback(waiting);
  }, [screen, reload]);
}
