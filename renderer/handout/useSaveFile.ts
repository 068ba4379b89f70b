import { useRef } from 'react';
import type { ApiError, SavedFile } from '../../shared/api/contract';
import type { Result } from '../../shared/result';
import { download } from '../api/download';
import { useTell } from './told';

type Ask = () => Promise<Result<SavedFile, ApiError>>;

/** Saves one file at a time through the shell's dialog, and tells what became of it; `note` is said of what was saved. */
export function useSaveFile(): (ask: Ask, note?: string) => Promise<void> {
  const tell = useTell();
  const isBusy = useRef(false);
  return async (ask, note = '') => {
    if (isBusy.current) return;
    isBusy.current = true;
    const result = await ask();
    isBusy.current = false;
    if (!result.ok) return tell.fault(result.error.message);
    if (result.value.outcome === 'cancelled') return tell.clear();
    if (result.value.outcome === 'download') download(result.value.path, result.value.fileName);
    tell.done(`Saved as ${result.value.fileName}.${note === '' ? '' : ` ${note}`}`);
  };
}
