import { type Box, cutOrWhole } from './box';

/** A box that takes the room of the same one in another language, and is cut where either of the two has to be. */
export function mirrored(own: Box, twin: Box | null | undefined): Box {
  if (!twin) return own;
  return {
    height: Math.max(own.height, twin.height),
    draw: (pen, x, y, parent) => own.draw(pen, x, y, parent),
    cut(height) {
      const [mine, other] = [cutOrWhole(own, height), cutOrWhole(twin, height)];
      return mine && other ? [mirrored(mine[0], other[0]), mirrored(mine[1], other[1])] : null;
    },
  };
}
