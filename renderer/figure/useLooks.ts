import { useMemo } from 'react';
import { type Looks, looksOf } from '../../shared/exercise/looks';
import type { ExercisePhoto, PhotoPosition } from '../../shared/exercise/own';
import type { Figure } from '../../shared/figure/pose';
import { useExercises } from '../api/exercises';
import { usePhoto } from '../api/usePhoto';
import { useFigure } from './useFigure';

const NOTHING: Looks = { photos: [], figureOf: null };

/** What can show how an exercise is done, by its id. */
export function useLooks(exerciseId: string): Looks {
  const { find } = useExercises();
  const exercise = find(exerciseId);
  return useMemo(() => (exercise ? looksOf(exercise) : NOTHING), [exercise]);
}

export type Shown =
  | {
      readonly kind: 'photo';
      readonly position: PhotoPosition;
      readonly photo: ExercisePhoto;
      readonly src: string;
    }
  | { readonly kind: 'figure'; readonly figure: Figure };

/**
 * What an exercise shows at a position, or at the first it has a photo of: the photo, the figure where there is none or
 * its file is gone. Null for neither, and while it is on its way.
 */
export function useShown(exerciseId: string, position: PhotoPosition | 'first'): Shown | null {
  const { photos, figureOf } = useLooks(exerciseId);
  const wanted = position === 'first' ? photos[0] : photos.find((one) => one.position === position);
  const loaded = usePhoto(wanted?.photo.id ?? null);
  const drawn = photos.length === 0 || loaded.state === 'failed';
  const figure = useFigure(drawn ? figureOf : null);
  if (wanted && loaded.state === 'ready') return { kind: 'photo', ...wanted, src: loaded.value };
  return figure ? { kind: 'figure', figure } : null;
}
