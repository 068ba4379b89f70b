import type { Box } from './box';
import { cardsTogether } from './cardsTogether';
import type { Flow, FlowItem, PageHeights } from './flow';

/** A box with its distance from the top of the page's live area, points. */
export type Placed = { readonly box: Box; readonly y: number };
export type Page = readonly Placed[];
type Limits = { readonly heights: PageHeights; readonly cards: number };

/** Shares the flow out over pages: cards whole, headings with what they head, so many cards a page. */
export function paginate(flow: Flow, { heights, cards }: Limits): readonly Page[] {
  const pages: Placed[][] = [[]];
  let y = 0;
  let cardsHere = 0;
  const page = () => pages.at(-1) ?? [];
  const height = () => (pages.length === 1 ? heights.first : heights.next);
  const turn = () => {
    if (page().length === 0) return;
    pages.push([]);
    y = 0;
    cardsHere = 0;
  };
  const gapHere = (gap: number) => (page().length === 0 ? 0 : gap);
  const fits = (box: Box, gap: number) => y + gapHere(gap) + box.height <= height() + 1e-6;
  const put = (box: Box, gap: number) => {
    const top = y + gapHere(gap);
    page().push({ box, y: top });
    y = top + box.height;
  };
  /** Where a part does not fit it goes to the next page; one taller than a page is cut between two lines. */
  const putPart = (part: Box, gap: number, { isFirst, again }: { isFirst: boolean; again: Box | null }) => {
    let [rest, space, head, isFresh] = [part, gap, isFirst ? null : again, false];
    while (!fits(rest, space)) {
      const isTall = rest.height > heights.next - (again?.height ?? 0);
      const pieces = isTall ? (rest.cut?.(height() - y - gapHere(space)) ?? null) : null;
      if (pieces) {
        put(pieces[0], space);
        [rest, head] = [pieces[1], again];
      } else if (isFresh) break;
      turn();
      if (head) put(head, 0);
      [space, isFresh] = [0, true];
    }
    put(rest, space);
  };
  const putParts = ({ parts, again, gap, breaks }: FlowItem) => {
    parts.forEach((part, i) => putPart(part, i === 0 ? gap : 0, { isFirst: i === 0, again }));
    if (!breaks) turn();
  };
  const all = [...units(flow)];
  /** Cards up to here stand one below the other in place of at their shares of the page. */
  let closeUntil = 0;
  const bringTogether = (index: number) => {
    const next = all.slice(index, index + cards);
    const end = next.findIndex((unit) => unit === 'new-page' || !isCardUnit(unit));
    const units = next.slice(0, end === -1 ? next.length : end).filter((unit) => unit !== 'new-page');
    const close = cardsTogether(units, { y: y + gapHere(units[0]?.[0]?.gap ?? 0), height: height(), cards });
    if (!close) return;
    all.splice(index, close.length, ...close);
    closeUntil = index + close.length;
  };
  for (let index = 0; index < all.length; index++) {
    const isCard = isCardUnit(all[index]);
    if (isCard && cardsHere >= cards) turn();
    if (isCard && cardsHere === 0) bringTogether(index);
    const unit = all[index];
    if (unit === undefined || unit === 'new-page') {
      // Where page 1 ran over, what follows fills the rest of page 2.
      if (pages.length === 1) turn();
      continue;
    }
    const tall = unitHeight(unit, heights.next);
    // Each card of a page starts at its share, so that cards stand in the same place on every page.
    const share = (height() * cardsHere) / cards;
    if (isCard && cardsHere > 0 && index >= closeUntil && tall <= height() - share)
      y = Math.max(y, share - (unit[0]?.gap ?? 0));
    if (y + gapHere(unit[0]?.gap ?? 0) + tall > height() + 1e-6) turn();
    for (const item of unit)
      if (fits(item.box, item.gap)) put(item.box, item.gap);
      else putParts(item);
    if (isCard && page().length > 0) cardsHere += 1;
  }
  return pages.filter((each) => each.length > 0);
}

const isCardUnit = (unit: readonly FlowItem[] | 'new-page' | undefined): boolean =>
  unit !== undefined && unit !== 'new-page' && unit.some((item) => item.card);

/** A heading and what follows it travel together. */
function units(flow: Flow): readonly (readonly FlowItem[] | 'new-page')[] {
  const result: (FlowItem[] | 'new-page')[] = [];
  let open: FlowItem[] | null = null;
  for (const item of flow) {
    if (item === 'new-page') {
      open = null;
      result.push(item);
      continue;
    }
    if (open) open.push(item);
    else result.push((open = [item]));
    if (!item.keepWithNext) open = null;
  }
  return result;
}

/**
 * Height that must be free for items one below the other, without the gap above the first: of a table its first part. A
 * table that something else belongs to is whole with it on one page, where it is not taller than that.
 */
function unitHeight(unit: readonly FlowItem[], page: number): number {
  const heightBy = (heightOf: (item: FlowItem) => number) =>
    unit.reduce((sum, item, i) => sum + heightOf(item) + (i === 0 ? 0 : item.gap), 0);
  const whole = heightBy(({ box }) => box.height);
  const belongs = unit.slice(0, -1).some(({ breaks }) => breaks);
  if (belongs && whole <= page) return whole;
  return heightBy(({ box, parts, breaks }) => (breaks ? (parts[0] ?? box) : box).height);
}
