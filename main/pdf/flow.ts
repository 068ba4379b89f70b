import type { Block, ExerciseCard, HandoutDocument } from '../../shared/handout/model';
import { blockBox } from './blockBox';
import { type Box, type Sheet, stack } from './box';
import { cardParts } from './cardBox';
import { headBox } from './headBox';
import { headingBox } from './headingBox';

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

/** Page 1 is to hang on the fridge alone: before it runs over, the space between its blocks gives way, in these steps. */
const TIGHTER = [1, 0.85, 0.7, 0.5];

/** The document measured for a sheet, in order, before pages of `height` points. */
export function flowOf(document: HandoutDocument, sheet: Sheet, height: number): Flow {
  const cut = document.blocks.findIndex((block) => block.kind === 'new-page');
  const front = cut === -1 ? document.blocks : document.blocks.slice(0, cut);
  const rest = document.blocks.slice(front.length);
  const options = TIGHTER.map((share) => {
    const tight: Sheet = { ...sheet, scale: { ...sheet.scale, gap: sheet.scale.gap * share } };
    return [item(headBox(document.header, tight), 0), ...itemsOf(front, tight, height)];
  });
  const fitting = options.find((flow) => heightOf(flow) <= height) ?? options[0] ?? [];
  return [...fitting, ...itemsOf(rest, sheet, height)];
}

const heightOf = (flow: Flow) =>
  flow.reduce((sum, each) => (each === 'new-page' ? sum : sum + each.gap + each.box.height), 0);

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

/** A card set tighter before it would have to be cut. */
function cardItem(card: ExerciseCard, sheet: Sheet, gap: number, height: number): FlowItem {
  const settings = TIGHTER.map((share) => {
    const parts = cardParts(card, { ...sheet, scale: { ...sheet.scale, gap: sheet.scale.gap * share } });
    return { parts, box: stack(parts, 0) };
  });
  const { parts, box } = settings.find((each) => each.box.height <= height) ??
    settings[0] ?? { parts: [], box: stack([], 0) };
  return { ...item(box, gap), card: true, parts, again: headingBox(card.nameAgain, '', sheet) };
}

/** Text stands close to what it explains, everything else apart. */
function gapAbove(block: Block, before: Block | undefined, gap: number): number {
  const close = before?.kind === 'heading' || before?.kind === 'title' || before?.kind === 'paragraph';
  switch (block.kind) {
    case 'exercise':
      return gap * 1.5;
    case 'title':
      return gap * 0.75;
    case 'paragraph':
      return close ? gap / 4 : gap * 0.75;
    case 'week':
    case 'effort':
      return gap / 3;
    case 'heading':
    case 'columns':
    case 'stop':
    case 'signatures':
    case 'new-page':
      return gap;
  }
}
