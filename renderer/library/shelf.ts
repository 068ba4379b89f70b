import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ShelfState, ShelfStore } from './shelfStore';

export const ShelfContext = createContext<ShelfStore | null>(null);

/** The practice's favourites and recents, and how to change them. */
export function useShelf(): ShelfState & Pick<ShelfStore, 'edit' | 'flush'> {
  const store = useContext(ShelfContext);
  if (!store) throw new Error('ShelfContext is missing');
  return { ...useStore(store), edit: store.edit, flush: store.flush };
}

/** Only the way to change the shelf: a change does not draw the caller again. */
export function useShelfEdit(): ShelfStore['edit'] {
  const store = useContext(ShelfContext);
  if (!store) throw new Error('ShelfContext is missing');
  return store.edit;
}
