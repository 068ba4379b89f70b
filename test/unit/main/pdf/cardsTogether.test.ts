import { describe, expect, test } from 'vitest';
import type { Box } from '../../../../main/pdf/box';
import { cardsTogether } from '../../../../main/pdf/cardsTogether';
import type { FlowItem } from '../../../../main/pdf/flow';

const box = (height: number): Box => ({ height, draw: () => undefined });
/** A card that gives way down to a least height. */
const card = (height: number, least: number): readonly FlowItem[] => [
  {
    box: box(height),
    gap: 10,
    keepWithNext: false,
    card: true,
    parts: [box(height)],
    again: null,
    lower: (most) => box(Math.max(most, least)),
    breaks: false,
  },
];
const heights = (units: readonly (readonly FlowItem[])[] | null) =>
  units?.map((unit) => unit[0]?.box.height) ?? null;

describe('cards of one page', () => {
  const room = { y: 0, height: 600, cards: 3 };

  test('that fit their shares stay as they are', () => {
    expect(cardsTogether([card(190, 150), card(190, 150), card(190, 150)], room)).toBeNull();
  });

  test('give way to a tall one among them, the first before the others', () => {
    expect(heights(cardsTogether([card(200, 150), card(190, 150), card(230, 230)], room))).toEqual([
      160, 190, 230,
    ]);
  });

  test('go on it two at a time where three cannot', () => {
    expect(heights(cardsTogether([card(300, 300), card(310, 280), card(400, 400)], room))).toEqual([
      300, 290,
    ]);
    expect(cardsTogether([card(500, 500), card(300, 300)], room)).toBeNull();
  });
});
