import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SessionId } from '../../../shared/id';

/** A dialog of the builder that any command may open. One at a time. */
export type BuilderDialog =
  | { readonly kind: 'palette'; readonly onlyExercises: boolean }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'program'; readonly saveAsTemplate: boolean }
  | { readonly kind: 'session'; readonly session: SessionId }
  | { readonly kind: 'start' }
  | { readonly kind: 'next-version' };

export type Dialogs = {
  readonly open: BuilderDialog | null;
  readonly show: (dialog: BuilderDialog) => void;
  readonly close: () => void;
};

export const createDialogs = (): StoreApi<Dialogs> =>
  createStore<Dialogs>((set) => ({
    open: null,
    show: (open) => set({ open }),
    close: () => set({ open: null }),
  }));

export const DialogsContext = createContext<StoreApi<Dialogs> | null>(null);

/** Reads one part of it; the component redraws only when that part changes. */
export function useDialogs<T>(select: (dialogs: Dialogs) => T): T {
  const store = useContext(DialogsContext);
  if (!store) throw new Error('DialogsContext is missing');
  return useStore(store, select);
}

/** Whether the dialog of this kind is open, with what it was opened for. */
export const useOpenDialog = <K extends BuilderDialog['kind']>(
  kind: K,
): Extract<BuilderDialog, { kind: K }> | null =>
  useDialogs(({ open }) => (open?.kind === kind ? (open as Extract<BuilderDialog, { kind: K }>) : null));
