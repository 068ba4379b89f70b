import type { Block, ExerciseCard } from '../../shared/handout/model';
import { blockBox } from './blockBox';
import { type Box, type Sheet, stack } from './box';
import { cardParts } from './cardBox';
import { headingBox } from './headingBox';
import { CLOSER, FOR_COMPANY, FOR_NOTES, ONE_PAGE, setToFit } from './setToFit';
import { tableParts } from './tableParts';

/** One thing on its way to a page. */
export type FlowItem = {
  readonly box: Box;
  /** Free space above it, dropped at the top of a page. */
  readonly gap: number;
  /** A heading: it goes to the next page rather than stand last on this one. */
  readonly keepWithNext: boolean;
  /** An exercise card: of those only so many go on a page. */
  readonly card: boolean;
  /** What it may be cut into when it is taller than a page, and what heads its further pages. */
  readonly parts: readonly Box[];
  readonly again: Box | null;
  /** A table: it is cut where a page ends rather than sent to the next page whole. */
  readonly breaks: boolean;
};

export type Flow = readonly (FlowItem | 'new-page')[];

/** Heights of the pages of a section in points: the first may have more room, for it has a head of its own. */
export type PageHeights = { readonly first: number; readonly next: number };

/** A block with the same block in the language it is to mirror, if any: both get the room of the taller one. */
type Pair = { readonly own: Block; readonly twin: Block | null };

/** A section measured for a sheet, in order. With `twin` it takes the same pages in both languages. */
export function flowOf(
  blocks: readonly Block[],
  twin: readonly Block[] | null,
  { sheet, heights }: { readonly sheet: Sheet; readonly heights: PageHeights },
): Flow {
  const pairs = blocks.map((own, i): Pair => ({ own, twin: twin?.[i] ?? null }));
  if (blocks[0]?.kind !== 'head') return itemsOf(pairs, sheet, heights.next);
  const cut = blocks.findIndex((block) => block.kind === 'new-page');
  const front = cut === -1 ? pairs : pairs.slice(0, cut);
  const fitting = setToFit(sheet, ONE_PAGE, (tight) => {
    const flow = itemsOf(front, tight, heights.first);
    return { value: flow, left: leftOver(flow, heights.first) };
  });
  return [...fitting, ...itemsOf(pairs.slice(front.length), sheet, heights.next)];
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
  card: false,
  parts: [box],
  again: null,
  breaks: false,
});

function itemsOf(pairs: readonly Pair[], sheet: Sheet, height: number): Flow {
  return pairs.map(({ own, twin }, i): FlowItem | 'new-page' => {
    if (own.kind === 'new-page') return 'new-page';
    const above = pairs[i - 1]?.own;
    const gap = gapAbove(own, above, sheet.scale.gap);
    if (own.kind === 'table') return tableItem(own, twin?.kind === 'table' ? twin : null, sheet, gap);
    if (own.kind !== 'exercise') {
      const box = asTallAs(blockBox(own, sheet), twin && blockBox(twin, sheet));
      return { ...item(box, gap), keepWithNext: own.kind === 'heading' };
    }
    // Under a heading a card has less of the page for itself.
    const taken = above?.kind === 'heading' ? blockBox(above, sheet).height + gap : 0;
    const cards = [own.card, ...(twin?.kind === 'exercise' ? [twin.card] : [])] as const;
    return cardItem(cards, sheet, gap, height - taken);
  });
}

/** A box with at least the height of another. */
const asTallAs = (box: Box, other: Box | null): Box =>
  other === null || other.height <= box.height ? box : { ...box, height: other.height };

function tableItem(
  own: Extract<Block, { kind: 'table' }>,
  twin: Extract<Block, { kind: 'table' }> | null,
  sheet: Sheet,
  gap: number,
): FlowItem {
  const { parts, again } = tableParts(own.table, sheet);
  const others = twin ? tableParts(twin.table, sheet).parts : [];
  const tall = parts.map((part, i) => asTallAs(part, others[i] ?? null));
  return { ...item(stack(tall, 0), gap), parts: tall, again, breaks: true };
}

/** A card set tighter where that makes room for the other cards of its page, and before it would have to be cut. */
function cardItem(
  [card, twin]: readonly [ExerciseCard, ...ExerciseCard[]],
  sheet: Sheet,
  gap: number,
  height: number,
): FlowItem {
  const { cards } = sheet.scale;
  const share = (height - gap * (cards - 1)) / cards;
  const within = (most: number, notes: number | null, ways: typeof ONE_PAGE) =>
    setToFit(sheet, ways, (tight) => {
      const parts = cardParts(card, tight, notes);
      const box = asTallAs(stack(parts, 0), twin ? stack(cardParts(twin, tight, notes), 0) : null);
      return { value: { parts, box }, left: Math.max(0, box.height - most) };
    });
  // Room to write by hand gives way to a second card on the page, to the size of pictures and to a card on one page.
  const { needed } = card.notes;
  const asked = needed || cards < 3 ? share : null;
  const noted = within(share, asked, needed ? FOR_NOTES : CLOSER);
  const ways = cards === 1 ? ONE_PAGE : FOR_COMPANY;
  const shared = needed || noted.box.height <= share + 1e-6 ? noted : within(share, null, ways);
  // A card a little taller than its share may stand with a lower one: it is set as low as it goes.
  const { parts, box } = shared.box.height <= height ? shared : within(height, needed ? 0 : null, ONE_PAGE);
  return { ...item(box, gap), card: true, parts, again: headingBox(card.nameAgain, '', sheet) };
}

/** Text stands close to what it explains, everything else apart. */
function gapAbove(block: Block, before: Block | undefined, gap: number): number {
  const close = before?.kind === 'heading' || before?.kind === 'title' || before?.kind === 'paragraph';
  switch (block.kind) {
    case 'title':
      return gap * 0.75;
    case 'paragraph':
    case 'list':
      return close ? gap / 4 : gap * 0.75;
    case 'table':
      return close ? gap / 2 : gap;
    case 'week':
    case 'effort':
      return gap / 3;
    case 'head':
    case 'exercise':
    case 'heading':
    case 'columns':
    case 'stop':
    case 'signatures':
    case 'tick':
    case 'new-page':
      return gap;
  }
}
