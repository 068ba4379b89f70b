import { type ExerciseCard, plain, type RichText } from '../../shared/handout/model';
import { beside, type Box, measureText, NOTHING, type Sheet } from './box';
import { BRACKET_ROOM } from './bracket';
import type { CardForm } from './cardBox';
import { cardHead, headIndent } from './cardHead';
import { doseBox } from './doseBox';
import { paragraph } from './paragraph';
import { lineCounter } from './lineCounter';
import { once } from './once';
import { captionWidth, frameOfAll } from './pictureBox';
import { stepBoxes, stepIndent } from './stepBoxes';
import { weekStrips } from './weekStrips';

/** What a card is put together from, each measured once for each width that is tried. */
export type CardPieces = {
  readonly card: ExerciseCard;
  /** As wide as the card inside its bracket. */
  readonly sheet: Sheet;
  readonly head: Box;
  /** What the exercise is good for, what to know before it starts, and how it is done, `width` points wide. */
  readonly words: (width: number) => { readonly told: readonly Box[]; readonly steps: readonly Box[] };
  /** Those under the steps in a form. */
  readonly cautions: (form: CardForm, width: number) => readonly Box[];
  /** The same as heights alone: for each text the one it has in a width, points. */
  readonly heights: Readonly<Record<'told' | 'steps' | CardForm['beside'], readonly HeightIn[]>>;
  /** The dose, plates and speed, and what changes over the weeks. */
  readonly dose: Box;
  readonly doseLines: readonly Box[];
  readonly weeks: readonly Box[];
  /** The lines below the dose: cautions, ladder and note as the form has them. */
  readonly linesBelow: (form: CardForm) => readonly Box[];
  /** Of one picture before it is scaled, and the least width of a caption. */
  readonly frame: { readonly width: number; readonly height: number; readonly caption: number };
};

/** The height of a text in a width, points. */
export type HeightIn = (width: number) => number;

export function cardPieces(card: ExerciseCard, whole: Sheet): CardPieces {
  const sheet = card.bracket ? { ...whole, width: whole.width - BRACKET_ROOM } : whole;
  const { pictures } = card;
  return {
    card,
    sheet,
    head: cardHead(card, sheet),
    words: (width) => wordsOf(card, { ...sheet, width }),
    cautions: ({ beside: some }, width) => indented(cautionsUnder(card, some), card, { ...sheet, width }),
    heights: heightsOf(card, sheet),
    dose: doseBox(card.dose, sheet),
    doseLines: card.doseLines.map((line) => paragraph(line, sheet)),
    weeks: card.weeks ? weekStrips(card.weeks, sheet) : [],
    linesBelow: once((form) => linesBelow(card, sheet, form)),
    frame: {
      ...(pictures.length === 0 ? { width: 0, height: 0 } : frameOfAll(pictures)),
      caption: captionWidth(pictures, sheet),
    },
  };
}

/** What to watch out for and when to stop, as far as they stand under the steps. */
function cautionsUnder({ watchOut, stopIf }: ExerciseCard, some: CardForm['beside']): readonly RichText[] {
  const lines = some === 'nothing' ? [] : some === 'both' ? [watchOut, stopIf] : [watchOut];
  return lines.filter((line) => line !== null);
}

const toldOf = (card: ExerciseCard): readonly RichText[] => [[plain(card.purpose)], ...card.before];

/** Where there are no pictures, all words stand under the name. */
const wordsIndent = ({ pictures }: ExerciseCard, sheet: Sheet): number =>
  pictures.length === 0 ? headIndent(sheet) : 0;

function heightsOf(card: ExerciseCard, { fonts, scale, ...sheet }: Sheet): CardPieces['heights'] {
  const left = wordsIndent(card, { ...sheet, fonts, scale });
  const heightIn = (text: RichText, indent: number): HeightIn => {
    const lines = lineCounter(text, { fonts, size: scale.body });
    return (width) => lines(width - indent) * scale.body * scale.lineHeight;
  };
  return {
    told: toldOf(card).map((line) => heightIn(line, left)),
    steps: card.steps.map((step) => heightIn([plain(step)], left + stepIndent(scale))),
    nothing: [],
    'watch-out': cautionsUnder(card, 'watch-out').map((line) => heightIn(line, left)),
    both: cautionsUnder(card, 'both').map((line) => heightIn(line, left)),
  };
}

function wordsOf(card: ExerciseCard, sheet: Sheet) {
  const indent = wordsIndent(card, sheet);
  const steps = stepBoxes(card.steps, { ...sheet, width: sheet.width - indent });
  return {
    told: indented(toldOf(card), card, sheet),
    steps: steps.map((step) => (indent === 0 ? step : beside(NOTHING, step, indent))),
  };
}

/** Lines under the name, where there are no pictures. */
function indented(lines: readonly RichText[], card: ExerciseCard, sheet: Sheet): readonly Box[] {
  const indent = wordsIndent(card, sheet);
  const inner = { ...sheet, width: sheet.width - indent };
  return lines.map((line) =>
    indent === 0 ? paragraph(line, sheet) : beside(NOTHING, paragraph(line, inner), indent),
  );
}

/** Between two lines that share a line of the page, in parts of their size: the second starts in bold. */
const APART = 0.6;

/** From where to where, in parts of the width, a second line may start beside a first so that both stay single lines. */
export function secondStarts(
  lines: readonly RichText[],
  sheet: Sheet,
): { readonly from: number; readonly to: number } | null {
  const [left, right] = lines.map((line) => measureText(line, sheet, sheet.scale.body));
  if (!left || !right || left.lines.length > 1 || right.lines.length > 1) return null;
  return { from: (left.width + APART * sheet.scale.body) / sheet.width, to: 1 - right.width / sheet.width };
}

const linesBelow = (card: ExerciseCard, sheet: Sheet, form: CardForm): readonly Box[] => [
  ...rowsOf(
    [card.watchOut, card.stopIf]
      .filter((line) => line !== null)
      .slice(cautionsUnder(card, form.beside).length),
    sheet,
    form.seconds.cautions,
  ),
  ...(form.ladder ? rowsOf(card.ladder, sheet, form.seconds.ladder) : []),
  ...(card.note ? [paragraph(card.note, sheet)] : []),
];

function rowsOf(
  lines: readonly RichText[],
  sheet: Sheet,
  second: number | 'anywhere' | null,
): readonly Box[] {
  const boxes = lines.map((line) => paragraph(line, sheet));
  const [left, right] = boxes;
  const starts = second === null ? null : secondStarts(lines, sheet);
  if (second === null || !starts || !left || !right || starts.from > starts.to) return boxes;
  const start = second === 'anywhere' ? Math.min(Math.max(1 / 2, starts.from), starts.to) : second;
  return start < starts.from || start > starts.to ? boxes : [beside(left, right, start * sheet.width)];
}
