import { type ReactNode, useEffect, useState } from 'react';
import { useServices } from '../api/services';
import { ShelfContext } from './shelf';
import { createShelfStore } from './shelfStore';

/** The shelf for the screens inside. They do not wait for it: stars come when it has been read. */
export function WithShelf({ children }: { readonly children: ReactNode }) {
  const { client, beforeLeaving } = useServices();
  const [store] = useState(() => createShelfStore(client));
  useEffect(() => {
    void store.flush();
    return beforeLeaving(store.flush);
  }, [store, beforeLeaving]);
  return <ShelfContext value={store}>{children}</ShelfContext>;
}
