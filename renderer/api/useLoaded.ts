import { useCallback, useEffect, useState } from 'react';
import type { Channel } from '../../shared/api/channels';
import type { ApiError, Input, Output } from '../../shared/api/contract';
import { useServices } from './services';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: ApiError }
  | { readonly state: 'ready'; readonly value: T };

/** Asks once when the screen opens, and again on `reload`. The input is compared by its JSON. */
export function useLoaded<C extends Channel>(
  channel: C,
  input: Input<C>,
): Loaded<Output<C>> & { readonly reload: () => void } {
  const { client } = useServices();
  const [round, setRound] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<Output<C>>>({ state: 'loading' });
  const request = JSON.stringify([round, input]);
  useEffect(() => {
    let live = true;
    void client(channel, (JSON.parse(request) as [number, Input<C>])[1]).then((result) => {
      if (live)
        setLoaded(
          result.ok ? { state: 'ready', value: result.value } : { state: 'failed', error: result.error },
        );
    });
    return () => {
      live = false;
    };
  }, [client, channel, request]);
  const reload = useCallback(() => setRound((value) => value + 1), []);
  return { ...loaded, reload };
}
