import { plain } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, writeLines } from './box';
import { INK, RULE } from './typeScale';

/** A sentence with a box to tick before it. */
export function tickBox(text: string, sheet: Sheet): Box {
  const size = sheet.scale.body;
  const indent = size * 1.6;
  const words = measureText([plain(text)], { ...sheet, width: sheet.width - indent }, size);
  return {
    height: words.height,
    draw(pen, x, y, parent) {
      const top = y + (words.lead - size) / 2;
      pen.artifact((doc) =>
        doc
          .lineWidth(RULE.firm)
          .strokeColor(INK.text)
          .rect(x + 1, top, size, size)
          .stroke(),
      );
      pen.content(parent, 'P', () =>
        writeLines(pen, words, { x: x + indent, y, width: words.width, align: 'left' }, { size }),
      );
    },
  };
}
