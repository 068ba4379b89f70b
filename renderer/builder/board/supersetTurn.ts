import type { ProgramItem } from '../../../shared/program/schema';

/** Where an item stands in its superset; null when it is in none. */
export type Turn = 'first' | 'middle' | 'last';

export function turnOf(items: readonly ProgramItem[], index: number): Turn | null {
  const letter = items[index]?.superset ?? null;
  if (letter === null) return null;
  if (items[index - 1]?.superset !== letter) return 'first';
  return items[index + 1]?.superset === letter ? 'middle' : 'last';
}

/** What stands above the first of a superset: "Superset A: rest 90 s after the last". */
export function turnWords(items: readonly ProgramItem[], index: number): string | null {
  if (turnOf(items, index) !== 'first') return null;
  const letter = items[index]?.superset ?? null;
  const rest = items.findLast(({ superset }) => superset === letter)?.dose.restSeconds ?? null;
  return `Superset ${letter}: ${rest === 0 ? 'no rest' : rest === null ? 'rest' : `rest ${rest} s`} after the last`;
}
