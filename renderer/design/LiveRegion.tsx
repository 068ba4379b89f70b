import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

type Announce = (message: string) => void;
const AnnounceContext = createContext<Announce>(() => undefined);

/** Says a sentence to screen readers: the one live region of the app. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

type Said = { readonly turn: number; readonly message: string; readonly at: number };

/** Sentences kept at once: what comes in quick succession is all read, each as an addition. */
const KEPT = 10;
/** How long they stay after the last one, so that nobody who reads the page to its end meets old news. */
const STAYS_MS = 20_000;

/** The same sentence again so soon is one event that two places told. */
const ECHO_MS = 300;

/** Holds the region; the same sentence twice is said twice. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const turn = useRef(0);
  const [said, setSaid] = useState<readonly Said[]>([]);
  const announce = useCallback<Announce>((message) => {
    turn.current += 1;
    const next = { turn: turn.current, message, at: performance.now() };
    setSaid((before) => {
      const last = before.at(-1);
      const isEcho = last?.message === message && next.at - last.at < ECHO_MS;
      return isEcho ? before : [...before, next].slice(-KEPT);
    });
  }, []);
  useEffect(() => {
    if (said.length === 0) return;
    const timer = setTimeout(() => setSaid([]), STAYS_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <AnnounceContext value={announce}>
      {children}
      {createPortal(<Region said={said} />, document.body)}
    </AnnounceContext>
  );
}

/** Stands beside the app in the page: a dialog hides all that stands beside it, and must not silence this. */
function Region({ said }: { readonly said: readonly Said[] }) {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const watch = new MutationObserver(() => {
      if (element.hasAttribute('aria-hidden')) element.removeAttribute('aria-hidden');
    });
    watch.observe(element, { attributeFilter: ['aria-hidden'] });
    return () => watch.disconnect();
  }, []);
  return (
    <div
      ref={region}
      role="status"
      aria-live="polite"
      aria-atomic="false"
      aria-relevant="additions text"
      className="visually-hidden"
    >
      {said.map(({ turn, message }) => (
        <p key={turn}>{message}</p>
      ))}
    </div>
  );
}
