import { useEffect, useRef } from 'react';
import { useAnnounce } from './LiveRegion';

/** How long a sentence must stay the same before it is said: nobody wants every step of a word being typed. */
const REST_MS = 500;

/** Says a sentence once it has come to rest; not the one it begins with, which is read with the rest of the page. */
export function useSaidAtRest(sentence: string | null): void {
  const announce = useAnnounce();
  const last = useRef(sentence);
  useEffect(() => {
    if (sentence === last.current) return;
    const timer = setTimeout(() => {
      last.current = sentence;
      if (sentence !== null) announce(sentence);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [announce, sentence]);
}
