import type { Skeleton } from '../skeleton';

/** Half axes of the skull in body heights: front, up, side. A little larger than life, to read at thumbnail size. */
export const SKULL = { front: 0.06, up: 0.058, side: 0.05 };

/** What a head is drawn from. */
export type Head = Pick<Skeleton, 'head' | 'headAxes' | 'neck' | 'chestAxes'>;
