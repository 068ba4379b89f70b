import type { Layout } from '../../shared/handout/options';

/**
 * Sizes in points. Body 14 (RNIB clear print for older readers), 18 (large print) or 12 (compact); nothing under 12 but
 * the footer.
 */
export type TypeScale = {
  readonly body: number;
  readonly title: number;
  readonly heading: number;
  readonly cardName: number;
  /** Labels of boxes and table heads. */
  readonly label: number;
  readonly footer: number;
  /** Of each line, in parts of its size. */
  readonly lineHeight: number;
  /** Space between blocks; smaller steps are parts of it. */
  readonly gap: number;
  /** Room to write by hand above a ruled line. */
  readonly hand: number;
  /** Height of a picture in a row of a table: gives way before anything else. */
  readonly thumb: number;
  /** Cards on one page. */
  readonly cards: number;
};

/** Of all text but what page 1 sets closer to stay one page (`FOR_FRONT`). */
export const LINE_HEIGHT = 1.4;

/**
 * The longer side of each picture of a card by how many cards stand on its page, points: 90, 55 or 30 mm are asked for. A
 * page is left to fewer cards before pictures are smaller than `least`, 42 mm of two cards, and they grow up to `most`
 * where there is room.
 */
type PictureSizes = {
  readonly target: number;
  readonly least: number;
  /** Where somebody asked for room to write. */
  readonly leastForNotes: number;
  readonly most: number;
};
export const PICTURES = {
  1: { target: 255, least: 120, leastForNotes: 120, most: 265 },
  2: { target: 156, least: 120, leastForNotes: 100, most: 176 },
  3: { target: 85, least: 50, leastForNotes: 50, most: 100 },
  /** On a card taller than a page. */
  smallest: 60,
} as const;

export const pictureSizes = (cards: number): PictureSizes =>
  cards === 1 ? PICTURES[1] : cards === 2 ? PICTURES[2] : PICTURES[3];

export const TYPE_SCALES: Record<Layout, TypeScale> = {
  standard: {
    body: 14,
    title: 27,
    heading: 16,
    cardName: 20,
    label: 12,
    footer: 10,
    lineHeight: LINE_HEIGHT,
    gap: 14,
    hand: 31,
    thumb: 100,
    cards: 2,
  },
  large: {
    body: 18,
    title: 30,
    heading: 20,
    cardName: 24,
    label: 14,
    footer: 12,
    lineHeight: LINE_HEIGHT,
    gap: 16,
    hand: 31,
    thumb: 120,
    cards: 1,
  },
  compact: {
    body: 12,
    title: 22,
    heading: 14,
    cardName: 16,
    label: 12,
    footer: 10,
    lineHeight: LINE_HEIGHT,
    gap: 5,
    hand: 26,
    thumb: 90,
    cards: 3,
  },
};

/** Black on white; the one grey is 7:1 on white. Rules are 1 pt or more, so that a copier keeps them. */
export const INK = { text: '#000000', quiet: '#555555', tint: '#eeeeee', paper: '#ffffff' } as const;
export const RULE = { fine: 1, firm: 1.5, heavy: 3 } as const;
