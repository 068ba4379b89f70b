import type { Box } from './box';
import { type CardForm, type CardSetting, GAPS, widthBeside } from './cardBox';
import type { CardPieces, HeightIn } from './cardPieces';
import { once } from './once';
import { picturesHeight } from './pictureBox';

/** Boxes one below the other, without what is between them: those of no height are not there. */
type Pile = { readonly height: number; readonly count: number };

const plus = (one: Pile, other: Pile): Pile => ({
  height: one.height + other.height,
  count: one.count + other.count,
});

const pileOfBoxes = (boxes: readonly Box[]): Pile => ({
  height: boxes.reduce((sum, { height }) => sum + height, 0),
  count: boxes.filter(({ height }) => height > 0).length,
});

/** Texts one below the other in each width. */
const pileIn = (texts: readonly HeightIn[]): ((width: number) => Pile) =>
  once((width) => {
    let [height, count] = [0, 0];
    for (const heightIn of texts) {
      const own = heightIn(width);
      height += own;
      if (own > 0) count += 1;
    }
    return { height, count };
  });

/** Height of a pile with the same space between all its boxes. */
const piled = ({ height, count }: Pile, gap: number): number => height + gap * Math.max(0, count - 1);

/**
 * The height of the stacked `cardParts` of a setting, points, worked out without a box being made: a great many settings
 * are tried before one is drawn.
 */
export type CardHeights = (setting: CardSetting) => number;

export function cardHeights(pieces: CardPieces): CardHeights {
  const { sheet, card, heights } = pieces;
  const dose = pileOfBoxes(pieces.doseLines);
  const weeks = pileOfBoxes(pieces.weeks);
  const linesIn = once((form: CardForm) => pileOfBoxes(pieces.linesBelow(form)));
  const told = pileIn(heights.told);
  const steps = pileIn(heights.steps);
  const cautions = {
    nothing: pileIn([]),
    'watch-out': pileIn(heights['watch-out']),
    both: pileIn(heights.both),
  };
  const under = ({ beside }: CardForm, width: number) => plus(steps(width), cautions[beside](width));
  const drawn = picturesHeight(card.pictures, sheet);
  const middle = ({ form, gap, pictures }: CardSetting): number => {
    const section = GAPS.section * gap;
    const step = GAPS.step * gap;
    if (pictures?.place === 'left') {
      const width = widthBeside(sheet.width, pictures.width);
      return section + Math.max(drawn(pictures), piled(plus(told(width), under(form, width)), step));
    }
    const below = under(form, sheet.width);
    return (
      piled(told(sheet.width), step) +
      (pictures ? section + drawn(pictures) : 0) +
      (below.count === 0 ? 0 : section + piled(below, step))
    );
  };
  return (setting) => {
    const { form, gap, notes } = setting;
    const below = linesIn(form);
    return (
      pieces.head.height +
      middle(setting) +
      GAPS.dose * gap +
      pieces.dose.height +
      dose.height +
      (dose.count === 0 ? 0 : GAPS.section * gap) +
      weeks.height +
      weeks.count * Math.max(GAPS.section * gap, GAPS.frames) +
      below.height +
      (below.count === 0 ? 0 : GAPS.section * gap + (below.count - 1) * GAPS.line * gap) +
      (notes === 0 ? 0 : GAPS.section * gap + notes)
    );
  };
}
