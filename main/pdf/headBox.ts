import { type Head, plain } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, writeLines } from './box';
import { drawLogo, logoWidth } from './logoImage';
import { paintRule } from './paintRule';
import { RULE } from './typeScale';

/** A sign is at most 20 mm high and takes at most a quarter of the width. */
const LOGO_HEIGHT = 57;
const LOGO_SHARE = 0.25;
const BESIDE_LOGO = 10;
/** Whom it is for takes at most this share of the width; the clinic gets what is left. */
const RIGHT_MOST = 0.4;
const APART = 16;

/** The clinic on the left with its sign, whom it is for on the right, a rule below. */
export function headBox({ logo, clinic, details, forPatient, date }: Head, sheet: Sheet): Box {
  const { body } = sheet.scale;
  const high = Math.min(LOGO_HEIGHT, 3 * body);
  const sign = logo && { logo, width: logoWidth(logo, high, sheet.width * LOGO_SHARE) };
  const indent = sign ? sign.width + BESIDE_LOGO : 0;
  const name = [...forPatient, plain(`\n${date}`)];
  const rightWidth = Math.min(sheet.width * RIGHT_MOST, measureText(name, sheet, body).width + 0.5);
  const leftWidth = sheet.width - rightWidth - APART - indent;
  const left = measureText(
    [
      { text: `${clinic}\n`, strong: true },
      { text: details, strong: false },
    ],
    { ...sheet, width: leftWidth },
    body,
  );
  const right = measureText(name, { ...sheet, width: rightWidth }, body);
  const height =
    Math.max(left.height, right.height, sign ? high : 0) + Math.min(8, 3 + sheet.scale.gap * 0.5);
  return {
    height,
    draw(pen, x, y, parent) {
      if (sign) drawLogo(pen, sign.logo, { left: x, top: y, width: sign.width, height: high });
      pen.content(parent, 'P', () =>
        writeLines(pen, left, { x: x + indent, y, width: leftWidth, align: 'left' }, { size: body }),
      );
      pen.content(parent, 'P', () =>
        writeLines(
          pen,
          right,
          { x: x + sheet.width - rightWidth, y, width: rightWidth, align: 'right' },
          { size: body },
        ),
      );
      const rule = { line: RULE.firm, color: sheet.accent };
      pen.artifact((doc) => paintRule(doc, { x, y: y + height, width: sheet.width }, rule));
    },
  };
}
