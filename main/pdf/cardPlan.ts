import type { CardForm } from './cardBox';
import type { Card } from './cardFit';
import { cardForms } from './cardForms';
import {
  type CardOnWay,
  type Group,
  groupFit,
  type PlacedCard,
  roughHeights,
  roughSize,
  setGroup,
  setTall,
} from './cardPages';
import { PICTURES, pictureSizes } from './typeScale';

/** Heights in points: what is left of the page that is open, null where nothing stands on it yet, and a whole page. */
export type CardRoom = { readonly open: number | null; readonly page: number };

/** The cards of each page, the first those of the open one. */
export type CardPlan = readonly (readonly PlacedCard[])[];

/** How many cards go on each page from a card on; `size` adds up how large pictures are, as far as it matters. */
type Spread = {
  readonly counts: readonly number[];
  readonly pages: number;
  readonly size: number;
  /** Whether all pictures are as large as is asked. */
  readonly asAsked: boolean;
};
const DONE: Spread = { counts: [], pages: 0, size: 0, asAsked: true };

/** Points of size that it is worth to keep exercises done in turn on one page. */
const TOGETHER = 10;

/**
 * Shares cards out over as few pages as they go on, and among those so that pictures are large: cards of a page are set
 * for that page. Lines after the dose stand in the same place on all cards, in the first of the ways to set them that
 * leaves pictures as large as is asked, else in the one with the largest.
 */
export function planCards(cards: readonly CardOnWay[], room: CardRoom): CardPlan {
  let best: { readonly spread: Spread; readonly form: CardForm } | null = null;
  for (const form of cardForms(cards.map(({ card }) => card))) {
    const spread = spreadOf(cards, room, form);
    if (!best || isBetterForm(spread, best.spread)) best = { spread, form };
    if (best.spread.asAsked && best.spread.pages === fewestPages(cards, room)) break;
  }
  if (!best) return [];
  const { form, spread } = best;
  let next = 0;
  return spread.counts.map((count, i) => {
    const height = i === 0 ? (room.open ?? room.page) : room.page;
    const group = { cards: cards.slice(next, next + count), height };
    next += count;
    if (count === 0) return [];
    return setOnPage(group, form);
  });
}

/** The cards of a page, in smaller letters where large ones leave hardly any room for pictures. */
function setOnPage(group: Group, form: CardForm): readonly PlacedCard[] {
  const fit = groupFit(group, form);
  if (fit && fit.size >= SMALL) return setGroup(group, fit);
  const cards = group.cards.map((one) => ({ ...one, card: one.card.smaller?.() ?? one.card }));
  const other = group.cards.every(({ card }) => card.smaller) ? groupFit({ ...group, cards }, form) : null;
  if (other && (!fit || other.size > fit.size)) return setGroup({ ...group, cards }, other);
  return fit ? setGroup(group, fit) : setTall(group, form);
}

/** Pictures smaller than with two cards a page. */
const SMALL = PICTURES[2].target;

const isBetter = (one: Spread, other: Spread): boolean =>
  one.pages < other.pages || (one.pages === other.pages && one.size > other.size + 1e-6);

/** Of forms with as many pages the first one stands that leaves pictures as large as is asked. */
const isBetterForm = (one: Spread, other: Spread): boolean =>
  one.pages < other.pages || (!other.asAsked && isBetter(one, other));

const cardsAPage = ([first]: readonly CardOnWay[]): number => first?.card.own.sheet.scale.cards ?? 1;

/** Pages that so many cards take at least; an open page may take some of them. */
const fewestPages = (cards: readonly CardOnWay[], { open }: CardRoom): number =>
  open === null ? Math.ceil(cards.length / cardsAPage(cards)) : 0;

/** The best spread of the cards from each one on, worked out from the last. */
function spreadOf(cards: readonly CardOnWay[], { open, page }: CardRoom, form: CardForm): Spread {
  const most = cardsAPage(cards);
  const heights = cards.map((card) => roughHeights(card, form));
  const from: Spread[] = [];
  from[cards.length] = DONE;
  const bestAt = (at: number, height: number, isOpen: boolean): Spread | null => {
    let best: Spread | null = null;
    for (let count = 1; count <= most && at + count <= cards.length; count++) {
      const size = roughSize(heights.slice(at, at + count), height);
      const rest = from[at + count];
      if (!rest || (size === null && (count > 1 || isOpen))) break;
      const spread = joined({ count, size, next: cards[at + count]?.card, most }, rest, isOpen);
      if (!best || isBetter(spread, best)) best = spread;
    }
    return best;
  };
  for (let at = cards.length - 1; at >= 0; at--) from[at] = bestAt(at, page, false) ?? DONE;
  const afresh = from[0] ?? DONE;
  if (open === null) return afresh;
  const here = bestAt(0, open, true);
  return here && !isBetter(afresh, here) ? here : { ...afresh, counts: [0, ...afresh.counts] };
}

type Part = {
  readonly count: number;
  /** Null for a single card that is taller than a page. */
  readonly size: number | null;
  /** The card that would head the next page, and the most that go on one. */
  readonly next: Card | undefined;
  readonly most: number;
};

/** The cards of a page before the rest of a spread. The open page counts already. */
function joined({ count, size, next, most }: Part, rest: Spread, isOpen: boolean): Spread {
  const bracket = next?.own.card.bracket;
  const isCut = bracket !== null && bracket !== undefined && !bracket.opens;
  // Pictures larger than with two cards a page count no more, unless each card is to have its own page.
  const enough = most === 1 ? PICTURES[1].target : PICTURES[2].target;
  return {
    counts: [count, ...rest.counts],
    pages: rest.pages + (isOpen ? 0 : size === null ? 2 : 1),
    size: rest.size + Math.min(size ?? 0, enough) * count - (isCut ? TOGETHER : 0),
    asAsked: rest.asAsked && size !== null && size >= Math.min(pictureSizes(count).target, enough) - 1e-6,
  };
}
