import { type CardForm, type CardSetting, widthBeside } from './cardBox';
import { type CardHeights, cardHeights } from './cardHeight';
import type { CardPieces } from './cardPieces';
import { widthAt } from './pictureBox';
import type { TypeScale } from './typeScale';

/** A card with the same card in the language it is to mirror, if any: both are set alike. */
export type Card = {
  readonly own: CardPieces;
  readonly twin: CardPieces | null;
  /** Of the higher one of the two. */
  readonly height: CardHeights;
  /** The least width of a caption in both, points. */
  readonly caption: number;
  /** The same in smaller letters, for a card that large print leaves no room for pictures; null where letters stay. */
  readonly smaller: (() => Card) | null;
};

export function cardOf(own: CardPieces, twin: CardPieces | null, smaller: Card['smaller']): Card {
  const [mine, other] = [cardHeights(own), twin && cardHeights(twin)];
  return {
    own,
    twin,
    height: other ? (setting) => Math.max(mine(setting), other(setting)) : mine,
    caption: Math.max(own.frame.caption, twin?.frame.caption ?? 0),
    smaller,
  };
}

/** How a card is set, but for its pictures. Points. */
export type Look = Pick<CardSetting, 'gap' | 'notes'> & { readonly form: CardForm };

/** Where the pictures stand to the words and to each other, the most usual first. */
const WAYS = [
  { place: 'above', stacked: false },
  { place: 'left', stacked: false },
  { place: 'left', stacked: true },
  { place: 'above', stacked: true },
] as const;
type Way = (typeof WAYS)[number];

/** The words beside pictures are at least so wide, points: about 30 characters of 14 pt, 25 of 18 pt. */
const leastWords = ({ body }: TypeScale): number => Math.max(200, 12.5 * body);

/** How often the step between a size that fits and one that does not is halved. */
const HALVINGS = 5;

/** The largest value between two for which something holds; `low` where it holds for none. */
export function largest(low: number, high: number, holds: (value: number) => boolean): number {
  if (high <= low || holds(high)) return Math.max(low, high);
  let [fits, over] = [low, high];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (fits + over) / 2;
    if (holds(middle)) fits = middle;
    else over = middle;
  }
  return fits;
}

/** Pictures stand above the words only where a card has a page to itself. */
const waysOf = ({ own }: Card): readonly Way[] => (own.sheet.scale.cards === 1 ? WAYS : LEFT);
const LEFT = WAYS.filter(({ place }) => place === 'left');

const hasPictures = ({ own }: Card): boolean => own.card.pictures.length > 0;

/** The size of pictures is that of their longer side, points. */
const longerSide = ({ frame }: CardPieces): number => Math.max(frame.width, frame.height);
const isWide = ({ own: { frame } }: Card): boolean => frame.width > frame.height * 1.15;

/** The most that pictures may take of the width in a way. */
const roomFor = ({ own: { sheet } }: Card, { place }: Way): number =>
  place === 'above' ? sheet.width : widthBeside(sheet.width, leastWords(sheet.scale));

/** The largest size that the width allows in a way. */
function sizeByWidth(card: Card, way: Way): number {
  const { own } = card;
  const gaps = widthAt(own.card.pictures, 0, way.stacked);
  const count = way.stacked ? 1 : own.card.pictures.length;
  return (((roomFor(card, way) - gaps) / count) * longerSide(own)) / own.frame.width;
}

/** Pictures of a size set in a way. */
function picturesIn({ own, caption }: Card, { place, stacked }: Way, size: number): CardSetting['pictures'] {
  const scale = size / longerSide(own);
  const wanted = widthAt(own.card.pictures, Math.max(own.frame.width * scale, caption), stacked);
  const width = place === 'above' ? own.sheet.width : Math.min(wanted, own.sheet.width * MOST_COLUMN);
  return { place, stacked, scale, width };
}

/** However long a word of a caption is, points to points. */
const MOST_COLUMN = 0.6;

/** A card set in a way, and the height it then takes in both languages. */
export type Fitted = { readonly setting: CardSetting; readonly size: number; readonly height: number };

function setAt(
  card: Card,
  { form, gap, notes }: Look,
  pictures: CardSetting['pictures'],
  size: number,
): Fitted {
  const setting = { form, gap, notes, pictures };
  return { setting, size, height: card.height(setting) };
}

/** What cards without pictures count as. */
const NO_PICTURES = Infinity;

/**
 * A card as low as it can be with pictures of a size. No more is asked than what the width allows in the usual way.
 */
export function lowest(card: Card, look: Look, size: number): Fitted {
  if (!hasPictures(card)) return setAt(card, look, null, NO_PICTURES);
  const ways = waysOf(card);
  const [usual] = ways;
  let best: Fitted | null = null;
  for (const way of ways) {
    // One above the other is seldom lower for pictures taller than wide.
    if (best && way.stacked && ways.length === 2 && !isWide(card)) continue;
    const most = sizeByWidth(card, way);
    const asked = way === usual ? Math.min(size, most) : size;
    if (asked > most + 1e-6) continue;
    const fitted = setAt(card, look, picturesIn(card, way, asked), asked);
    if (!best || fitted.height < best.height - 0.1) best = fitted;
  }
  // Wider than the page in every way: as large as goes on it.
  return best ?? lowest(card, look, Math.max(...ways.map((way) => sizeByWidth(card, way))));
}

/** Pictures wider than tall may be so much larger, for what counts is how large the person is. */
const WIDE = 1.3;

/** A way less usual is taken for pictures that are so much larger. */
const WORTH_IT = 1.15;

/** A card with the largest pictures, from `least` to `most`, that leave it no higher than `height`. */
export function fullest(
  card: Card,
  look: Look,
  { least, most, height }: { readonly least: number; readonly most: number; readonly height: number },
): Fitted {
  const low = lowest(card, look, least);
  if (!hasPictures(card)) return low;
  const limit = isWide(card) ? most * WIDE : most;
  let best: Fitted | null = null;
  for (const way of waysOf(card)) {
    const at = (size: number) => setAt(card, look, picturesIn(card, way, size), size);
    const top = Math.min(limit, sizeByWidth(card, way));
    const worth = best ? best.size * WORTH_IT : Math.min(least, low.size);
    if (top < worth - 1e-6) continue;
    const fitted = at(largest(worth, top, (tried) => at(tried).height <= height + 1e-6));
    if (fitted.height <= height + 1e-6) best = fitted;
  }
  return best ?? low;
}
