import { type ExerciseCard, plain, type RichText, strong } from '../../shared/handout/model';
import { below, type Box, measureText, type Sheet, stack, textBox, writeLines } from './box';
import { doseBox } from './doseBox';
import type { StructureNode } from './pen';
import { picturesBox } from './pictureBox';
import { INK, LINE_HEIGHT, RULE } from './typeScale';
import { weekStrips } from './weekStrips';

/** The parts of an exercise card, top to bottom. They stay on one page unless the whole is taller than a page. */
export function cardParts(card: ExerciseCard, sheet: Sheet): readonly Box[] {
  const { gap, body } = sheet.scale;
  const indent = headIndent(sheet);
  const text: Sheet = { ...sheet, width: sheet.width - indent };
  const paragraph = (words: RichText, within: Sheet) => textBox(words, within, { size: body, tag: 'P' });
  const told = [[plain(card.purpose)], ...card.before].map(
    (words) => (within: Sheet) => paragraph(words, within),
  );
  return [
    ...(isBeside(card, sheet)
      ? [cardHead(card, sheet), besidePictures(card, sheet, told)]
      : [
          stack([cardHead(card, sheet), ...told.map((box) => indented(box(text), indent))], gap / 4),
          ...inTurn(card, sheet, indent),
        ]),
    below(gap * 0.75, doseBox(card.dose, sheet)),
    ...card.doseLines.map((words, i) => below(i === 0 ? gap / 2 : 0, paragraph(words, sheet))),
    ...(card.weeks ? weekStrips(card.weeks, sheet).map((strip) => below(gap / 2, strip)) : []),
    ...card.after.map((words, i) => below(i === 0 ? gap / 2 : gap / 6, paragraph(words, sheet))),
  ];
}

/** Whether pictures stand beside the steps: with two cards a page. */
const isBeside = ({ pictures }: ExerciseCard, { scale }: Sheet): boolean =>
  pictures.length > 0 && scale.cards > 1;

/** What an exercise is good for and its steps, beside its pictures; read aloud in that order, the pictures before the steps. */
function besidePictures(
  { pictures, steps }: ExerciseCard,
  sheet: Sheet,
  told: readonly ((within: Sheet) => Box)[],
): Box {
  const { gap, picture } = sheet.scale;
  const column = sheet.width * PICTURE_COLUMN;
  const offset = column + gap;
  const right: Sheet = { ...sheet, width: sheet.width - offset };
  const drawn = picturesBox(pictures, sheet, { width: column, height: picture });
  const words = stack(
    told.map((box) => box(right)),
    gap / 4,
  );
  const list = stack(stepBoxes(steps, right), gap / 4);
  const listTop = words.height + gap / 4;
  return below(gap / 2, {
    height: Math.max(drawn.height, listTop + list.height),
    draw(pen, x, y, parent) {
      words.draw(pen, x + offset, y, parent);
      drawn.draw(pen, x, y, parent);
      list.draw(pen, x + offset, y + listTop, parent);
    },
  });
}

/** The pictures, then the steps under them; steps alone where nothing is drawn. */
function inTurn({ pictures, steps }: ExerciseCard, sheet: Sheet, indent: number): readonly Box[] {
  const { gap, picture } = sheet.scale;
  const left = pictures.length === 0 ? indent : 0;
  const list = stepBoxes(steps, { ...sheet, width: sheet.width - left });
  return [
    ...(pictures.length === 0
      ? []
      : [below(gap / 2, picturesBox(pictures, sheet, { width: sheet.width, height: picture }))]),
    ...list.map((step, i) => below(i === 0 ? gap / 2 : gap / 4, indented(step, left))),
  ];
}

/** Share of the width that the pictures take: 52 characters are left for a line of a step. */
const PICTURE_COLUMN = 0.42;

const discRadius = (sheet: Sheet) => sheet.scale.cardName * 0.76;
const headIndent = (sheet: Sheet) => 2 * discRadius(sheet) + 10;

const indented = (box: Box, indent: number): Box => ({
  height: box.height,
  draw: (pen, x, y, parent) => box.draw(pen, x + indent, y, parent),
});

/** A rule, the number on a black disc and the name. */
function cardHead(card: ExerciseCard, sheet: Sheet): Box {
  const { cardName, heading } = sheet.scale;
  const indent = headIndent(sheet);
  const radius = discRadius(sheet);
  const top = 10;
  const right: Sheet = { ...sheet, width: sheet.width - indent };
  const name = measureText([strong(card.name)], right, cardName);
  const firstLine = cardName * LINE_HEIGHT;
  return {
    height: top + name.height,
    draw(pen, x, y, parent) {
      pen.artifact((doc) =>
        doc
          .lineWidth(RULE.firm)
          .strokeColor(sheet.accent)
          .moveTo(x, y)
          .lineTo(x + sheet.width, y)
          .stroke(),
      );
      pen.artifact((doc) => doc.circle(x + radius, y + top + firstLine / 2, radius).fill(sheet.accent));
      pen.bookmark(`${card.number}. ${card.name}`, y);
      pen.content(parent, 'H2', () => {
        const number = String(card.number);
        const wide = pen.fonts.bold.widthOf(number) * heading;
        const baseline =
          y +
          top +
          firstLine / 2 -
          (heading * LINE_HEIGHT) / 2 +
          pen.fonts.bold.baseline(heading, heading * LINE_HEIGHT);
        pen.word(number, x + radius - wide / 2, baseline, { size: heading, face: 'bold', color: INK.paper });
        writeLines(
          pen,
          name,
          { x: x + indent, y: y + top, width: name.width, align: 'left' },
          { size: cardName },
        );
      });
    },
  };
}

/** Numbered steps with the number hanging in the margin. */
function stepBoxes(steps: readonly string[], sheet: Sheet): readonly Box[] {
  const { body } = sheet.scale;
  const hang = body * 1.6;
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
