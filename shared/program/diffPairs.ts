/** Two lists matched one to one. */
export type Pairs<T> = {
  readonly pairs: ReadonlyMap<T, T>;
  readonly removed: readonly T[];
  readonly added: readonly T[];
};

/**
 * Matches two lists by one key after the other, the surest first. Equal keys are matched in the order they come in, so
 * that two alike lists are matched place by place. The map leads from `after` to `before`.
 */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((entry: T) => string)[],
): Pairs<T> {
  const pairs = new Map<T, T>();
  let removed = [...before];
  for (const key of keys) {
    const waiting = new Map<string, T[]>();
    for (const entry of removed) waiting.set(key(entry), [...(waiting.get(key(entry)) ?? []), entry]);
    for (const entry of after) {
      const match = pairs.has(entry) ? undefined : waiting.get(key(entry))?.shift();
      if (match !== undefined) pairs.set(entry, match);
    }
    const taken = new Set(pairs.values());
    removed = removed.filter((entry) => !taken.has(entry));
  }
  return { pairs, removed, added: after.filter((entry) => !pairs.has(entry)) };
}

/**
 * Which entries changed their place among the others: all but the longest run that is still in order, so that one entry
 * taken to the front counts as one move. `places` are the former places, in the new order.
 */
export function movedOnes(places: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (const [index, place] of places.entries()) {
    lengths[index] = 1;
    previous[index] = -1;
    for (let earlier = 0; earlier < index; earlier++)
      if ((places[earlier] ?? 0) < place && (lengths[earlier] ?? 0) + 1 > (lengths[index] ?? 0)) {
        lengths[index] = (lengths[earlier] ?? 0) + 1;
        previous[index] = earlier;
      }
    if (best < 0 || (lengths[index] ?? 0) > (lengths[best] ?? 0)) best = index;
  }
  const still = new Set<number>();
  for (let index = best; index >= 0; index = previous[index] ?? -1) still.add(index);
  return new Set(places.flatMap((place, index) => (still.has(index) ? [] : [place])));
}
