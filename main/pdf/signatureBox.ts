import { plain, type SignatureField, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, writeLines } from './box';
import { INK, RULE } from './typeScale';

const GUTTER = 28;

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

/** Label and value in one line where they fit, then room to write and the line to write on. */
function fieldBox({ label, value, ruled }: SignatureField, sheet: Sheet): Box {
  const { body, hand } = sheet.scale;
  const words = value === '' ? [strong(label)] : [strong(`${label} `), plain(value)];
  const head = measureText(words, sheet, body);
  const room = ruled ? hand : 0;
  return {
    height: head.height + room + (ruled ? RULE.fine : 0),
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
      pen.content(parent, 'P', () =>
        writeLines(pen, head, { x, y, width: sheet.width, align: 'left' }, { size: body }),
      );
    },
  };
}
