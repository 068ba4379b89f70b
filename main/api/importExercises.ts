import type { ApiError, Output } from '../../shared/api/contract';
import { library } from '../../shared/exercise/library';
import { withOwnPart } from '../../shared/exercise/editOwn';
import { type ExercisePhoto, type OwnExercise, photosOf } from '../../shared/exercise/own';
import { ownExerciseFault } from '../../shared/exercise/ownFault';
import { type OwnFile, readOwnFile } from '../../shared/exercise/ownFile';
import { ok, type Result } from '../../shared/result';
import { type PreparedPhoto, preparePhoto } from '../photo/preparePhoto';
import { failure } from '../store/failure';
import { writePhoto } from '../store/photoFiles';
import { exercisePlace } from '../store/place';
import type { HandlerParts } from './handlerParts';
import { readOwnExercises } from './ownExercises';

type Imported = Output<'exercise.import'>;

const nothing = (message: string, code: ApiError['code'] = 'bad-request'): Result<never, ApiError> =>
  failure(code, `Nothing was imported. ${message}`);

/**
 * Brings in a file of exercises, or nothing of it: all of it is looked at before the first file is written. Exercises
 * whose ids are here already are a `conflict`, and with `replace` are written over. Rejects with the disk's error.
 */
export async function importExercises(
  parts: HandlerParts,
  text: string,
  replace: boolean,
): Promise<Result<Imported, ApiError>> {
  const file = readOwnFile(text);
  if (!file.ok) return nothing(file.error);
  const { exercises } = await readOwnExercises(parts.store);
  const revisions = new Map(exercises.map(({ body, revision }) => [body.id, revision]));
  const fault = faultAmong(
    file.value.exercises,
    exercises.map(({ body }) => body),
    parts,
  );
  if (fault !== null) return nothing(fault);
  const here = file.value.exercises.filter(({ id }) => revisions.has(id)).map(nameOf);
  if (here.length > 0 && !replace)
    return nothing(
      `${here.length === 1 ? 'An exercise is' : `${here.length} exercises are`} here already: ${here.join(', ')}.`,
      'conflict',
    );
  const photos = await preparedPhotos(file.value);
  return photos.ok ? write(parts, file.value.exercises, revisions, photos.value) : photos;
}

const nameOf = ({ text }: OwnExercise): string => text.en.name;

/** The first fault of the exercises among those that are here and those that come with them. */
function faultAmong(
  coming: readonly OwnExercise[],
  here: readonly OwnExercise[],
  { knowledge }: HandlerParts,
): string | null {
  const ids = new Set(coming.map(({ id }) => id));
  const staying = here.filter(({ id }) => !ids.has(id));
  const all = [...library.values(), ...staying, ...coming];
  const known = { findBuiltIn: knowledge.findExercise, all };
  for (const [index, exercise] of coming.entries()) {
    const fault = ownExerciseFault(exercise, known);
    if (fault !== null) return `file.exercises.${index}.${fault}`;
  }
  return null;
}

type Photos = ReadonlyMap<string, PreparedPhoto>;

/** Every photo decoded and encoded anew, by its id in the file: what others made is trusted as little as an upload. */
async function preparedPhotos({ photos }: OwnFile): Promise<Result<Photos, ApiError>> {
  const prepared = new Map<string, PreparedPhoto>();
  for (const [index, { id, base64 }] of photos.entries()) {
    const photo = await preparePhoto(Buffer.from(base64, 'base64'));
    if (!photo.ok) return nothing(`file.photos.${index}: ${photo.error}`);
    prepared.set(id.toLowerCase(), photo.value);
  }
  return ok(prepared);
}

async function write(
  parts: HandlerParts,
  exercises: readonly OwnExercise[],
  revisions: ReadonlyMap<string, number>,
  photos: Photos,
): Promise<Result<Imported, ApiError>> {
  // Photos first: where the disk fails among them nothing was imported, and the next sweeps take them away.
  const bodies: OwnExercise[] = [];
  for (const exercise of exercises) {
    const start = await keptPhoto(parts, exercise.own.photos.start, photos);
    const end = await keptPhoto(parts, exercise.own.photos.end, photos);
    bodies.push(withOwnPart(exercise, { photos: { start, end } }));
  }
  const added: string[] = [];
  const replaced: string[] = [];
  for (const body of bodies) {
    const revision = revisions.get(body.id) ?? 0;
    const saved = await parts.store.save(exercisePlace(body.id), body, revision);
    if (!saved.ok) return partly(saved.error, [...added, ...replaced]);
    (revision === 0 ? added : replaced).push(nameOf(body));
  }
  return ok({ added, replaced, photos: bodies.reduce((sum, body) => sum + photosOf(body).length, 0) });
}

/** Keeps a photo under a fresh name: a file can never write over a photo of another exercise. */
async function keptPhoto(
  { store, ports }: HandlerParts,
  photo: ExercisePhoto | null,
  photos: Photos,
): Promise<ExercisePhoto | null> {
  const prepared = photo && photos.get(photo.id.toLowerCase());
  if (!photo || !prepared) return null;
  const id = ports.newId();
  await writePhoto(store, id, prepared.jpeg);
  return { ...photo, id, width: prepared.width, height: prepared.height };
}

/** A disk that fails halfway, or another window that saved in between: what is in by now is told. */
const partly = ({ code, message }: ApiError, done: readonly string[]): Result<never, ApiError> =>
  failure(code, done.length === 0 ? message : `${message} Imported before that: ${done.join(', ')}.`);
