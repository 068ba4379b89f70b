import type { Sheet } from './box';
import type { Pen } from './pen';
import { INK } from './typeScale';

/** A number white on a dark disc: as a whole an artifact (`paint`) and words (`write`). */
export type DiscBox = {
  readonly width: number;
  readonly height: number;
  paint(pen: Pen, x: number, y: number): void;
  write(pen: Pen, x: number, y: number): void;
};

export function discBox(words: string, { scale, fonts, accent }: Sheet): DiscBox {
  const size = scale.body;
  const wide = fonts.bold.widthOf(words) * size;
  const radius = size * 0.86;
  const lead = size * scale.lineHeight;
  return {
    width: 2 * radius,
    height: 2 * radius,
    paint: (pen, x, y) => pen.artifact((doc) => doc.circle(x + radius, y + radius, radius).fill(accent)),
    write(pen, x, y) {
      const baseline = y + radius - lead / 2 + fonts.bold.baseline(size, lead);
      pen.word(words, x + radius - wide / 2, baseline, { size, face: 'bold', color: INK.paper });
    },
  };
}
