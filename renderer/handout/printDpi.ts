const FULL = 300;
const LEAST = 150;

/** Pages that fit in memory at 300 dpi: some 34 MB each. */
const PAGES_AT_FULL = 18;

/** Dots an inch for so many pages: fewer for a long handout, so that the pictures of its pages fit in memory. */
export const printDpi = (pages: number): number =>
  Math.max(LEAST, Math.min(FULL, Math.floor(FULL * Math.sqrt(PAGES_AT_FULL / pages))));
