import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError } from '../../shared/api/contract';
import type { Result } from '../../shared/result';
import { type Autosave, createAutosave, type SaveState } from '../api/autosave';
import { useServices } from '../api/services';
import { useUnsavedFields, type UnsavedFields } from './unsaved';

type Options<T> = {
  readonly document: T;
  readonly revision: number;
  readonly save: (
    document: T,
    revision: number,
  ) => Promise<Result<{ revision: number; savedAt: string }, ApiError>>;
};

export type Autosaved<T> = {
  readonly document: T;
  readonly change: (patch: Partial<T>) => void;
  readonly saveState: SaveState;
  readonly retry: () => void;
  readonly unsaved: UnsavedFields;
};

/** Leaving the screen waits for what is unsaved, and asks when a field holds what could not be. */
export function useWrittenBeforeLeaving({ flush }: Pick<Autosave<never>, 'flush'>): UnsavedFields {
  const { beforeLeaving } = useServices();
  const unsaved = useUnsavedFields();
  const { any } = unsaved;
  useEffect(() => beforeLeaving(async () => (await flush()) && !any()), [beforeLeaving, flush, any]);
  return unsaved;
}

/** One document on a screen, written as it is edited; leaving the screen waits for it, and asks when it cannot be. */
export function useAutosaved<T extends object>({
  document: opened,
  revision,
  save,
}: Options<T>): Autosaved<T> {
  const [document, setDocument] = useState(opened);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved', at: null });
  const newest = useRef(opened);
  const [autosave] = useState(() => createAutosave(save, revision, setSaveState));
  const unsaved = useWrittenBeforeLeaving(autosave);
  const change = useCallback(
    (patch: Partial<T>) => {
      newest.current = { ...newest.current, ...patch };
      setDocument(newest.current);
      autosave.change(newest.current);
    },
    [autosave],
  );
  return { document, change, saveState, retry: autosave.retry, unsaved };
}
