import { plain, type RichText, type SignatureField, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, writeLines } from './box';
import { INK, RULE } from './typeScale';

const GUTTER = 28;
/** The least width to write a date or a name in by hand, points: 55 mm. */
const WRITTEN = 156;

/** Fields side by side: a label, a value, a line to write on. */
export function signatureBox(fields: readonly SignatureField[], sheet: Sheet): Box {
  const widths = fieldWidths(fields, sheet);
  const boxes = fields.map((field, i) => fieldBox(field, { ...sheet, width: widths[i] ?? 0 }));
  const left = (i: number) => widths.slice(0, i).reduce((sum, width) => sum + width + GUTTER, 0);
  return {
    height: Math.max(0, ...boxes.map((box) => box.height)),
    draw: (pen, x, y, parent) => boxes.forEach((box, i) => box.draw(pen, x + left(i), y, parent)),
  };
}

/** Equal widths; where one of two fields has longer words, it gets of the other's room what keeps them on one line. */
function fieldWidths(fields: readonly SignatureField[], sheet: Sheet): readonly number[] {
  const all = sheet.width - GUTTER * (fields.length - 1);
  const equal = fields.map(() => all / fields.length);
  const wanted = fields.map((field) => measureText(words(field), sheet, sheet.scale.body));
  const longest = Math.max(...wanted.map(({ width }) => width + 0.5));
  const other = all - longest;
  if (fields.length !== 2 || longest <= all / 2 || other < WRITTEN) return equal;
  if (wanted.some(({ lines, width }) => lines.length > 1 || (width < longest - 0.5 && width > other)))
    return equal;
  return wanted.map(({ width }) => (width + 0.5 === longest ? longest : other));
}

const words = ({ label, value }: SignatureField): RichText =>
  value === '' ? [strong(label)] : [strong(`${label} `), plain(value)];

/** Label and value in one line where they fit, then room to write and the line to write on. */
function fieldBox(field: SignatureField, sheet: Sheet): Box {
  const { body, hand } = sheet.scale;
  const { ruled } = field;
  const head = measureText(words(field), sheet, body);
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
