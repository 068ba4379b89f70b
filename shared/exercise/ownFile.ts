import * as z from 'zod';
import { faultOf } from '../document';
import { plainIssue } from '../plainIssue';
import { err, ok, type Result } from '../result';
import { OwnExercise, photosOf } from './own';
import { OWN_FILE_LIMIT } from './ownFileLimits';

const OWN_FILE_VERSION = 1;

/** Exercises of a clinic with their photos in one file, for handing them on. */
const OwnFile = z.strictObject({
  format: z.literal('osteon-exercises'),
  version: z.literal(OWN_FILE_VERSION),
  exercises: z
    .array(OwnExercise)
    .min(1, { error: 'must hold at least 1 exercise' })
    .max(500, { error: 'must hold at most 500 exercises' }),
  photos: z.array(z.strictObject({ id: z.uuid({ error: 'must be a UUID' }), base64: z.string() })).max(1000),
});
export type OwnFile = Pick<z.infer<typeof OwnFile>, 'exercises' | 'photos'>;

const Head = z.looseObject({ format: z.literal('osteon-exercises'), version: z.int().min(1) });

/**
 * Reads the text of a file of own exercises; a refusal names the path of the fault and the limit. Nothing is repaired.
 * Whether the exercises make sense among those already there, and the photos as pictures, is for the caller to see.
 */
export function readOwnFile(text: string): Result<OwnFile, string> {
  if (text.length > OWN_FILE_LIMIT) return err(`The file is larger than ${OWN_FILE_LIMIT / 1e6} MB.`);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return err('The file is not valid JSON.'); // the parser's own message may quote megabytes of a photo
  }
  const head = Head.safeParse(raw, { error: plainIssue });
  if (!head.success) return err(`This is no Osteon file of exercises. ${faultOf(head.error, 'file')}`);
  if (head.data.version > OWN_FILE_VERSION)
    return err(
      `file.version: ${head.data.version} was written by a newer Osteon; this one reads up to ${OWN_FILE_VERSION}.`,
    );
  const file = OwnFile.safeParse(raw, { error: plainIssue });
  if (!file.success) return err(faultOf(file.error, 'file'));
  const { exercises, photos } = file.data;
  const fault = idFault({ exercises, photos });
  return fault === null ? ok({ exercises, photos }) : err(fault);
}

/** Ids that stand twice, photos that are named and not there, and photos that nothing names. */
function idFault({ exercises, photos }: OwnFile): string | null {
  const twice = secondOf(exercises.map(({ id }) => id));
  if (twice !== null)
    return `file.exercises.${twice}.id: "${exercises[twice]?.id ?? ''}" stands twice in the file.`;
  const photoTwice = secondOf(photos.map(({ id }) => id.toLowerCase()));
  if (photoTwice !== null) return `file.photos.${photoTwice}.id: stands twice in the file.`;
  const there = new Set(photos.map(({ id }) => id.toLowerCase()));
  const lacking = exercises.findIndex((one) => photosOf(one).some(({ id }) => !there.has(id.toLowerCase())));
  if (lacking >= 0) return `file.exercises.${lacking}.own.photos: names a photo that the file does not hold.`;
  const named = new Set(exercises.flatMap((one) => photosOf(one).map(({ id }) => id.toLowerCase())));
  const idle = photos.findIndex(({ id }) => !named.has(id.toLowerCase()));
  return idle < 0 ? null : `file.photos.${idle}: no exercise of the file names it.`;
}

/** The place of the first value that stood before; null when all differ. */
function secondOf(values: readonly string[]): number | null {
  const at = values.findIndex((value, index) => values.indexOf(value) !== index);
  return at < 0 ? null : at;
}

/**
 * The text of a file of own exercises. Ladders keep only what the reader will have: exercises of the library, and those
 * that are in the file.
 */
export function writeOwnFile({ exercises, photos }: OwnFile, isBuiltIn: (id: string) => boolean): string {
  const there = new Set(exercises.map(({ id }) => id));
  const rungs = (ids: readonly string[]) => ids.filter((id) => there.has(id) || isBuiltIn(id));
  const kept = exercises.map((one) => ({ ...one, easier: rungs(one.easier), harder: rungs(one.harder) }));
  return `${JSON.stringify({ format: 'osteon-exercises', version: OWN_FILE_VERSION, exercises: kept, photos }, null, 2)}\n`;
}
