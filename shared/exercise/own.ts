import * as z from 'zod';
import { LocalDate } from '../localDate';
import { isOwnId, OwnExerciseId } from './ownId';
import { Exercise } from './schema';

/** What an exercise is called: by its name; in words where it is an own one that is lost, else by its id. */
export const exerciseName = (exercise: Exercise | null | undefined, id: string): string =>
  exercise?.text.en.name ?? (isOwnId(id) ? 'Own exercise that cannot be read' : id);

const words = (max: number) =>
  z
    .string()
    .min(1, { error: 'must not be empty' })
    .max(max, { error: `must have at most ${max} characters` });

/** Longer sides than this are scaled down when a photo comes in, in pixels: sharp at 13 cm of a 300 dpi print. */
export const PHOTO_PIXELS = 1600;

/** A photo as it is kept: re-encoded, upright, named by chance. It is never kept without consent on record. */
export const ExercisePhoto = z.strictObject({
  id: z.uuid({ error: 'must be a UUID' }),
  width: z.int().min(1).max(PHOTO_PIXELS),
  height: z.int().min(1).max(PHOTO_PIXELS),
  /** Whoever is shown agreed that the clinic prints the picture: who recorded that, and when. */
  consent: z.strictObject(
    { by: words(120), on: LocalDate },
    { error: 'needs the consent of whoever is shown' },
  ),
});
export type ExercisePhoto = z.infer<typeof ExercisePhoto>;

/** The two positions that a picture can show. */
export const PHOTO_POSITIONS = ['start', 'end'] as const;
export type PhotoPosition = (typeof PHOTO_POSITIONS)[number];

/** What makes an exercise the clinic's. */
const OwnPart = z.strictObject({
  /** The exercise of the library it was made from; null for one that was started blank. */
  basedOn: z.string().min(1).max(80).nullable(),
  /** The exercise of the library whose drawn figure stands for it; null shows none. */
  figureOf: z.string().min(1).max(80).nullable(),
  photos: z.strictObject({ start: ExercisePhoto.nullable(), end: ExercisePhoto.nullable() }),
  /** Not offered any more. Nothing is deleted, for programs in use name it. */
  retired: z.boolean(),
  /** Who saved it last, and when; empty while nobody is chosen to sign. */
  savedBy: z.string().max(120, { error: 'must have at most 120 characters' }),
  savedOn: LocalDate,
});
export type OwnPart = z.infer<typeof OwnPart>;

/** An exercise of a clinic: the library's fields, so that every rule treats it like any other, and its own part. */
export const OwnExercise = z.strictObject({ ...Exercise.shape, id: OwnExerciseId, own: OwnPart });
export type OwnExercise = z.infer<typeof OwnExercise>;

/** The exercise as one of the clinic's own; null for one of the library. */
export const asOwn = (exercise: Exercise): OwnExercise | null =>
  isOwnId(exercise.id) && 'own' in exercise ? (exercise as OwnExercise) : null;

/** The photos that an exercise names. */
export const photosOf = ({ own }: OwnExercise): readonly ExercisePhoto[] =>
  [own.photos.start, own.photos.end].filter((photo) => photo !== null);

/** What is wrong with an exercise: the path of the field, and words that go on after its name. */
export type ExerciseFault = { readonly path: string; readonly message: string };
