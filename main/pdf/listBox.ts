import type { RichText } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, writeLines } from './box';
import type { StructureNode } from './pen';
import { INK, LINE_HEIGHT } from './typeScale';

/** Paragraphs with a dot before each. */
export function listBox(items: readonly RichText[], sheet: Sheet): Box {
  const size = sheet.scale.body;
  const lead = size * LINE_HEIGHT;
  const between = sheet.scale.gap / 6;
  const blocks = items.map((words) => measureText(words, { ...sheet, width: sheet.width - size }, size));
  return {
    height: blocks.reduce((sum, block) => sum + block.height, 0) + between * Math.max(0, blocks.length - 1),
    draw(pen, x, y, parent: StructureNode) {
      const list = pen.group(parent, 'L');
      let top = y;
      for (const block of blocks) {
        const middle = top + lead / 2 + size * 0.06;
        pen.artifact((doc) => doc.circle(x + size * 0.15 + 1, middle, size * 0.15).fill(INK.text));
        const item = pen.group(list, 'LI');
        pen.content(item, 'LBody', () =>
          writeLines(pen, block, { x: x + size, y: top, width: block.width, align: 'left' }, { size }),
        );
        item.end();
        top += block.height + between;
      }
      list.end();
    },
  };
}
