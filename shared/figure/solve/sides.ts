import type { Side } from '../skeleton';
import { type Vec } from '../space';

/** One side of what may be written for both. */
export function sideOf<T>(
  pose: { both: T } | { right: T; left: T },
  side: Side,
): { pose: T; mirrored: boolean } {
  if ('both' in pose) return { pose: pose.both, mirrored: side === 'left' };
  return { pose: pose[side], mirrored: false };
}

/** A point written for the right as the left one means it. */
export const flip = (point: Vec, mirrored: boolean): Vec =>
  mirrored ? [point[0], point[1], -point[2]] : point;
