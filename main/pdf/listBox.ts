import type { RichText } from '../../shared/handout/model';
import { below, type Box, cutLines, measureText, type Sheet, stack, type TextBlock, writeLines } from './box';
import type { StructureNode } from './pen';
import type { BlockParts } from './tableParts';
import { INK } from './typeScale';

/** Paragraphs with a dot before each. */
export const listBox = (items: readonly RichText[], sheet: Sheet): Box =>
  stack(listParts(items, sheet).parts, 0);

/** A list item by item, for one that goes on over pages. */
export function listParts(items: readonly RichText[], sheet: Sheet): BlockParts {
  const size = sheet.scale.body;
  const between = sheet.scale.gap / 6;
  // One element holds all items, opened by the first to be drawn and closed by the last.
  let list: StructureNode | null = null;
  const itemBox = (block: TextBlock, { opens, closes }: ItemPart): Box => ({
    height: block.height,
    draw(pen, x, y, parent) {
      const middle = y + block.lead / 2 + size * 0.06;
      list ??= pen.group(parent, 'L');
      if (opens) pen.artifact((doc) => doc.circle(x + size * 0.15 + 1, middle, size * 0.15).fill(INK.text));
      const item = pen.group(list, 'LI');
      pen.content(item, 'LBody', () =>
        writeLines(pen, block, { x: x + size, y, width: block.width, align: 'left' }, { size }),
      );
      item.end();
      if (closes) list.end();
    },
    cut(height) {
      const pieces = cutLines(block, height);
      return (
        pieces && [itemBox(pieces[0], { opens, closes: false }), itemBox(pieces[1], { opens: false, closes })]
      );
    },
  });
  const parts = items.map((words, i) => {
    const block = measureText(words, { ...sheet, width: sheet.width - size }, size);
    const box = itemBox(block, { opens: true, closes: i === items.length - 1 });
    return i === 0 ? box : below(between, box);
  });
  return { parts, again: null, whole: true };
}

/** Where an item is cut, only its first piece has the dot. */
type ItemPart = { readonly opens: boolean; readonly closes: boolean };
