import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

type Announce = (message: string) => void;
const AnnounceContext = createContext<Announce>(() => undefined);

/** Says a sentence to screen readers: the one live region of the app. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/** Holds the region; the same sentence twice is said twice. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState({ message: '', turn: 0 });
  const announce = useCallback<Announce>(
    (message) => setSpoken(({ turn }) => ({ message, turn: turn + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="visually-hidden" data-turn={spoken.turn}>
        <span key={spoken.turn}>{spoken.message}</span>
      </div>
    </AnnounceContext>
  );
}
