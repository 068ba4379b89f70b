import type { CardForm } from './cardBox';
import { type Card, type Fitted, fullest, largest, type Look, lowest } from './cardFit';
import { WRITTEN_LINE } from './notesBox';
import { PICTURES, pictureSizes } from './typeScale';

/** A card on its way to a page, with the height of what belongs above it, such as a heading. Points. */
export type CardOnWay = { readonly card: Card; readonly above: number };

/** Cards that are to stand on one page, and what the page has for them. Points. */
export type Group = { readonly cards: readonly CardOnWay[]; readonly height: number };

/** The cards of a group as they are to be set: how tight, how large, and whether each has its share of the page. */
export type GroupFit = {
  readonly look: Look;
  readonly size: number;
  readonly shares: boolean;
};

/** A card at its place on the page, from the top of the first. */
export type PlacedCard = { readonly card: Card; readonly fitted: Fitted; readonly y: number };

/** Space between blocks where cards need it, the gentlest first. */
const TIGHTEST = 0.2;
const TIGHTER = [1, 0.7, 0.5, 0.35, TIGHTEST] as const;

/** Space between two cards that are set with a gap, points: gives way last, for each starts with a rule. */
const between = ({ card }: CardOnWay, gap: number): number => Math.max(gap, card.own.sheet.scale.gap / 3);

const betweenAll = ({ cards: [first] }: Group, { gap }: Look): number => (first ? between(first, gap) : 0);

const needsNotes = ({ card }: CardOnWay): boolean => card.own.card.notes.needed;

/** A look in parts of the gap. */
const lookOf = (one: CardOnWay, form: CardForm, part: number): Look => ({
  form,
  gap: one.card.own.sheet.scale.gap * part,
  notes: needsNotes(one) ? WRITTEN_LINE : 0,
});

/** The least size of the pictures of cards of which so many stand on a page. */
function leastOf(one: CardOnWay, count: number): number {
  const { least, leastForNotes } = pictureSizes(count);
  return needsNotes(one) ? leastForNotes : least;
}

const heightOf = ({ card, above }: CardOnWay, look: Look, size: number): number =>
  above + lowest(card, look, size).height;

/** Where each card of a group would start if all had the same room, and how high each may be. */
function sharesOf(group: Group, look: Look): { readonly step: number; readonly each: number } {
  const apart = betweenAll(group, look);
  const step = (group.height + apart) / group.cards.length;
  return { step, each: step - apart };
}

const heightsAt = ({ cards }: Group, look: Look, size: number): readonly number[] =>
  cards.map((card) => heightOf(card, look, size));

const sumOf = (heights: readonly number[], gap: number): number =>
  heights.reduce((sum, height) => sum + height, 0) + gap * (heights.length - 1);

/** Whether the cards of a group go on the page, each within its share or one below the other. */
function fitIn(group: Group, { look, size, shares }: GroupFit): boolean {
  const heights = heightsAt(group, look, size);
  return shares
    ? Math.max(...heights) <= sharesOf(group, look).each + 1e-6
    : sumOf(heights, betweenAll(group, look)) <= group.height + 1e-6;
}

/** How the cards of a group go on one page, with pictures as tall as is asked of so many cards if it can be; null if not. */
export function groupFit(group: Group, form: CardForm): GroupFit | null {
  const [first] = group.cards;
  if (!first) return null;
  const { target } = pictureSizes(group.cards.length);
  const tight = lookOf(first, form, TIGHTEST);
  const low = leastOf(first, group.cards.length);
  const fits = (size: number) => fitIn(group, { look: tight, size, shares: false });
  if (!fits(low)) return null;
  if (!fits(target)) return { look: tight, size: largest(low, target, fits), shares: false };
  const ways = TIGHTER.flatMap((part) =>
    [true, false].map((shares): GroupFit => ({ look: lookOf(first, form, part), size: target, shares })),
  );
  return ways.find((fit) => fitIn(group, fit)) ?? { look: tight, size: target, shares: false };
}

/**
 * The heights of a card set as tight as it goes with pictures of each size, in steps from the least to what is asked of so
 * many cards on its page. Where others could share the page with a card, alone it has room enough.
 */
