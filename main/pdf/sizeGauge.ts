import type { Pen } from './pen';

/** A pen that notes how small its words are. */
export type SizeGauge = {
  readonly pen: Pen;
  /** The smallest size of all it wrote, in points; infinite before anything is. */
  readonly smallest: () => number;
};

/** The same pen, watched. What is written with the pen itself does not count. */
export function createSizeGauge(pen: Pen): SizeGauge {
  let smallest = Infinity;
  return {
    pen: {
      ...pen,
      line(line, x, y, ink) {
        smallest = Math.min(smallest, ink.size);
        pen.line(line, x, y, ink);
      },
      word(text, x, y, ink) {
        smallest = Math.min(smallest, ink.size);
        pen.word(text, x, y, ink);
      },
    },
    smallest: () => smallest,
  };
}
