import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError } from '../../shared/api/contract';
import type { Result } from '../../shared/result';
import { useServices } from '../api/services';
import { type UnsavedFields, useUnsavedFields } from './unsaved';

export type DraftState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly message: string }
  /** Another window saved first; nothing was overwritten. */
  | { readonly kind: 'conflict'; readonly message: string };

export type Draft<T> = {
  readonly draft: T;
  readonly change: (next: T) => void;
  readonly state: DraftState;
  readonly unsaved: UnsavedFields;
  readonly save: () => void;
  /** Goes back to what is on the disk, whatever stands in the fields. */
  readonly discard: () => void;
  /** Counts how often that was done. */
  readonly round: number;
};

type Options<T> = {
  /** What is on the disk, or what a new one starts as, at revision 0. */
  readonly document: T;
  readonly revision: number;
  readonly save: (draft: T, revision: number) => Promise<Result<{ readonly revision: number }, ApiError>>;
  /** After every answer, so that the list of what is on the disk can be read again. */
  readonly onAnswer: () => void;
};

/** A document that is saved when the therapist says so and not as it is typed; leaving with changes asks first. */
export function useDraft<T>({ document: opened, revision: at, save, onAnswer }: Options<T>): Draft<T> {
  const { beforeLeaving } = useServices();
  const [draft, setDraft] = useState(opened);
  const [state, setState] = useState<DraftState>({ kind: 'untouched' });
  const [revision, setRevision] = useState(at);
  const [round, setRound] = useState(0);
  const unsaved = useUnsavedFields();
  const isWritten = useRef(true);
  const newest = useRef(opened);
  const isBusy = useRef(false);
  const { any } = unsaved;
  useEffect(() => beforeLeaving(async () => isWritten.current && !any()), [beforeLeaving, any]);
  const change = useCallback((next: T) => {
    isWritten.current = false;
    newest.current = next;
    setDraft(next);
    setState({ kind: 'changed' });
  }, []);
  const write = async () => {
    isBusy.current = true;
    setState({ kind: 'saving' });
    const result = await save(draft, revision);
    isBusy.current = false;
    if (result.ok) {
      setRevision(result.value.revision);
      // What was typed meanwhile is still to be saved.
      isWritten.current = newest.current === draft;
      setState({ kind: isWritten.current ? 'saved' : 'changed' });
    } else
      setState({
        kind: result.error.code === 'conflict' ? 'conflict' : 'refused',
        message: result.error.message,
      });
    onAnswer();
  };
  return {
    draft,
    change,
    state,
    unsaved,
    save: () => {
      const [first] = unsaved.ids;
      if (first !== undefined) document.getElementById(first)?.focus();
      else if (!isBusy.current) void write();
    },
    discard: () => {
      isWritten.current = true;
      newest.current = opened;
      setDraft(opened);
      setRevision(at);
      setState({ kind: 'untouched' });
      setRound((count) => count + 1);
    },
    round,
  };
}
