import { useCallback, useEffect, useRef, useState } from 'react';
import type { Clinic } from '../../shared/clinic/schema';
import type { LocalDate } from '../../shared/localDate';
import type { Template } from '../../shared/template/schema';
import { useServices } from '../api/services';
import { type OwnEntry, useTemplates } from '../api/templates';
import { useUnsavedFields, type UnsavedFields } from '../design/unsaved';
import { signed } from './signed';

export type DraftState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly message: string }
  /** Another window saved first; nothing was overwritten. */
  | { readonly kind: 'conflict'; readonly message: string };

export type TemplateDraft = {
  readonly draft: Template;
  readonly change: (next: Template) => void;
  readonly state: DraftState;
  readonly unsaved: UnsavedFields;
  readonly save: () => void;
  /** Goes back to what is on the disk, whatever stands in the fields. */
  readonly discard: () => void;
  /** Counts how often that was done. */
  readonly round: number;
};

/**
 * A template being edited. It is saved when the therapist says so and not as it is typed: each save is a version that
 * programs are held against, and a policy that is half typed would speak to every patient at once.
 */
export function useTemplateDraft(entry: OwnEntry, clinic: Clinic, today: LocalDate): TemplateDraft {
  const { client, beforeLeaving } = useServices();
  const { reload } = useTemplates();
  const [draft, setDraft] = useState(entry.template);
  const [state, setState] = useState<DraftState>({ kind: 'untouched' });
  const [revision, setRevision] = useState(entry.revision);
  const [round, setRound] = useState(0);
  const unsaved = useUnsavedFields();
  const isWritten = useRef(true);
  const { any } = unsaved;
  useEffect(() => beforeLeaving(async () => isWritten.current && !any()), [beforeLeaving, any]);
  const change = useCallback((next: Template) => {
    isWritten.current = false;
    setDraft(next);
    setState({ kind: 'changed' });
  }, []);
  const write = async () => {
    setState({ kind: 'saving' });
    const result = await client('template.save', { template: signed(draft, clinic, today), revision });
    if (result.ok) {
      isWritten.current = true;
      setRevision(result.value.revision);
      setState({ kind: 'saved' });
    } else
      setState({
        kind: result.error.code === 'conflict' ? 'conflict' : 'refused',
        message: result.error.message,
      });
    reload();
  };
  return {
    draft,
    change,
    state,
    unsaved,
    save: () => {
      const [first] = unsaved.ids;
      if (first !== undefined) document.getElementById(first)?.focus();
      else if (state.kind !== 'saving') void write();
    },
    discard: () => {
      isWritten.current = true;
      setDraft(entry.template);
      setRevision(entry.revision);
      setState({ kind: 'untouched' });
      setRound((count) => count + 1);
    },
    round,
  };
}
