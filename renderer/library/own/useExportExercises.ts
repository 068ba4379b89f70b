import { download } from '../../api/download';
import { useServices } from '../../api/services';
import type { Telling } from './useTold';

/** Writes exercises into a file where the therapist chooses, and says what became of it. */
export function useExportExercises({ tell, refuse, clear }: Telling): (ids: string[]) => Promise<void> {
  const { client } = useServices();
  return async (ids) => {
    const result = await client('exercise.export', { ids });
    if (!result.ok) return refuse(result.error.message);
    if (result.value.outcome === 'cancelled') return clear();
    if (result.value.outcome === 'download') download(result.value.path, result.value.fileName);
    tell(`Saved as ${result.value.fileName}`);
  };
}
