import type { ProgramItem } from './schema';

type Lettered = Pick<ProgramItem, 'superset'>;

const LETTERS: readonly string[] = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** How many exercises a superset has at the least. */
export const SUPERSET_ITEMS = 2;

/** The first letter that no exercise of a session has; null when all 26 are taken. */
export const freeLetter = (items: readonly Lettered[]): string | null =>
  LETTERS.find((letter) => items.every(({ superset }) => superset !== letter)) ?? null;

/** Whether the exercises with a letter stand next to each other. */
export function standsTogether(items: readonly Lettered[], letter: string): boolean {
  const first = items.findIndex(({ superset }) => superset === letter);
  const last = items.findLastIndex(({ superset }) => superset === letter);
  return items.slice(first, last + 1).every(({ superset }) => superset === letter);
}

/** The exercises of a session that have a letter, in order. */
export const membersOf = <T extends Lettered>(items: readonly T[], letter: string): readonly T[] =>
  items.filter(({ superset }) => superset === letter);

/**
 * The exercises of a session with its supersets in order: a letter that fewer than two have is dropped, and those of one
 * letter stand next to each other, where the first of them stands. The same array when all is in order.
 */
export function keepSupersets<T extends Lettered>(items: readonly T[]): readonly T[] {
  const inOrder = items.every(
    ({ superset }) =>
      superset === null ||
      (membersOf(items, superset).length >= SUPERSET_ITEMS && standsTogether(items, superset)),
  );
  if (inOrder) return items;
  return items.flatMap((item): readonly T[] => {
    if (item.superset === null) return [item];
    const members = membersOf(items, item.superset);
    if (members.length < SUPERSET_ITEMS) return [{ ...item, superset: null }];
    return members[0] === item ? members : [];
  });
}
