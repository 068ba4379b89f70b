import { useEffect, useRef } from 'react';

type Keys = {
  /** "/" where nothing is being typed. */
  readonly onSearch: () => void;
  /** Escape; null when there is nothing to leave. */
  readonly onEscape: (() => void) | null;
};

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null;

/** The keys of the whole screen: "/" searches, Escape goes back to the list. */
export function useLibraryKeys(keys: Keys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTypedInto(event.target)) return;
      const run =
        event.key === '/' ? newest.current.onSearch : event.key === 'Escape' ? newest.current.onEscape : null;
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
