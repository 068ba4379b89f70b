import { type ExerciseCard, plain, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, writeLines } from './box';
import { paintRule } from './paintRule';
import { INK, LINE_HEIGHT, RULE } from './typeScale';

const discRadius = (sheet: Sheet) => sheet.scale.cardName * 0.76;

/** Where the name of a card starts, points from its left edge. */
export const headIndent = (sheet: Sheet): number => 2 * discRadius(sheet) + 10;

/** A rule, the number on a dark disc, the name, and at the far end the session. */
export function cardHead(card: ExerciseCard, sheet: Sheet): Box {
  const { cardName, heading, label } = sheet.scale;
  const indent = headIndent(sheet);
  const radius = discRadius(sheet);
  const top = 8;
  const session = measureText([plain(card.session)], { ...sheet, width: sheet.width * 0.3 }, label);
  const aside = session.width === 0 ? 0 : session.width + 16;
  const name = measureText([strong(card.name)], { ...sheet, width: sheet.width - indent - aside }, cardName);
  const firstLine = cardName * LINE_HEIGHT;
  return {
    height: top + Math.max(name.height, session.height, 2 * radius),
    draw(pen, x, y, parent) {
      const rule = { line: RULE.firm, color: sheet.accent };
      pen.artifact((doc) => paintRule(doc, { x, y, width: sheet.width }, rule));
      pen.artifact((doc) => doc.circle(x + radius, y + top + firstLine / 2, radius).fill(sheet.accent));
      pen.bookmark(`${card.number}. ${card.name}`, y);
      const baselineOf = (size: number) =>
        y +
        top +
        firstLine / 2 -
        (size * LINE_HEIGHT) / 2 +
        pen.fonts.bold.baseline(size, size * LINE_HEIGHT);
      pen.content(parent, 'H2', () => {
        const number = String(card.number);
        const wide = pen.fonts.bold.widthOf(number) * heading;
        pen.word(number, x + radius - wide / 2, baselineOf(heading), {
          size: heading,
          face: 'bold',
          color: INK.paper,
        });
        const at = { x: x + indent, y: y + top, width: name.width, align: 'left' } as const;
        writeLines(pen, name, at, { size: cardName });
      });
      if (aside === 0) return;
      const line = y + top + (firstLine - label * LINE_HEIGHT) / 2;
      pen.content(parent, 'P', () =>
        writeLines(
          pen,
          session,
          { x: x + sheet.width - session.width, y: line, width: session.width, align: 'right' },
          { size: label },
        ),
      );
    },
  };
}
