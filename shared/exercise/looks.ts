import { asOwn, type ExercisePhoto, PHOTO_POSITIONS, type PhotoPosition } from './own';
import type { Exercise } from './schema';

/** What can show how an exercise is done. */
export type Looks = {
  /** The clinic's own photos, start before end; empty where it has none. */
  readonly photos: readonly { readonly position: PhotoPosition; readonly photo: ExercisePhoto }[];
  /** The exercise whose drawn figure stands there without a photo; null for none. */
  readonly figureOf: string | null;
};

/** Photos come before figures. An exercise of the library looks like its own figure. */
export function looksOf(exercise: Exercise): Looks {
  const own = asOwn(exercise)?.own;
  if (!own) return { photos: [], figureOf: exercise.id };
  const photos = PHOTO_POSITIONS.flatMap((position) => {
    const photo = own.photos[position];
    return photo ? [{ position, photo }] : [];
  });
  return { photos, figureOf: own.figureOf };
}

/** Finds the JPEG bytes of a photo by its id; undefined where they are gone. */
export type PhotoLookup = (id: string) => Uint8Array | undefined;
