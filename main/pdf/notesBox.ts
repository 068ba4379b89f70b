import { plain } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, writeLines } from './box';
import { INK, LINE_HEIGHT, RULE } from './typeScale';

/** Height of a line to write on by hand: 12 mm. */
export const WRITTEN_LINE = 34;

/** More lines than these look like something to fill in. */
const MOST_LINES = 3;

/** Room to write by hand: as many ruled lines as the height allows, at least one of 12 mm, under a small label. Points. */
export function notesBox(label: string, sheet: Sheet, height: number): Box {
  const lines = Math.min(MOST_LINES, Math.max(1, Math.floor(height / WRITTEN_LINE)));
  const size = sheet.scale.label;
  const words = measureText([plain(label)], sheet, size);
  return {
    height: lines * WRITTEN_LINE,
    draw(pen, x, y, parent) {
      pen.artifact((doc) => {
        doc.lineWidth(RULE.fine).strokeColor(INK.quiet);
        for (let line = 1; line <= lines; line++) {
          const left = line === 1 ? x + words.width + 8 : x;
          doc.moveTo(left, y + line * WRITTEN_LINE - 1).lineTo(x + sheet.width, y + line * WRITTEN_LINE - 1);
        }
        doc.stroke();
      });
      pen.content(parent, 'P', () =>
        writeLines(
          pen,
          words,
          { x, y: y + WRITTEN_LINE - size * LINE_HEIGHT, width: words.width, align: 'left' },
          { size },
        ),
      );
    },
  };
}
