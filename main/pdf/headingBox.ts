import { plain, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, writeLines } from './box';

/** A heading, with an aside at the far end of its line or, where that is too long, below it. */
export function headingBox(text: string, aside: string, sheet: Sheet): Box {
  const { heading, body } = sheet.scale;
  const head = measureText([strong(text)], sheet, heading);
  const note = measureText([plain(aside)], sheet, body);
  const oneLine =
    head.lines.length === 1 && note.lines.length <= 1 && head.width + 24 + note.width <= sheet.width;
  const height = oneLine ? head.height : head.height + note.height;
  return {
    height,
    draw(pen, x, y, parent) {
      pen.content(parent, 'H2', () =>
        writeLines(pen, head, { x, y, width: sheet.width, align: 'left' }, { size: heading }),
      );
      if (note.lines.length === 0) return;
      const baselines = (size: number) => pen.fonts.regular.baseline(size, size * sheet.scale.lineHeight);
      const top = oneLine ? y + baselines(heading) - baselines(body) : y + head.height;
      const align = oneLine ? 'right' : 'left';
      pen.content(parent, 'P', () =>
        writeLines(pen, note, { x, y: top, width: sheet.width, align }, { size: body }),
      );
    },
  };
}
