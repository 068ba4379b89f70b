import { type Box, stack } from './box';
import { drawnParts } from './cardBox';
import type { CardOnWay, PlacedCard } from './cardPages';
import { planCards } from './cardPlan';
import type { Flow, FlowItem, PageHeights } from './flow';
import { mirrored } from './mirrored';

/** A box with its distance from the top of the page's live area, points. */
export type Placed = { readonly box: Box; readonly y: number };
export type Page = readonly Placed[];

type Unit = readonly FlowItem[];

/** Shares the flow out over pages: cards whole and set for their page, headings with what they head. */
export function paginate(flow: Flow, heights: PageHeights): readonly Page[] {
  const pages = new Pages(heights);
  const all = units(flow);
  for (let at = 0; at < all.length; at++) {
    const unit = all[at];
    if (unit === undefined) continue;
    if (unit === 'new-page') {
      // Where page 1 ran over, what follows fills the rest of page 2.
      if (pages.isFirst) pages.turn();
      continue;
    }
    if (!isCardUnit(unit)) {
      pages.putUnit(unit);
      continue;
    }
    const end = all.findIndex((other, i) => i > at && (other === 'new-page' || !isCardUnit(other)));
    const run = all.slice(at, end === -1 ? all.length : end).filter((other) => other !== 'new-page');
    putCards(pages, run);
    at += run.length - 1;
  }
  return pages.filled();
}

/** Pages being filled from the top. */
class Pages {
  readonly #heights: PageHeights;
  readonly #pages: Placed[][] = [[]];
  #y = 0;

  constructor(heights: PageHeights) {
    this.#heights = heights;
  }

  get isFirst(): boolean {
    return this.#pages.length === 1;
  }
  get isEmpty(): boolean {
    return this.#page.length === 0;
  }
  /** Height that is left on the open page, below a gap unless nothing stands on it. Points. */
  left(gap: number): number {
    return this.#height - this.#y - (this.isEmpty ? 0 : gap);
  }
  get whole(): number {
    return this.#heights.next;
  }
  filled(): readonly Page[] {
    return this.#pages.filter((each) => each.length > 0);
  }

  turn(): void {
    if (this.isEmpty) return;
    this.#pages.push([]);
    this.#y = 0;
  }

  put(box: Box, gap: number): void {
    const top = this.#y + (this.isEmpty ? 0 : gap);
    this.#page.push({ box, y: top });
    this.#y = top + box.height;
  }

  putUnit(unit: Unit): void {
    if (unitHeight(unit, this.whole) > this.left(unit[0]?.gap ?? 0) + 1e-6) this.turn();
    for (const item of unit) this.putItem(item);
  }

  putItem(item: FlowItem): void {
    if (this.#fits(item.box, item.gap)) {
      this.put(item.box, item.gap);
      return;
    }
    const { parts, again, gap, breaks } = item;
    parts.forEach((part, i) => this.#putPart(part, i === 0 ? gap : 0, { isFirst: i === 0, again }));
    if (!breaks) this.turn();
  }

  get #page(): Placed[] {
    return this.#pages.at(-1) ?? [];
  }
  get #height(): number {
    return this.isFirst ? this.#heights.first : this.#heights.next;
  }
  #fits(box: Box, gap: number): boolean {
    return box.height <= this.left(gap) + 1e-6;
  }

  /** Where a part does not fit it goes to the next page; one taller than a page is cut between two lines. */
  #putPart(part: Box, gap: number, { isFirst, again }: { isFirst: boolean; again: Box | null }): void {
    let [rest, space, head, isFresh] = [part, gap, isFirst ? null : again, false];
    while (!this.#fits(rest, space)) {
      const isTall = rest.height > this.whole - (again?.height ?? 0);
      const pieces = isTall ? (rest.cut?.(this.left(space)) ?? null) : null;
      if (pieces) {
        this.put(pieces[0], space);
        [rest, head] = [pieces[1], again];
      } else if (isFresh) break;
      this.turn();
      if (head) this.put(head, 0);
      [space, isFresh] = [0, true];
    }
    this.put(rest, space);
  }
}

/** Cards one after another, each page of them set as one. */
function putCards(pages: Pages, run: readonly Unit[]): void {
  const gap = run[0]?.[0]?.gap ?? 0;
  const open = pages.isEmpty ? null : pages.left(gap);
  const plan = planCards(run.flatMap(onWay), { open, page: pages.whole });
  let next = 0;
  plan.forEach((placed, i) => {
    if (i > 0 || placed.length === 0) pages.turn();
    let end = 0;
    for (const card of placed) {
      const unit = run[next] ?? [];
      next += 1;
      unit.forEach((item, n) => {
        const own = item.card ? { ...item, ...boxOf(card) } : item;
        const isFirst = n === 0;
        pages.putItem({ ...own, gap: !isFirst ? item.gap : end === 0 ? item.gap : card.y - end });
      });
      end = card.y + heightOf(unit, card);
    }
  });
}

/** The card of a unit, with the height of what stands above it. */
function onWay(unit: Unit): readonly CardOnWay[] {
  const at = unit.findIndex((item) => item.card);
  const card = unit[at]?.card;
  if (!card) return [];
  const above = unit.slice(0, at).reduce((sum, { box }, i) => sum + box.height + (unit[i + 1]?.gap ?? 0), 0);
  return [{ card, above }];
}

const heightOf = (unit: Unit, { fitted }: PlacedCard): number => (onWay(unit)[0]?.above ?? 0) + fitted.height;

/** A card as it is drawn, and its parts. */
function boxOf({ card, fitted: { setting } }: PlacedCard): Pick<FlowItem, 'box' | 'parts'> {
  const parts = drawnParts(card.own, setting);
  const twin = card.twin && stack(drawnParts(card.twin, setting), 0);
  return { box: mirrored(stack(parts, 0), twin), parts };
}

const isCardUnit = (unit: Unit): boolean => unit.some((item) => item.card !== null);

/** A heading and what follows it travel together. */
function units(flow: Flow): readonly (Unit | 'new-page')[] {
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
function unitHeight(unit: Unit, page: number): number {
  const heightBy = (heightOf: (item: FlowItem) => number) =>
    unit.reduce((sum, item, i) => sum + heightOf(item) + (i === 0 ? 0 : item.gap), 0);
  const whole = heightBy(({ box }) => box.height);
  const belongs = unit.slice(0, -1).some(({ breaks }) => breaks);
  if (belongs && whole <= page) return whole;
  return heightBy(({ box, parts, breaks }) => (breaks ? (parts[0] ?? box) : box).height);
}
