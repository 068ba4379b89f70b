import type { Block, ExerciseCard, HandoutDocument } from '../../shared/handout/model';
import { blockBox } from './blockBox';
import { type Box, type Sheet, stack } from './box';
import { cardParts } from './cardBox';
import { headBox } from './headBox';
import { headingBox } from './headingBox';
import { PICTURE_LEAST, type TypeScale } from './typeScale';

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
};

export type Flow = readonly (FlowItem | 'new-page')[];

/** Pictures give way down to 55 mm. */
const smaller = (picture: number, by: number): number =>
  Math.max(Math.min(picture, PICTURE_LEAST), picture * by);

/**
 * Page 1 is to hang on the fridge alone. Before it runs over, these give way in turn: the space between its blocks,
 * the room to write by hand (7 mm are left), and in large print the size, down to 16 pt (large print is 16 to 18). A card
 * that would have to be cut gives way in the same order, its pictures before the size of its text.
 */
const TIGHTER: readonly ((scale: TypeScale) => TypeScale)[] = [
  (scale) => ({ ...scale, gap: scale.gap * 0.85 }),
  (scale) => ({ ...scale, gap: scale.gap * 0.7 }),
  (scale) => ({ ...scale, gap: scale.gap * 0.5 }),
  (scale) => ({ ...scale, gap: scale.gap * 0.5, hand: 20 }),
  (scale) => ({ ...scale, gap: scale.gap * 0.5, hand: 20, picture: smaller(scale.picture, 0.8) }),
  (scale) => ({ ...scale, gap: scale.gap * 0.5, hand: 20, picture: smaller(scale.picture, 0.6) }),
  (scale) => ({
    ...scale,
    gap: scale.gap * 0.3,
    hand: 20,
    picture: smaller(scale.picture, 0.6),
    body: Math.min(scale.body, 16),
    heading: Math.min(scale.heading, 16),
    title: Math.min(scale.title, 24),
  }),
];

/** The document measured for a sheet, in order, before pages of `height` points. */
export function flowOf(document: HandoutDocument, sheet: Sheet, height: number): Flow {
  const cut = document.blocks.findIndex((block) => block.kind === 'new-page');
  const front = cut === -1 ? document.blocks : document.blocks.slice(0, cut);
  const rest = document.blocks.slice(front.length);
  const fitting = setToFit(sheet, (tight) => {
    const flow = [item(headBox(document.header, tight), 0), ...itemsOf(front, tight, height)];
    return { value: flow, left: leftOver(flow, height) };
  });
  return [...fitting, ...itemsOf(rest, sheet, height)];
}

/** What `lay` makes with the gaps that leave the least over, the widest such; 0 left over fits. `left` counts or measures. */
function setToFit<T>(sheet: Sheet, lay: (sheet: Sheet) => { readonly value: T; readonly left: number }): T {
  let best = lay(sheet);
  for (const tighten of TIGHTER) {
    if (best.left === 0) break;
    const tight = lay({ ...sheet, scale: tighten(sheet.scale) });
    if (tight.left < best.left) best = tight;
  }
  return best.value;
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
});

function itemsOf(blocks: readonly Block[], sheet: Sheet, height: number): Flow {
  return blocks.map((block, i): FlowItem | 'new-page' => {
    if (block.kind === 'new-page') return 'new-page';
    const gap = gapAbove(block, blocks[i - 1], sheet.scale.gap);
    if (block.kind !== 'exercise')
      return { ...item(blockBox(block, sheet), gap), keepWithNext: block.kind === 'heading' };
    const above = blocks[i - 1];
    // Under a heading a card has less of the page for itself.
    const taken = above?.kind === 'heading' ? blockBox(above, sheet).height + gap : 0;
    return cardItem(block.card, sheet, gap, height - taken);
  });
}

/** A card set tighter where that makes room for the other cards of its page, and before it would have to be cut. */
function cardItem(card: ExerciseCard, sheet: Sheet, gap: number, height: number): FlowItem {
  const within = (most: number) =>
    setToFit(sheet, (tight) => {
      const parts = cardParts(card, tight);
      const box = stack(parts, 0);
      return { value: { parts, box }, left: Math.max(0, box.height - most) };
    });
  // A card a little taller than its share may stand with a lower one: it is set as low as it goes.
  const shared = within(height / sheet.scale.cards - gap / 2);
  const { parts, box } = shared.box.height <= height ? shared : within(height);
  return { ...item(box, gap), card: true, parts, again: headingBox(card.nameAgain, '', sheet) };
}

/** Text stands close to what it explains, everything else apart. */
function gapAbove(block: Block, before: Block | undefined, gap: number): number {
  const close = before?.kind === 'heading' || before?.kind === 'title' || before?.kind === 'paragraph';
  switch (block.kind) {
    case 'title':
      return gap * 0.75;
    case 'paragraph':
      return close ? gap / 4 : gap * 0.75;
    case 'week':
    case 'effort':
      return gap / 3;
    case 'exercise':
    case 'heading':
    case 'columns':
    case 'stop':
    case 'signatures':
    case 'new-page':
      return gap;
  }
}
