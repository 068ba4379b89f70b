import { useCallback, useEffect, useState } from 'react';
import type { Channel } from '../../shared/api/channels';
import type { ApiError, Input, Output } from '../../shared/api/contract';
import { useServices } from './services';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: ApiError }
  | { readonly state: 'ready'; readonly value: T };

/**
 * Asks once when the screen opens, and again on `reload`. The input is compared by its JSON. What was answered stays until
 * the new answer is there, and for good where that says the same.
 */
export function useLoaded<C extends Channel>(
  channel: C,
  input: Input<C>,
): Loaded<Output<C>> & { readonly reload: () => void } {
  const { client } = useServices();
  const [round, setRound] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<Output<C>>>({ state: 'loading' });
  const request = JSON.stringify([input, round]);
  useEffect(() => {
    let live = true;
    void client(channel, (JSON.parse(request) as [Input<C>])[0]).then((result) => {
      if (!live) return;
      const next: Loaded<Output<C>> = result.ok
        ? { state: 'ready', value: result.value }
        : { state: 'failed', error: result.error };
      setLoaded((before) =>
        before.state === next.state && JSON.stringify(before) === JSON.stringify(next) ? before : next,
      );
    });
    return () => {
      live = false;
    };
  }, [client, channel, request]);
  const reload = useCallback(() => setRound((value) => value + 1), []);
  return { ...loaded, reload };
}
