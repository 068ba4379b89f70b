import { type ReactNode, useCallback, useState } from 'react';
import { useAnnounce } from '../../design/LiveRegion';

/** What was last done here, or why it was not. */
type Told = { readonly text: string; readonly isFault: boolean };

export type Telling = {
  readonly tell: (text: string) => void;
  readonly refuse: (text: string) => void;
  readonly clear: () => void;
  readonly line: ReactNode;
};

/** A line under some buttons that says what they did; screen readers hear it too. */
export function useTold(): Telling {
  const announce = useAnnounce();
  const [told, setTold] = useState<Told | null>(null);
  const tell = useCallback(
    (text: string) => {
      setTold({ text, isFault: false });
      announce(text);
    },
    [announce],
  );
  const refuse = useCallback((text: string) => setTold({ text, isFault: true }), []);
  const clear = useCallback(() => setTold(null), []);
  const line =
    told === null ? null : told.isFault ? (
      <p className="notice notice--stop own-told" role="alert">
        {told.text}
      </p>
    ) : (
      <p className="muted own-told">{told.text}</p>
    );
  return { tell, refuse, clear, line };
}
