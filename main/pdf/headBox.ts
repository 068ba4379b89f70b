import type { Head } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, writeLines } from './box';
import { RULE } from './typeScale';

/** The clinic on the left, whom it is for on the right, a rule below. */
export function headBox({ clinic, details, forPatient, date }: Head, sheet: Sheet): Box {
  const { body } = sheet.scale;
  const leftWidth = sheet.width * 0.57;
  const rightWidth = sheet.width * 0.4;
  const left = measureText(
    [
      { text: `${clinic}\n`, strong: true },
      { text: details, strong: false },
    ],
    { ...sheet, width: leftWidth },
    body,
  );
  const right = measureText(
    [...forPatient, { text: `\n${date}`, strong: false }],
    { ...sheet, width: rightWidth },
    body,
  );
  const height = Math.max(left.height, right.height) + 8;
  return {
    height,
    draw(pen, x, y, parent) {
      pen.content(parent, 'P', () =>
        writeLines(pen, left, { x, y, width: leftWidth, align: 'left' }, { size: body }),
      );
      pen.content(parent, 'P', () =>
        writeLines(
          pen,
          right,
          { x: x + sheet.width - rightWidth, y, width: rightWidth, align: 'right' },
          { size: body },
        ),
      );
      pen.artifact((doc) =>
        doc
          .lineWidth(RULE.firm)
          .strokeColor(sheet.accent)
          .moveTo(x, y + height)
          .lineTo(x + sheet.width, y + height)
          .stroke(),
      );
    },
  };
}
