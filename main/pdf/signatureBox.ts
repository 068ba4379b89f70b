import { plain, type SignatureField, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, writeLines } from './box';
import { INK, RULE } from './typeScale';

const GUTTER = 28;
/** Room to write by hand above a ruled line: 11 mm. */
const HAND = 31;

/** Fields side by side: a label, a value, a line to write on. */
export function signatureBox(fields: readonly SignatureField[], sheet: Sheet): Box {
  const width = (sheet.width - GUTTER * (fields.length - 1)) / fields.length;
  const boxes = fields.map((field) => fieldBox(field, { ...sheet, width }));
  return {
    height: Math.max(0, ...boxes.map((box) => box.height)),
    draw: (pen, x, y, parent) =>
      boxes.forEach((box, i) => box.draw(pen, x + i * (width + GUTTER), y, parent)),
  };
}

function fieldBox({ label, value, ruled }: SignatureField, sheet: Sheet): Box {
  const { body, heading } = sheet.scale;
  const head = measureText([strong(label)], sheet, heading);
  const words = measureText([plain(value)], sheet, body);
  const room = ruled ? HAND : 0;
  return {
    height: head.height + room + words.height + (ruled ? 3 : 0),
    draw(pen, x, y, parent) {
      const line = y + head.height + room;
      if (ruled)
        pen.artifact((doc) =>
          doc
            .lineWidth(RULE.fine)
            .strokeColor(INK.text)
            .moveTo(x, line)
            .lineTo(x + sheet.width, line)
            .stroke(),
        );
      pen.content(parent, 'P', () => {
        writeLines(pen, head, { x, y, width: sheet.width, align: 'left' }, { size: heading });
        writeLines(
          pen,
          words,
          { x, y: line + (ruled ? 3 : 0), width: sheet.width, align: 'left' },
          { size: body },
        );
      });
    },
  };
}
