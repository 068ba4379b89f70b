import type { Box } from './box';
import type { Flow, FlowItem } from './flow';

/** A box with its distance from the top of the page's live area, points. */
export type Placed = { readonly box: Box; readonly y: number };
export type Page = readonly Placed[];
type Limits = { readonly height: number; readonly cards: number };

/** Shares the flow out over pages: cards whole, headings with what they head, so many cards a page. */
export function paginate(flow: Flow, { height, cards }: Limits): readonly Page[] {
  const pages: Placed[][] = [[]];
  let y = 0;
  let cardsHere = 0;
  const page = () => pages.at(-1) ?? [];
  const turn = () => {
    if (page().length === 0) return;
    pages.push([]);
    y = 0;
    cardsHere = 0;
  };
  const gapHere = (gap: number) => (page().length === 0 ? 0 : gap);
  const fits = (box: Box, gap: number) => y + gapHere(gap) + box.height <= height;
  const put = (box: Box, gap: number) => {
    const top = y + gapHere(gap);
    page().push({ box, y: top });
    y = top + box.height;
  };
  const putParts = ({ parts, again, gap }: FlowItem) => {
    parts.forEach((part, i) => {
      if (!fits(part, i === 0 ? gap : 0)) {
        turn();
        if (again && i > 0) put(again, 0);
      }
      put(part, i === 0 ? gap : 0);
    });
    turn();
  };
  for (const unit of units(flow)) {
    if (unit === 'new-page') {
      // Where page 1 ran over, what follows fills the rest of page 2.
      if (pages.length === 1) turn();
      continue;
    }
    const tall = unitHeight(unit);
    const isCard = unit.some((item) => item.card);
    if (isCard && cardsHere >= cards) turn();
    // The second card of a page starts at its half, so that cards stand in the same place on every page.
    if (isCard && page().length > 0 && cardsHere === 1 && cards === 2 && tall <= height / 2)
      y = Math.max(y, height / 2 - (unit[0]?.gap ?? 0));
    if (y + gapHere(unit[0]?.gap ?? 0) + tall > height) turn();
    for (const item of unit)
      if (fits(item.box, item.gap)) put(item.box, item.gap);
      else putParts(item);
    if (isCard && page().length > 0) cardsHere += 1;
  }
  return pages.filter((each) => each.length > 0);
}

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

/** Height of items one below the other, without the gap above the first. */
const unitHeight = (unit: readonly FlowItem[]) =>
  unit.reduce((sum, item, i) => sum + item.box.height + (i === 0 ? 0 : item.gap), 0);