export type RoughHeights = {
  readonly apart: number;
  readonly of: (count: number) => readonly { readonly size: number; readonly height: number }[];
};

/** Steps from the least size to the one that is asked for: more where that is far. */
const STEPS = { one: 10, more: 5 } as const;

export function roughHeights(one: CardOnWay, form: CardForm): RoughHeights {
  const look = lookOf(one, form, TIGHTEST);
  const known: ReturnType<RoughHeights['of']>[] = [];
  const steps = (count: number) => {
    const { target } = pictureSizes(count);
    const low = leastOf(one, count);
    if (count === 1 && one.card.own.sheet.scale.cards > 1)
      return [{ size: target, height: heightOf(one, look, low) }];
    const all = count === 1 ? STEPS.one : STEPS.more;
    return Array.from({ length: all + 1 }, (_, step) => {
      const size = low + ((target - low) * step) / all;
      return { size, height: heightOf(one, look, size) };
    });
  };
  return { apart: between(one, look.gap), of: (count) => (known[count] ??= steps(count)) };
}

/** The largest of the sizes at which cards go on one page; null if they do at none. */
export function roughSize(cards: readonly RoughHeights[], height: number): number | null {
  const tables = cards.map(({ of }) => of(cards.length));
  const fits = (step: number) =>
    sumOf(
      tables.map((table) => table[step]?.height ?? 0),
      cards[0]?.apart ?? 0,
    ) <=
    height + 1e-6;
  const step = (tables[0] ?? []).findLastIndex((_, i) => fits(i));
  return tables[0]?.[step]?.size ?? null;
}

/** The cards of a group, each as large as its part of the page allows. */
export function setGroup(
  group: Group,
  { look: given, size: least, shares }: GroupFit,
): readonly PlacedCard[] {
  const { most } = pictureSizes(group.cards.length);
  const look = withNotes(group, { look: given, size: least, shares });
  const size = largest(least, most, (tried) => fitIn(group, { look, size: tried, shares }));
  const heights = heightsAt(group, look, size);
  const spare = Math.max(0, group.height - sumOf(heights, betweenAll(group, look))) / group.cards.length;
  const { step, each } = sharesOf(group, look);
  let y = 0;
  return group.cards.map(({ card, above }, i) => {
    const top = shares ? i * step : y;
    const height = shares ? each : (heights[i] ?? 0) + spare;
    y += height + betweenAll(group, look);
    return { card, fitted: fullest(card, look, { least: size, most, height: height - above }), y: top };
  });
}

/**
 * Room to write by hand where all cards of the page find it: a line each, more for a card with a page to itself, but not
 * where pictures could be as large as with two cards a page and then would not be.
 */
function withNotes(group: Group, { look, size, shares }: GroupFit): Look {
  const [first, ...others] = group.cards;
  const lines = others.length === 0 ? [3, 2, 1] : [1];
  const looks = lines.map((count): Look => ({ ...look, notes: count * WRITTEN_LINE }));
  const sizeIn = (tried: Look) =>
    first && others.length === 0 ? fullest(first.card, tried, roomAlone(group, first, size)).size : Infinity;
  const enough = Math.min(sizeIn(look), PICTURES[2].target);
  return (
    looks.find((tried) => fitIn(group, { look: tried, size, shares }) && sizeIn(tried) >= enough - 1e-6) ??
    look
  );
}

const roomAlone = ({ height }: Group, { above }: CardOnWay, least: number) => ({
  least,
  most: PICTURES[1].most,
  height: height - above,
});

/** A card that is higher than a page even with small pictures: it will be cut. */
export function setTall({ cards, height }: Group, form: CardForm): readonly PlacedCard[] {
  // It goes on over two pages anyway; what is not cut there leaves some of the first one free.
  const sizes = { least: PICTURES.smallest, most: PICTURES[2].target, height: 1.75 * height };
  return cards.map((one) => ({
    card: one.card,
    fitted: fullest(one.card, lookOf(one, form, TIGHTEST), sizes),
    y: 0,
  }));
}
