import type { Block } from '../../shared/handout/model';

/**
 * A sheet that is too much for one page, as what goes on a page of its own each: the grids to write in, with the heading
 * and the words above them, as many together as `fits` allows.
 */
export function pageGroups<T extends { readonly own: Block }>(
  pairs: readonly T[],
  fits: (group: readonly T[]) => boolean,
): readonly (readonly T[])[] {
  const groups: (readonly T[])[] = [];
  for (const grid of grids(pairs)) {
    const last = groups.at(-1);
    if (last && fits([...last, ...grid])) groups[groups.length - 1] = [...last, ...grid];
    else groups.push(grid);
  }
  return groups;
}

/** From one heading to the next; what stands above the first belongs to it. */
function grids<T extends { readonly own: Block }>(pairs: readonly T[]): readonly (readonly T[])[] {
  const found: T[][] = [];
  let hasGrid = false;
  for (const pair of pairs) {
    const { kind } = pair.own;
    const open = found.at(-1);
    if (!open || (kind === 'heading' && hasGrid)) {
      found.push([pair]);
      hasGrid = false;
    } else open.push(pair);
    hasGrid ||= kind === 'log' || kind === 'day-ticks';
  }
  return found;
}
