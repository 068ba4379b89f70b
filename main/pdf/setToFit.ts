import type { Sheet } from './box';
import { LINE_HEIGHT, type TypeScale } from './typeScale';

/** How a thing is set when it would not fit otherwise, the gentlest first. */
type Way = (scale: TypeScale) => TypeScale;

/** Those that only take from the space between things, and from the room to write (7 mm are left). */
const CLOSER: readonly Way[] = [
  (scale) => ({ ...scale, gap: scale.gap * 0.85 }),
  (scale) => ({ ...scale, gap: scale.gap * 0.7 }),
  (scale) => ({ ...scale, gap: scale.gap * 0.5 }),
  (scale) => ({ ...scale, gap: scale.gap * 0.5, hand: 20 }),
];

/** Letters of running text that large print may come down to, points: it is 16 to 18. */
const LARGE_LEAST = 16;

/** Hardly any space, a part of the gap, and in large print the smallest letters with a title of so many points. */
const small =
  (gap: number, title: number): Way =>
  (scale) => ({
    ...scale,
    gap: scale.gap * gap,
    hand: 20,
    body: Math.min(scale.body, LARGE_LEAST),
    heading: Math.min(scale.heading, LARGE_LEAST),
    title: Math.min(scale.title, title),
  });

/** Sheets with a picture in each row: the least that pictures, space and title get. */
const smallPictures: Way = (scale) => ({ ...small(0.2, 20)(scale), thumb: scale.thumb * 0.27 });

/**
 * For what should not run over a page, such as page 1 on the fridge: after the space the size gives way, in large print
 * down to 16 pt.
 */
const ONE_PAGE: readonly Way[] = [...CLOSER, small(0.3, 24), small(0.2, 22)];

/** For page 1, which is to hang alone: at last its lines stand closer, for no line of it may be left out. */
export const FOR_FRONT: readonly Way[] = [
  ...ONE_PAGE,
  ...[1.32, 1.24, 1.16, 1.12].map((lineHeight): Way => (scale) => {
    const tight = ONE_PAGE.at(-1)?.(scale) ?? scale;
    return { ...tight, gap: scale.gap * 0.1, hand: 18, title: Math.min(tight.title, 20), lineHeight };
  }),
];

/**
 * For sheets with a small picture in each row, and calendars: those give way first, to 15 mm, then the space, then the
 * pictures again, to 11 mm, and the title, and last the lines stand closer. At the very last the pictures go: what is said
 * to stop for never does.
 */
export const FOR_SHEETS: readonly Way[] = [
  ...[0.85, 0.72, 0.6, 0.5, 0.42].map((part): Way => (scale) => ({ ...scale, thumb: scale.thumb * part })),
  ...ONE_PAGE.map((way): Way => (scale) => ({ ...way(scale), thumb: scale.thumb * 0.36 })),
  ...[LINE_HEIGHT, 1.3, 1.22].map((lineHeight): Way => (scale) => ({ ...smallPictures(scale), lineHeight })),
  (scale) => ({ ...smallPictures(scale), thumb: 0, lineHeight: 1.22 }),
];

/** A sheet set the last of some ways. */
export const tightest = (sheet: Sheet, ways: readonly Way[]): Sheet => ({
  ...sheet,
  scale: ways.at(-1)?.(sheet.scale) ?? sheet.scale,
});

export const canBeSmaller = ({ scale }: Sheet): boolean => scale.body > LARGE_LEAST;

/** A sheet of large print in its smallest letters. */
export const smaller = (sheet: Sheet): Sheet => ({
  ...sheet,
  scale: {
    ...sheet.scale,
    body: Math.min(sheet.scale.body, LARGE_LEAST),
    heading: Math.min(sheet.scale.heading, LARGE_LEAST),
    cardName: Math.min(sheet.scale.cardName, 22),
  },
});

/** How often the step between a way that fits and the one before it, which did not, is halved. */
const HALVINGS = 2;

/** A setting part of the way from one to another. */
function between(from: TypeScale, to: TypeScale, part: number): TypeScale {
  const mix = (key: keyof TypeScale) => from[key] + (to[key] - from[key]) * part;
  return {
    body: mix('body'),
    title: mix('title'),
    heading: mix('heading'),
    cardName: mix('cardName'),
    label: mix('label'),
    footer: mix('footer'),
    lineHeight: mix('lineHeight'),
    gap: mix('gap'),
    hand: mix('hand'),
    thumb: mix('thumb'),
    cards: to.cards,
  };
}

type Laid<T> = { readonly value: T; readonly left: number };

/**
 * What `lay` makes when set the gentlest way that leaves the least over; 0 left over fits. `left` counts or measures.
 * A way that fits is loosened again as far as there is room, so that a page is filled and not only not overfull.
 */
export function setToFit<T>(sheet: Sheet, ways: readonly Way[], lay: (sheet: Sheet) => Laid<T>): T {
  let best = lay(sheet);
  let loose = sheet.scale;
  for (const tighten of ways) {
    if (best.left === 0) break;
    const scale = tighten(sheet.scale);
    const tight = lay({ ...sheet, scale });
    if (tight.left < best.left) best = tight;
    if (best.left === 0) best = loosened({ loose, tight: scale, laid: best }, sheet, lay);
    loose = scale;
  }
  return best.value;
}

type Fitting<T> = { readonly loose: TypeScale; readonly tight: TypeScale; readonly laid: Laid<T> };

function loosened<T>(
  { loose, tight, laid }: Fitting<T>,
  sheet: Sheet,
  lay: (sheet: Sheet) => Laid<T>,
): Laid<T> {
  let [over, fits, best] = [loose, tight, laid];
  for (let i = 0; i < HALVINGS; i++) {
    const scale = between(over, fits, 0.5);
    const tried = lay({ ...sheet, scale });
    if (tried.left === 0) [fits, best] = [scale, tried];
    else over = scale;
  }
  return best;
}
