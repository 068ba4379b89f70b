import type { ItemDiff } from './diffItems';
import type { PhaseDiff, ProgramDiff, SessionDiff } from './diffPrograms';

/** How many entries of a program were added, removed, moved or changed; one entry counts once for each of these. */
export type DiffCount = {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly changed: number;
  /** All together; 0 for two versions that are alike. */
  readonly total: number;
};

type Sum = { added: number; removed: number; moved: number; changed: number };

/** Counts exercises, and sessions, phases and entries of the whole program beside them. */
export function countDiff({ whole, phases }: ProgramDiff): DiffCount {
  const sum: Sum = { added: 0, removed: 0, moved: 0, changed: whole.length };
  for (const phase of phases) {
    countPart(sum, phase);
    for (const session of phase.sessions) {
      countPart(sum, session);
      for (const item of session.items) countItem(sum, item);
    }
  }
  return { ...sum, total: sum.added + sum.removed + sum.moved + sum.changed };
}

function countPart(sum: Sum, { kind, moved, changes }: PhaseDiff | SessionDiff): void {
  if (kind !== 'kept') sum[kind] += 1;
  if (moved) sum.moved += 1;
  if (changes.length > 0) sum.changed += 1;
}

/** Whether an exercise that stands in both versions differs in more than its place. */
export const isItemChanged = (item: Extract<ItemDiff, { kind: 'kept' }>): boolean =>
  item.swapped || item.dose.length > 0 || item.texts.length > 0;

function countItem(sum: Sum, item: ItemDiff): void {
  switch (item.kind) {
    case 'added':
    case 'removed':
      sum[item.kind] += 1;
      return;
    case 'left':
      return; // it counts where it went
    case 'kept':
      if (item.moved) sum.moved += 1;
      if (isItemChanged(item)) sum.changed += 1;
  }
}
