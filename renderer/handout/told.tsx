import { createContext, useContext, useMemo, useState } from 'react';
import { useAnnounce } from '../design/LiveRegion';

export type Told = {
  readonly line: { readonly text: string; readonly isFault: boolean } | null;
  readonly done: (text: string) => void;
  readonly fault: (text: string) => void;
  readonly clear: () => void;
};

export const TellContext = createContext<Told | null>(null);

/** Says what became of a command, in the one line below the bar. */
export function useTell(): Told {
  const told = useContext(TellContext);
  if (!told) throw new Error('TellContext is missing');
  return told;
}

/** The last thing that happened. */
export function useTold(): Told {
  const announce = useAnnounce();
  const [line, setLine] = useState<Told['line']>(null);
  return useMemo(
    () => ({
      line,
      done: (text) => {
        setLine({ text, isFault: false });
        announce(text);
      },
      fault: (text) => setLine({ text, isFault: true }), // an alert is read by itself
      clear: () => setLine(null),
    }),
    [line, announce],
  );
}

export function ToldLine({ told: { line, clear } }: { readonly told: Told }) {
  if (line === null) return null;
  return (
    <section className={`told${line.isFault ? ' told--fault' : ''}`} aria-label="What happened">
      <span role={line.isFault ? 'alert' : undefined}>{line.text}</span>
      <button type="button" className="link" onClick={clear}>
        Close
      </button>
    </section>
  );
}
