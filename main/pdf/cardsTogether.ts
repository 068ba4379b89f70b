import type { FlowItem } from './flow';

/** A card with what stays with it, such as the heading above it. */
type CardUnit = readonly FlowItem[];
/** Where the first card of a page starts, its end, and how many cards go on a page. Points from its top. */
type Room = { readonly y: number; readonly height: number; readonly cards: number };

const gapOf = (unit: CardUnit, isFirst: boolean): number => (isFirst ? 0 : (unit[0]?.gap ?? 0));

const heightOf = (unit: CardUnit): number =>
  unit.reduce((sum, { box, gap }, i) => sum + box.height + (i === 0 ? 0 : gap), 0);

/**
 * The next cards set so low that as many as a page holds go on it one below the other; null where they stand at their
 * shares of the page anyway, or where not even two fit. A tall card takes from the room of low ones, not the whole page.
 */
export function cardsTogether(next: readonly CardUnit[], room: Room): readonly CardUnit[] | null {
  for (let count = Math.min(room.cards, next.length); count > 1; count--) {
    const group = next.slice(0, count);
    if (standAtShares(group, room)) return null;
    const lowered = loweredTo(group, room);
    if (lowered) return lowered;
  }
  return null;
}

function standAtShares(group: readonly CardUnit[], { y, height, cards }: Room): boolean {
  const end = group.reduce((at, unit, i) => {
    const start = i === 0 ? at : Math.max(at + gapOf(unit, false), (height * i) / cards);
    return start + heightOf(unit);
  }, y);
  return end <= height + 1e-6;
}

/** Takes what is over from one card after the other, as far as each gives way. */
function loweredTo(group: readonly CardUnit[], { y, height }: Room): readonly CardUnit[] | null {
  let over = group.reduce((sum, unit, i) => sum + gapOf(unit, i === 0) + heightOf(unit), y) - height;
  const lowered = group.map((unit): CardUnit =>
    unit.map((item) => {
      if (over <= 1e-6 || !item.lower) return item;
      const box = item.lower(item.box.height - over);
      if (box.height >= item.box.height) return item;
      over -= item.box.height - box.height;
      return { ...item, box };
    }),
  );
  return over <= 1e-6 ? lowered : null;
}
