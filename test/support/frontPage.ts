import type { Block, HandoutDocument } from '../../shared/handout/model';
import { flowing, type Pdf } from './pdf';

/** What page 1 of the exercises is to hold and does not: what to stop for, where to sign, what to tick. */
export function missingFromFront(pdf: Pdf, document: HandoutDocument): readonly string[] {
  const blocks = frontOf(document);
  const title = blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []))[0];
  if (title === undefined) return [];
  const front = pdf.pages.map(({ text }) => flowing(text)).find((text) => text.includes(title)) ?? '';
  return blocks.flatMap(heldBy).filter((words) => !front.includes(flowing(words)));
}

/** The blocks of page 1; none where no exercises are printed. */
export function frontOf({ sections }: HandoutDocument): readonly Block[] {
  const blocks = sections.find(({ kind }) => kind === 'handout')?.blocks ?? [];
  const end = blocks.findIndex(({ kind }) => kind === 'new-page');
  return end === -1 ? blocks : blocks.slice(0, end);
}

function heldBy(block: Block): readonly string[] {
  if (block.kind === 'tick') return [block.text];
  if (block.kind === 'signatures') return block.fields.map(({ label }) => label);
  if (block.kind !== 'stop') return [];
  const { call, signs, emergency } = block.box;
  return [call, ...signs, emergency.lead, ...emergency.signs];
}
