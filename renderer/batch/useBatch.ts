import { useEffect, useRef, useState } from 'react';
import type { ApiError, Output } from '../../shared/api/contract';
import { download } from '../api/download';
import { useServices } from '../api/services';
import { useAnnounce } from '../design/LiveRegion';
import { hasHandouts, isLookedAtFirst } from './batchFate';
import { type BatchMade, type BatchOrder, runBatch } from './runBatch';

export type BatchState =
  | { readonly step: 'choosing'; readonly error: ApiError | null }
  | { readonly step: 'running'; readonly done: number; readonly of: number; readonly name: string }
  /** Made, not written: the save dialog was closed, or the file could not be written. */
  | { readonly step: 'unsaved'; readonly made: BatchMade; readonly error: ApiError | null }
  /** A place for the file is being chosen, or it is being recorded and written: from then on there is no way back. */
  | { readonly step: 'saving'; readonly made: BatchMade }
  | { readonly step: 'saved'; readonly made: BatchMade; readonly saved: Output<'batch.save'> };

const CHOOSING: BatchState = { step: 'choosing', error: null };

/** One batch from the choice to the file. Cancelling, and leaving the screen, drop what was made. */
export function useBatch() {
  const { client } = useServices();
  const announce = useAnnounce();
  const [state, setState] = useState<BatchState>(CHOOSING);
  const batch = useRef<string | null>(null);
  const calledOff = useRef<AbortController | null>(null);
  const drop = () => {
    calledOff.current?.abort();
    if (batch.current !== null) void client('batch.drop', { batchId: batch.current });
    batch.current = null;
  };
  const leaving = useRef(drop);
  useEffect(() => {
    const leave = leaving.current;
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const save = async (made: BatchMade) => {
    setState({ step: 'saving', made });
    const saved = await client('batch.save', { batchId: made.batchId });
    // What is recorded by now has to get out, also when the screen was left meanwhile.
    if (saved.ok && saved.value.file.outcome === 'download')
      download(saved.value.file.path, saved.value.file.fileName);
    if (batch.current !== made.batchId) return;
    if (!saved.ok) return setState({ step: 'unsaved', made, error: saved.error });
    const { file } = saved.value;
    if (file.outcome === 'cancelled') return setState({ step: 'unsaved', made, error: null });
    batch.current = null;
    setState({ step: 'saved', made, saved: saved.value });
    announce(`Saved as ${file.fileName}`);
  };
  const start = async (order: BatchOrder) => {
    drop();
    const control = new AbortController();
    calledOff.current = control;
    const of = order.jobs.length;
    setState({ step: 'running', done: 0, of, name: '' });
    const result = await runBatch(client, order, {
      onStart: (batchId) => {
        if (control.signal.aborted) void client('batch.drop', { batchId });
        else batch.current = batchId;
      },
      onNext: (done, { name }) => setState({ step: 'running', done, of, name }),
      signal: control.signal,
      newId: () => crypto.randomUUID(),
    });
    if (control.signal.aborted) return;
    if (!result.ok) return setState({ step: 'choosing', error: result.error });
    const made = result.value;
    if (made === null) return;
    setState({ step: 'unsaved', made, error: null });
    if (hasHandouts(made) && !isLookedAtFirst(made)) await save(made);
  };
  const cancel = () => {
    drop();
    setState(CHOOSING);
    announce('Cancelled. Nothing was written.');
  };
  return { state, start, save, cancel, again: () => setState(CHOOSING) };
}
