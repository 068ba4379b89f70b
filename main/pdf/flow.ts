import type { Block, ExerciseCard, Section } from '../../shared/handout/model';
import { blockBox } from './blockBox';
import { type Box, NOTHING, type Sheet, stack } from './box';
import { mirroredPieces } from './breakingBlock';
import { type Card, cardOf } from './cardFit';
import { cardPieces } from './cardPieces';
import { gapAbove, staysWith } from './gapAbove';
import { headingBox } from './headingBox';
import { mirrored } from './mirrored';
import { pageGroups } from './pageGroups';
import { canBeSmaller, FOR_FRONT, FOR_SHEETS, setToFit, smaller, tightest } from './setToFit';
import type { BlockParts } from './tableParts';

/** One thing on its way to a page. */
export type FlowItem = {
  readonly box: Box;
  /** Free space above it, dropped at the top of a page. */
  readonly gap: number;
  /** A heading: it goes to the next page rather than stand last on this one. */
  readonly keepWithNext: boolean;
  /** An exercise card: it gets its box when its page is known. */
  readonly card: Card | null;
  /** What it may be cut into when it is taller than a page, and what heads its further pages. */
  readonly parts: readonly Box[];
  readonly again: Box | null;
  /** A table: it is cut where a page ends rather than sent to the next page whole. */
  readonly breaks: boolean;
};

export type Flow = readonly (FlowItem | 'new-page')[];

/** On several pages nothing needs to be small, nor as large as where one page is to be filled. */
const onPages = (sheet: Sheet): Sheet => ({
  ...sheet,
  scale: { ...sheet.scale, thumb: sheet.scale.thumb * 0.55 },
});

/** Only the cards of a compact handout need to stand so close. */
const roomy = (sheet: Sheet): Sheet => ({
  ...sheet,
  scale: { ...sheet.scale, gap: Math.max(sheet.scale.gap, LEAST_GAP) },
});
const LEAST_GAP = 10;

/** Heights of the pages of a section in points: the first may have more room, for it has a head of its own. */
export type PageHeights = { readonly first: number; readonly next: number };

/** A block with the same block in the language it is to mirror, if any: both get the room of the taller one. */
type Pair = { readonly own: Block; readonly twin: Block | null };

/** A section measured for a sheet, in order. With `twin` it takes the same pages in both languages. */
export function flowOf(
  { fit, blocks }: Pick<Section, 'fit' | 'blocks'>,
  twin: readonly Block[] | null,
  { sheet: given, heights }: { readonly sheet: Sheet; readonly heights: PageHeights },
): Flow {
  const pairs = blocks.map((own, i): Pair => ({ own, twin: twin?.[i] ?? null }));
  const sheet = fit === 'front' ? given : roomy(given);
  const spread = () => itemsOf(pairs, onPages(sheet), heights.next);
  const onFirst = (some: readonly Pair[]) => (tight: Sheet) => {
    const flow = itemsOf(some, tight, heights.first);
    return { value: flow, left: leftOver(flow, heights.first) };
  };
  switch (fit) {
    case 'pages':
      return spread();
    case 'one-page': {
      const tight = tightest(sheet, FOR_SHEETS);
      const fits = (some: readonly Pair[]) => onFirst(some)(tight).left === 0;
      const toFit = (some: readonly Pair[]) => setToFit(sheet, FOR_SHEETS, onFirst(some));
      if (fits(pairs)) return toFit(pairs);
      const groups = pageGroups(pairs, fits);
      if (groups.length === 1) return spread();
      return groups.flatMap((some) =>
        fits(some) ? toFit(some) : itemsOf(some, onPages(sheet), heights.next),
      );
    }
    case 'front': {
      const cut = blocks.findIndex((block) => block.kind === 'new-page');
      const front = cut === -1 ? pairs : pairs.slice(0, cut);
      const rest = itemsOf(pairs.slice(front.length), sheet, heights.next);
      return [...setToFit(sheet, FOR_FRONT, onFirst(front)), ...rest];
    }
  }
}

/** How many things of a flow would not go on one page. */
function leftOver(flow: Flow, height: number): number {
  let y = 0;
  const fitting = flow.filter((each) => {
    y += each === 'new-page' ? 0 : each.gap + each.box.height;
    return y <= height;
  });
  return flow.length - fitting.length;
}

const item = (box: Box, gap: number): FlowItem => ({
  box,
  gap,
  keepWithNext: false,
  card: null,
  parts: [box],
  again: null,
  breaks: false,
});

function itemsOf(pairs: readonly Pair[], sheet: Sheet, height: number): Flow {
  return pairs.flatMap(({ own, twin }, i): Flow => {
    if (own.kind === 'new-page') return ['new-page'];
    const above = pairs[i - 1]?.own;
    const gap = gapAbove(own, above, sheet.scale.gap);
    const pieces = mirroredPieces(own, twin, sheet);
    if (pieces)
      return pieceItems(
        pieces,
        { first: height - keptAbove(pairs, i, sheet), most: height },
        { above: gap, between: sheet.scale.gap },
      ).map((piece) => ({ ...piece, keepWithNext: staysWith(own, pairs[i + 1]?.own) }));
    if (own.kind !== 'exercise') {
      const box = mirrored(blockBox(own, sheet), twin && blockBox(twin, sheet));
      return [{ ...item(box, gap), keepWithNext: staysWith(own, pairs[i + 1]?.own) }];
    }
    return [cardItem(own.card, twin?.kind === 'exercise' ? twin.card : null, { sheet, gap })];
  });
}

/** Height of what goes to the next page along with block `i`. Under the title of a sheet nothing goes there whole. */
function keptAbove(pairs: readonly Pair[], i: number, sheet: Sheet): number {
  const before = pairs.slice(0, i).map(({ own }) => own);
  if (before.every(({ kind }) => kind === 'title' || kind === 'paragraph' || kind === 'heading'))
    return Infinity;
  let height = 0;
  for (let at = i - 1; at >= 0; at--) {
    const own = before[at];
    if (!own || !staysWith(own, pairs[at + 1]?.own)) break;
    height += blockBox(own, sheet).height + sheet.scale.gap;
  }
  return height;
}

/**
 * Pieces that are cut where a page ends. One that is to stay whole is cut only where a page has no room for it: `first` is
 * the room for the first piece with what stays above it, `most` that of the others. `between` stands between two pieces.
 */
function pieceItems(
  pieces: readonly BlockParts[],
  room: { readonly first: number; readonly most: number },
  gaps: { readonly above: number; readonly between: number },
): readonly FlowItem[] {
  return pieces.map(({ parts, again, whole }, i) => {
    const box = stack(parts, 0);
    const breaks = !whole || box.height > (i === 0 ? room.first : room.most);
    return { ...item(box, i === 0 ? gaps.above : gaps.between), parts, again, breaks };
  });
}

/** A card is set when the cards of its page are known. */
function cardItem(
  own: ExerciseCard,
  twin: ExerciseCard | null,
  { sheet, gap }: { readonly sheet: Sheet; readonly gap: number },
): FlowItem {
  const cardIn = (set: Sheet, smaller: Card['smaller']) =>
    cardOf(cardPieces(own, set), twin && cardPieces(twin, set), smaller);
  const card = cardIn(sheet, canBeSmaller(sheet) ? () => cardIn(smaller(sheet), null) : null);
  return { ...item(NOTHING, gap), card, parts: [], again: headingBox(own.nameAgain, '', sheet) };
}
