import type { EffortLine } from '../../shared/handout/model';
import type { Box, Sheet } from './box';
import { drawGrid } from './cells';
import { INK } from './typeScale';

/** The effort line: one box for each number, the target white on black, and below its ends what they feel like. */
export function effortBox(line: EffortLine, sheet: Sheet): Box {
  const numbers = Array.from({ length: line.max - line.min + 1 }, (_, i) => line.min + i);
  const column = sheet.width / numbers.length;
  const size = sheet.scale.label;
  const lead = size * sheet.scale.lineHeight;
  const boxes = lead + Math.min(8, sheet.scale.gap);
  const height = boxes + lead;
  const { target } = line;
  const first = target && Math.round(target.low) - line.min;
  const count = target && Math.round(target.high) - Math.round(target.low) + 1;
  const marked = (i: number) => first !== null && count !== null && i >= first && i < first + count;
  return {
    height,
    draw(pen, x, y, parent) {
      if (first !== null && count !== null)
        pen.artifact((doc) => doc.rect(x + first * column, y, count * column, boxes).fill(sheet.accent));
      const rules = numbers
        .slice(1)
        .flatMap((_, i) => (marked(i) && marked(i + 1) ? [] : [(i + 1) * column]));
      drawGrid(pen, { x, y, width: sheet.width, height: boxes }, { columns: rules, rows: [] });
      const baseline = y + (boxes - lead) / 2 + pen.fonts.regular.baseline(size, lead);
      pen.content(
        parent,
        'Figure',
        () => {
          numbers.forEach((number, i) => {
            const face = marked(i) ? 'bold' : 'regular';
            const free = column - pen.fonts[face].widthOf(String(number)) * size;
            const color = marked(i) ? INK.paper : INK.text;
            pen.word(String(number), x + i * column + free / 2, baseline, { size, face, color });
          });
          const { low, high } = line.ends;
          const below = y + boxes + pen.fonts.regular.baseline(size, lead);
          const style = { size, face: 'regular', color: INK.text } as const;
          pen.word(low, x, below, style);
          pen.word(high, x + sheet.width - pen.fonts.regular.widthOf(high) * size, below, style);
        },
        { alt: line.spoken },
      );
    },
  };
}
