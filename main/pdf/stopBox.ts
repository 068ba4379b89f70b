import { type StopBox, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, stack, textBox, writeLines } from './box';
import { signColumns } from './signColumns';
import { INK, RULE } from './typeScale';

/** Between the frame and the words beside it, points. */
const SIDE = 11;

/** Between the frame and the words above and below it: less where the page is set tight. */
const padOf = ({ scale }: Sheet): number => Math.min(12, Math.max(6, scale.gap * 0.85));

/** When to stop and whom to call: the heaviest frame of the page. */
export function stopBox(box: StopBox, sheet: Sheet): Box {
  const pad = padOf(sheet);
  const inside: Sheet = { ...sheet, width: sheet.width - 2 * SIDE };
  const { lead, signs } = box.emergency;
  const emergency = stack(
    [textBox([strong(lead)], inside, { size: sheet.scale.body, tag: 'P' }), signColumns(signs, inside)],
    0,
  );
  const content = stack(
    [headline(box, inside), signColumns(box.signs, inside), emergency],
    sheet.scale.gap / 2,
  );
  const height = content.height + 2 * pad;
  return {
    height,
    draw(pen, x, y, parent) {
      const half = RULE.heavy / 2;
      pen.artifact((doc) =>
        doc
          .lineWidth(RULE.heavy)
          .strokeColor(INK.text)
          .roundedRect(x + half, y + half, sheet.width - RULE.heavy, height - RULE.heavy, 6)
          .stroke(),
      );
      content.draw(pen, x + SIDE, y + pad, parent);
    },
  };
}

/** The word in a black badge, and what to do beside it. */
function headline({ word, call }: StopBox, sheet: Sheet): Box {
  const size = sheet.scale.heading;
  const wide = sheet.fonts.bold.widthOf(word) * size;
  const badge = wide + 16;
  const text = measureText([strong(call)], { ...sheet, width: sheet.width - badge - 8 }, size);
  const lead = size * sheet.scale.lineHeight;
  return {
    height: Math.max(text.height, lead),
    draw(pen, x, y, parent) {
      pen.artifact((doc) => doc.roundedRect(x, y, badge, lead, 4).fill(INK.text));
      pen.content(parent, 'H2', () => {
        pen.word(word, x + 8, y + pen.fonts.bold.baseline(size, lead), {
          size,
          face: 'bold',
          color: INK.paper,
        });
        writeLines(pen, text, { x: x + badge + 8, y, width: text.width, align: 'left' }, { size });
      });
    },
  };
}
