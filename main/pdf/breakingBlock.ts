import type { Block } from '../../shared/handout/model';
import type { Sheet } from './box';
import { calendarParts } from './calendarBox';
import { listParts } from './listBox';
import { logStrips } from './logBox';
import { mirrored } from './mirrored';
import { type BlockParts, tableParts } from './tableParts';

/** The least heights of the parts of each piece, points: those of the language a document is to mirror. */
type LeastHeights = readonly (readonly number[])[];

/** The pieces of a block that may go on over pages, each with a head of its own; null for a block that stays whole. */
function breakingPieces(block: Block, sheet: Sheet, least: LeastHeights = []): readonly BlockParts[] | null {
  if (block.kind === 'table') return [tableParts(block.table, sheet, least[0])];
  if (block.kind === 'calendar') return [calendarParts(block.calendar, sheet, least[0])];
  return block.kind === 'log' ? logStrips(block.log, sheet, least) : null;
}

/** The same with every part at least as tall as in another language. */
export function mirroredPieces(own: Block, twin: Block | null, sheet: Sheet): readonly BlockParts[] | null {
  if (own.kind === 'list') {
    const { parts, ...list } = listParts(own.items, sheet);
    const others = twin?.kind === 'list' ? listParts(twin.items, sheet).parts : [];
    return [{ ...list, parts: parts.map((part, i) => mirrored(part, others[i])) }];
  }
  const others = twin && breakingPieces(twin, sheet);
  const least = others?.map(({ parts, rowHeights }) => rowHeights ?? parts.map((part) => part.height));
  return breakingPieces(own, sheet, least);
}
