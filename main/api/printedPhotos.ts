import type { ExerciseLookup } from '../../shared/exercise/schema';
import { looksOf, type PhotoLookup } from '../../shared/exercise/looks';
import { homeExercises } from '../../shared/handout/homeExercises';
import type { Program } from '../../shared/program/schema';
import { hasJpegHead } from '../photo/jpegHead';
import type { DocumentStore } from '../store/documentStore';
import { readPhoto } from '../store/photoFiles';
import { errorCode } from '../store/replaceFile';

/** The photos of a handout, and the names of the exercises that have one which is not there to print. */
export type PrintedPhotos = { readonly findPhoto: PhotoLookup; readonly lostOf: readonly string[] };

/**
 * The photos that the handout for `week` prints: those of the own exercises done at home then. One that is gone, cannot
 * be read or is no JPEG any more is not found, for a handout without it helps more than none.
 */
export async function printedPhotos(
  store: DocumentStore,
  program: Program,
  week: number,
  findExercise: ExerciseLookup,
): Promise<PrintedPhotos> {
  const found = new Map<string, Uint8Array>();
  const lostOf = new Set<string>();
  for (const exercise of homeExercises(program, week, findExercise)) {
    for (const { photo } of looksOf(exercise).photos) {
      const jpeg = await readOrNothing(store, photo.id);
      if (jpeg !== null && hasJpegHead(jpeg)) found.set(photo.id, jpeg);
      else lostOf.add(exercise.text.en.name);
    }
  }
  return { findPhoto: (id) => found.get(id), lostOf: [...lostOf] };
}

/** The bytes of a photo; null where the disk does not give them. */
async function readOrNothing(store: DocumentStore, id: string): Promise<Uint8Array | null> {
  try {
    return await readPhoto(store, id);
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}
