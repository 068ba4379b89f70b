import { plain } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, writeLines } from './box';
import type { StructureNode } from './pen';
import { LINE_HEIGHT, type TypeScale } from './typeScale';

/** What the number takes from the width of a step, points. */
export const stepIndent = ({ body }: TypeScale): number => body * 1.6;

/** Numbered steps with the number hanging in the margin. */
export function stepBoxes(steps: readonly string[], sheet: Sheet): readonly Box[] {
  const { body } = sheet.scale;
  const hang = stepIndent(sheet.scale);
  // One list element holds all steps, opened by the first to be drawn.
  let list: StructureNode | null = null;
  return steps.map((step, i) => {
    const block = measureText([plain(step)], { ...sheet, width: sheet.width - hang }, body);
    return {
      height: block.height,
      draw(pen, x, y, parent) {
        list ??= pen.group(parent, 'L');
        const item = pen.group(list, 'LI');
        const baseline = y + pen.fonts.regular.baseline(body, body * LINE_HEIGHT);
        pen.content(item, 'Lbl', () => pen.word(`${i + 1}.`, x, baseline, { size: body, face: 'regular' }));
        pen.content(item, 'LBody', () =>
          writeLines(pen, block, { x: x + hang, y, width: block.width, align: 'left' }, { size: body }),
        );
        item.end();
        if (i === steps.length - 1) list.end();
      },
    };
  });
}
