import { type ExerciseCard, plain, type RichText, strong } from '../../shared/handout/model';
import { below, beside, type Box, measureText, NOTHING, type Sheet, stack, writeLines } from './box';
import { BRACKET_ROOM, bracketed } from './bracket';
import { doseBox } from './doseBox';
import { afterParts } from './afterLines';
import { paragraph } from './paragraph';
import { stepBoxes } from './stepBoxes';
import { notesBox } from './notesBox';
import { picturesBox } from './pictureBox';
import { INK, LINE_HEIGHT, RULE } from './typeScale';
import { weekStrips } from './weekStrips';

/**
 * The parts of an exercise card, top to bottom. They stay on one page unless the whole is taller than a page. With `most`
 * the card has room to write by hand, which takes what is left of that height; null leaves it out. Points.
 */
export function cardParts(card: ExerciseCard, sheet: Sheet, most: number | null): readonly Box[] {
  const inside = card.bracket ? { ...sheet, width: sheet.width - BRACKET_ROOM } : sheet;
  const { parts, hasNotes } = isBeside(card, sheet) ? besideParts(card, inside, most) : inTurn(card, inside);
  const written = hasNotes || most === null ? parts : [...parts, notesBelow(card, inside, { parts, most })];
  return card.bracket ? bracketed(written, card.bracket, sheet) : written;
}

/** Room to write below everything else, as high as the card may still grow. */
function notesBelow(
  { notes }: ExerciseCard,
  sheet: Sheet,
  { parts, most }: { readonly parts: readonly Box[]; readonly most: number },
): Box {
  const gap = sheet.scale.gap / 2;
  // With several cards a page a higher one beside it may need what is left.
  const left = sheet.scale.cards === 1 ? most - stack(parts, 0).height - gap : 0;
  return below(gap, notesBox(notes.label, sheet, left));
}

/** Whether pictures stand beside the steps: with several cards a page. */
const isBeside = ({ pictures }: ExerciseCard, { scale }: Sheet): boolean =>
  pictures.length > 0 && scale.cards > 1;

/** The least space between pictures and the words beside them, points: also where a card is set tight. */
const APART = 10;

type Parts = { readonly parts: readonly Box[]; readonly hasNotes: boolean };

/** What an exercise is good for, and what to know before it starts. */
const told = (card: ExerciseCard): readonly RichText[] => [[plain(card.purpose)], ...card.before];

/** The dose, then plates and speed, and what changes over the weeks. */
function doseParts(card: ExerciseCard, sheet: Sheet): readonly Box[] {
  const { gap } = sheet.scale;
  return [
    below(gap * 0.75, doseBox(card.dose, sheet)),
    ...card.doseLines.map((words, i) => below(i === 0 ? gap / 2 : 0, paragraph(words, sheet))),
    ...(card.weeks ? weekStrips(card.weeks, sheet).map((strip) => below(gap / 2, strip)) : []),
  ];
}

/** The pictures, then the steps under them; steps alone where nothing is drawn. */
function inTurn(card: ExerciseCard, sheet: Sheet): Parts {
  const { gap, picture } = sheet.scale;
  const { pictures } = card;
  const indent = headIndent(sheet);
  const text: Sheet = { ...sheet, width: sheet.width - indent };
  const left = pictures.length === 0 ? indent : 0;
  const list = stepBoxes(card.steps, { ...sheet, width: sheet.width - left });
  const head = [
    cardHead(card, sheet),
    ...told(card).map((words) => indented(paragraph(words, text), indent)),
  ];
  return {
    hasNotes: false,
    parts: [
      stack(head, gap / 4),
      ...(pictures.length === 0
        ? []
        : [below(gap / 2, picturesBox(pictures, sheet, { width: sheet.width, height: picture }))]),
      ...list.map((step, i) => below(i === 0 ? gap / 2 : gap / 4, indented(step, left))),
      ...doseParts(card, sheet),
      ...afterParts(card.after, sheet),
    ],
  };
}

/**
 * The pictures on the left. Beside them what the exercise is good for and its steps, then as much as finds room there of
 * what comes after, and room to write.
 */
function besideParts(card: ExerciseCard, sheet: Sheet, most: number | null): Parts {
  const { gap, picture, pictureColumn } = sheet.scale;
  const column = sheet.width * pictureColumn;
  const start = column + Math.max(gap, APART);
  const right: Sheet = { ...sheet, width: sheet.width - start };
  const drawn = picturesBox(card.pictures, sheet, { width: column, height: picture });
  const words = stack(
    told(card).map((line) => paragraph(line, right)),
    gap / 4,
  );
  const list = stack(stepBoxes(card.steps, right), gap / 4);
  const under: Box[] = [below(gap / 4, list)];
  let left = drawn.height - words.height - list.height - gap / 4;
  const fitsBeside = (box: Box) => {
    if (box.height > left) return false;
    under.push(box);
    left -= box.height;
    return true;
  };
  const boxes = card.after.map((line) => below(gap / 4, paragraph(line, right)));
  const firstBelow = boxes.findIndex((box) => !fitsBeside(box));
  const rest = firstBelow === -1 ? [] : card.after.slice(firstBelow);
  const hasNotes =
    most !== null && fitsBeside(below(gap / 2, notesBox(card.notes.label, right, left - gap / 2)));
  const whole: Box = {
    height: Math.max(drawn.height, words.height + stack(under, 0).height),
    draw(pen, x, y, parent) {
      // Read aloud in this order: what it is good for, the pictures, how it is done.
      words.draw(pen, x + start, y, parent);
      drawn.draw(pen, x, y, parent);
      stack(under, 0).draw(pen, x + start, y + words.height, parent);
    },
    cut: (height) => beside(drawn, stack([words, ...under], 0), column + gap).cut?.(height) ?? null,
  };
  return {
    hasNotes,
    parts: [
      cardHead(card, sheet),
      below(gap / 2, whole),
      ...doseParts(card, sheet),
      ...afterParts(rest, sheet),
    ],
  };
}

const discRadius = (sheet: Sheet) => sheet.scale.cardName * 0.76;
const headIndent = (sheet: Sheet) => 2 * discRadius(sheet) + 10;

const indented = (box: Box, indent: number): Box => beside(NOTHING, box, indent);

/** A rule, the number on a dark disc, the name, and at the far end the session. */
function cardHead(card: ExerciseCard, sheet: Sheet): Box {
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
