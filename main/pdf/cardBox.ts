import { below, beside, type Box, stack } from './box';
import { bracketed } from './bracket';
import type { CardPieces } from './cardPieces';
import { notesBox } from './notesBox';
import { picturesAt, type PictureSetting } from './pictureBox';

/** Where the lines after the dose stand: the same on all cards of a handout. */
export type CardForm = {
  /** Which of what to watch out for and when to stop stand under the steps; the others stand below the dose. */
  readonly beside: 'nothing' | 'watch-out' | 'both';
  /** Too hard and too easy, which may be left out. */
  readonly ladder: boolean;
  /**
   * Two lines that belong together take one line of the page where both fit, the second from this share of the width on,
   * or from wherever it fits.
   */
  readonly seconds: { readonly cautions: number | 'anywhere' | null; readonly ladder: number | null };
};

/** Space in a card, in parts of the gap: `frames`, between two boxes with a frame, is the least in points. */
export const GAPS = { dose: 0.75, section: 0.5, step: 0.25, line: 1 / 6, frames: 4 } as const;

/** How one card is set. Points. */
export type CardSetting = {
  readonly form: CardForm;
  /** Space between blocks; smaller steps are parts of it. */
  readonly gap: number;
  /** The pictures left of the words or above them; null where there are none. */
  readonly pictures: (PictureSetting & { readonly place: 'left' | 'above' }) | null;
  /** Height of the room to write by hand; 0 leaves it out. */
  readonly notes: number;
};

/** The least space between pictures and the words beside them, points: also where a card is set tight. */
const APART = 12;

/** What is left of a width for the words beside pictures, points. */
export const widthBeside = (width: number, pictures: number): number => width - pictures - APART;

/** The parts of an exercise card, top to bottom. They stay on one page unless the whole is taller than a page. */
export function cardParts(pieces: CardPieces, setting: CardSetting): readonly Box[] {
  const { card, sheet, head } = pieces;
  const { form, gap, notes } = setting;
  const section = GAPS.section * gap;
  return [
    head,
    ...(setting.pictures?.place === 'left' ? [besideParts(pieces, setting)] : inTurn(pieces, setting)),
    below(GAPS.dose * gap, pieces.dose),
    ...pieces.doseLines.map((line, i) => below(i === 0 ? section : 0, line)),
    ...pieces.weeks.map((strip) => below(Math.max(section, GAPS.frames), strip)),
    ...pieces.linesBelow(form).map((line, i) => below(i === 0 ? section : GAPS.line * gap, line)),
    ...(notes === 0 ? [] : [below(section, notesBox(card.notes.label, sheet, notes))]),
  ];
}

/** The same as they are drawn, with the bracket of exercises done in turn down their side. */
export function drawnParts(pieces: CardPieces, setting: CardSetting): readonly Box[] {
  const parts = cardParts(pieces, setting);
  const { bracket } = pieces.card;
  return bracket ? bracketed(parts, bracket, pieces.sheet) : parts;
}

/** The pictures, if any, then what the exercise is good for and the steps, all as wide as the card. */
function inTurn(pieces: CardPieces, { form, gap, pictures }: CardSetting): readonly Box[] {
  const { card, sheet } = pieces;
  const { told, steps } = pieces.words(sheet.width);
  const under = [...steps, ...pieces.cautions(form, sheet.width)];
  return [
    stack(told, GAPS.step * gap),
    ...(pictures ? [below(GAPS.section * gap, picturesAt(card.pictures, sheet, pictures))] : []),
    ...under.map((line, i) => below((i === 0 ? GAPS.section : GAPS.step) * gap, line)),
  ];
}

/** The pictures on the left. Beside them what the exercise is good for and its steps, and what to watch out for. */
function besideParts(pieces: CardPieces, { form, gap, pictures }: CardSetting): Box {
  const { card, sheet } = pieces;
  if (!pictures) return stack([], 0);
  const width = widthBeside(sheet.width, pictures.width);
  const start = sheet.width - width;
  const drawn = picturesAt(card.pictures, sheet, pictures);
  const { told, steps } = pieces.words(width);
  const apart = GAPS.step * gap;
  const words = stack(told, apart);
  const under = stack([...steps, ...pieces.cautions(form, width)], apart);
  const whole: Box = {
    height: Math.max(drawn.height, words.height + apart + under.height),
    draw(pen, x, y, parent) {
      // Read aloud in this order: what it is good for, the pictures, how it is done.
      words.draw(pen, x + start, y, parent);
      drawn.draw(pen, x, y, parent);
      under.draw(pen, x + start, y + words.height + apart, parent);
    },
    cut: (height) => beside(drawn, stack([words, under], apart), start).cut?.(height) ?? null,
  };
  return below(GAPS.section * gap, whole);
}
