import type { ApiError, Output } from '../../shared/api/contract';
import type { Handlers } from '../../shared/api/dispatch';
import { faultOf } from '../../shared/document';
import { library } from '../../shared/exercise/library';
import { OwnExercise, PHOTO_POSITIONS, photosOf } from '../../shared/exercise/own';
import { OWN_FILE_LIMIT } from '../../shared/exercise/ownFileLimits';
import { ownExerciseFault } from '../../shared/exercise/ownFault';
import { type OwnFile, writeOwnFile } from '../../shared/exercise/ownFile';
import { plainIssue } from '../../shared/plainIssue';
import { ok, type Result } from '../../shared/result';
import { failure, guardDisk } from '../store/failure';
import { claimPhoto, readPhoto } from '../store/photoFiles';
import { exercisePlace } from '../store/place';
import { exportName } from './exportName';
import type { HandlerParts } from './handlerParts';
import { importExercises } from './importExercises';
import { readOwnExercises } from './ownExercises';
import { savedAt } from './saved';
import { saveFile } from './saveFile';

type ExerciseChannel = 'exercise.list' | 'exercise.save' | 'exercise.export' | 'exercise.import';

/** The clinic's own exercises. None is kept that contradicts itself or makes a ladder go in circles. */
export const exerciseHandlers = (parts: HandlerParts): Pick<Handlers, ExerciseChannel> => ({
  'exercise.list': () =>
    guardDisk('read', async () => {
      const { exercises, unread } = await readOwnExercises(parts.store);
      return ok({
        exercises: exercises.map(({ body, revision }) => ({ exercise: body, revision })),
        setAside: [...unread],
      });
    }),
  'exercise.save': async ({ exercise, revision }) =>
    savedAt(parts.ports, await guardDisk('save', () => saveExercise(parts, exercise, revision))),
  'exercise.export': ({ ids }) => guardDisk('save', () => exportExercises(parts, ids)),
  'exercise.import': ({ text, replace }) => guardDisk('save', () => importExercises(parts, text, replace)),
});

/** Checks and writes an exercise over `revision` of it, 0 for a new one. */
async function saveExercise(
  { store, knowledge }: HandlerParts,
  unread: unknown,
  revision: number,
): Promise<Result<{ readonly revision: number }, ApiError>> {
  const read = OwnExercise.safeParse(unread, { error: plainIssue });
  if (!read.success) return refused(faultOf(read.error, 'exercise'));
  const exercise = read.data;
  const { exercises } = await readOwnExercises(store);
  const all = [...library.values(), ...exercises.map(({ body }) => body)];
  const fault = ownExerciseFault(exercise, { findBuiltIn: knowledge.findExercise, all });
  if (fault !== null) return refused(`exercise.${fault}`);
  for (const position of PHOTO_POSITIONS) {
    const photo = exercise.own.photos[position];
    if (photo && !(await claimPhoto(store, photo.id)))
      return refused(
        `exercise.own.photos.${position}: is no longer in the data folder. Choose the photo again.`,
      );
  }
  return store.save(exercisePlace(exercise.id), exercise, revision);
}

const refused = (fault: string): Result<never, ApiError> =>
  failure('bad-request', `Could not save the exercise. ${fault}`);

async function exportExercises(
  { store, knowledge, ports }: HandlerParts,
  ids: readonly string[],
): Promise<Result<Output<'exercise.export'>, ApiError>> {
  const { exercises } = await readOwnExercises(store);
  const chosen = exercises.map(({ body }) => body).filter(({ id }) => ids.includes(id));
  const [first] = chosen;
  if (!first || chosen.length < new Set(ids).size)
    return failure('not-found', 'There is no such exercise in the data folder any more.');
  const photos: OwnFile['photos'] = [];
  for (const exercise of chosen)
    for (const { id } of photosOf(exercise)) {
      if (photos.some((photo) => photo.id === id)) continue;
      const jpeg = await readPhoto(store, id);
      if (jpeg === null)
        return failure(
          'not-found',
          `A photo of ${exercise.text.en.name} is no longer in the data folder. Remove it from the exercise, then export again.`,
        );
      photos.push({ id, base64: Buffer.from(jpeg).toString('base64') });
    }
  const text = writeOwnFile({ exercises: chosen, photos }, (id) => knowledge.findExercise(id) !== undefined);
  const file = Buffer.from(text, 'utf8');
  if (file.byteLength > OWN_FILE_LIMIT)
    return failure(
      'bad-request',
      `The file would be larger than ${OWN_FILE_LIMIT / 1e6} MB. Export fewer exercises at a time.`,
    );
  const name = chosen.length === 1 ? exportName('exercise', first.text.en.name) : exportName('exercises', '');
  return saveFile(ports, file, name, 'json');
}
