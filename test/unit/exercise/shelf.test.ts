import { describe, expect, test } from 'vitest';
import { EMPTY_SHELF, editShelf, RECENTS, Shelf, type ShelfEdit } from '../../../shared/exercise/shelf';

const after = (...edits: readonly ShelfEdit[]) => edits.reduce(editShelf, EMPTY_SHELF);
const used = (exercise: string): ShelfEdit => ({ kind: 'used', exercise });

describe('the shelf', () => {
  test('keeps stars in the order they were given, each once', () => {
    const shelf = after(
      { kind: 'star', exercise: 'b' },
      { kind: 'star', exercise: 'a' },
      { kind: 'star', exercise: 'b' },
    );
    expect(shelf.favourites).toEqual(['b', 'a']);
    expect(editShelf(shelf, { kind: 'unstar', exercise: 'b' }).favourites).toEqual(['a']);
  });

  test('keeps what was used last, newest first, each once, and not more than it may', () => {
    expect(after(used('a'), used('b'), used('a')).recents).toEqual(['a', 'b']);
    const many = after(...Array.from({ length: RECENTS + 5 }, (_, i) => used(`e-${i}`)));
    expect(many.recents).toHaveLength(RECENTS);
    expect(many.recents[0]).toBe(`e-${RECENTS + 4}`);
    expect(Shelf.safeParse(many).success).toBe(true);
  });

  test('an edit that changes nothing gives the same shelf back', () => {
    const shelf = after({ kind: 'star', exercise: 'a' }, used('a'));
    expect(editShelf(shelf, { kind: 'star', exercise: 'a' })).toBe(shelf);
    expect(editShelf(shelf, { kind: 'unstar', exercise: 'b' })).toBe(shelf);
    expect(editShelf(shelf, used('a'))).toBe(shelf);
  });

  test('refuses one exercise twice, and too many', () => {
    expect(Shelf.safeParse({ favourites: ['a', 'a'], recents: [] }).success).toBe(false);
    const many = Array.from({ length: RECENTS + 1 }, (_, i) => `e-${i}`);
    expect(Shelf.safeParse({ favourites: [], recents: many }).success).toBe(false);
  });
});
