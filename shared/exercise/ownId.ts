import * as z from 'zod';

/** Own exercises are named apart from the library, so that none of its ids, now or later, is ever one of theirs. */
const OWN_PREFIX = 'own-';

/** Lower case only: one file on every disk, whether or not it tells A from a. */
export const OwnExerciseId = z
  .string()
  .regex(/^own-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { error: 'must be "own-" and a UUID' });

/** Whether an id is one of a clinic's own exercise. */
export const isOwnId = (id: string): boolean => OwnExerciseId.safeParse(id).success;

/** The id of a new own exercise, from a fresh UUID. */
export const ownIdFrom = (uuid: string): string => `${OWN_PREFIX}${uuid.toLowerCase()}`;

/** The UUID in an own exercise's id: what its file is named by. */
export const uuidOfOwn = (id: string): string => id.slice(OWN_PREFIX.length);
