import * as z from 'zod';

/** How many of the exercises used last are kept. */
export const RECENTS = 24;

const ids = (max: number) =>
  z
    .array(z.string().min(1).max(80))
    .max(max)
    .refine((all) => new Set(all).size === all.length, { error: 'must not name an exercise twice' });

/**
 * What the therapists of a practice keep near: exercises they starred, and those used last, newest first. Ids of
 * exercises that the library does not know stay: an own exercise may come back. Nothing about a patient stands here.
 */
export const Shelf = z.strictObject({ favourites: ids(5_000), recents: ids(RECENTS) });
export type Shelf = z.infer<typeof Shelf>;

export const EMPTY_SHELF: Shelf = { favourites: [], recents: [] };

/** One change of a shelf. Each can be made again on a newer shelf, so two windows never lose each other's stars. */
export type ShelfEdit =
  | { readonly kind: 'star'; readonly exercise: string }
  | { readonly kind: 'unstar'; readonly exercise: string }
  | { readonly kind: 'used'; readonly exercise: string };

/** The shelf after an edit; the very same one when the edit changes nothing. */
export function editShelf(shelf: Shelf, { kind, exercise }: ShelfEdit): Shelf {
  const others = (list: readonly string[]) => list.filter((id) => id !== exercise);
  switch (kind) {
    case 'star':
      return shelf.favourites.includes(exercise)
        ? shelf
        : { ...shelf, favourites: [...shelf.favourites, exercise] };
    case 'unstar':
      return shelf.favourites.includes(exercise) ? { ...shelf, favourites: others(shelf.favourites) } : shelf;
    case 'used':
      return shelf.recents[0] === exercise
        ? shelf
        : { ...shelf, recents: [exercise, ...others(shelf.recents)].slice(0, RECENTS) };
  }
}
