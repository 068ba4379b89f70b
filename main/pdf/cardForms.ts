import type { CardForm } from './cardBox';
import type { Card } from './cardFit';
import { secondStarts } from './cardPieces';

/** Where the second of two lines that share a line of the page may start, the best first: the same on all cards. */
const SECOND_STARTS = [1 / 2, 5 / 12, 7 / 12, 1 / 3, 2 / 3] as const;

/**
 * The ways to set the lines after the dose of some cards, the roomiest first. With three cards a page there may be no
 * room for the ladder.
 */
export function cardForms(cards: readonly Card[]): readonly CardForm[] {
  const ladder = ladderStart(cards);
  const lines: CardForm = { beside: 'nothing', ladder: true, seconds: { cautions: null, ladder: null } };
  const pairs: CardForm = { ...lines, seconds: { cautions: null, ladder } };
  const close: CardForm = { ...lines, seconds: { cautions: 'anywhere', ladder } };
  const watch: CardForm = { ...pairs, beside: 'watch-out' };
  const both: CardForm = { ...pairs, beside: 'both' };
  switch (cards[0]?.own.sheet.scale.cards ?? 1) {
    case 1:
      return [lines, pairs, watch, both];
    case 2:
      return [lines, { ...watch, seconds: lines.seconds }, pairs, watch, both];
    default:
      return [pairs, watch, ...[pairs, watch, both, close].map((form) => ({ ...form, ladder: false }))];
  }
}

/** Where most ladders stay on one line of the page. */
function ladderStart(cards: readonly Card[]): number {
  const ranges = cards.map(({ own, twin }) =>
    [own, ...(twin ? [twin] : [])].map((pieces) => secondStarts(pieces.card.ladder, pieces.sheet)),
  );
  const counts = SECOND_STARTS.map(
    (second) =>
      ranges.filter((both) => both.every((range) => range && range.from <= second && second <= range.to))
        .length,
  );
  return SECOND_STARTS[counts.indexOf(Math.max(...counts))] ?? SECOND_STARTS[0];
}
