import {
  add,
  angleBetween,
  cross,
  distance,
  dot,
  scale,
  squareTo,
  sub,
  turn,
  unit,
  type Axes,
  type Vec,
} from './space';

/** A limb of two segments: root, the joint between them, and its end. */
export type Limb = { readonly root: Vec; readonly mid: Vec; readonly end: Vec };

/** How near to straight or folded a limb is drawn where its end is out of reach. */
const NEARLY = 0.9995;

/**
 * Finds the joint between two segments of given lengths so that the limb ends at `target`: the law of cosines, with the
 * joint on the side that `pole` points to. Where the target is out of reach the limb points to it; `distance` of its end
 * from the target then says by how much.
 */
export function bendTo(root: Vec, target: Vec, lengths: readonly [number, number], pole: Vec): Limb {
  const [first, second] = lengths;
  const most = (first + second) * NEARLY;
  const least = Math.abs(first - second) + 1e-6;
  const line = unit(sub(target, root), [0, -1, 0]);
  const reach = Math.min(most, Math.max(least, distance(root, target)));
  const cosine = (first ** 2 + reach ** 2 - second ** 2) / (2 * first * reach);
  const side = squareTo(pole, line, squareTo([1, 0, 0], line, [0, 0, 1]));
  const sine = Math.sqrt(Math.max(0, 1 - cosine ** 2));
  const mid = add(root, add(scale(line, first * cosine), scale(side, first * sine)));
  return { root, mid, end: add(root, scale(line, reach)) };
}

/** Degrees by which the joint between the segments is bent: 0 is straight. */
export const bendOf = ({ root, mid, end }: Limb): number => angleBetween(sub(mid, root), sub(end, mid));

/**
 * The front of a limb that was swung from hanging (down the trunk) to `direction` on the shortest way: where its front
 * looks without any turn about its own length. Overhead it is reached through the front.
 */
export function frontOfLimb(direction: Vec, { up, front, right }: Axes): Vec {
  const down = scale(up, -1);
  const axis = cross(down, direction);
  if (dot(direction, up) > 0.94) return squareTo(scale(front, -1), direction, right);
  const size = Math.hypot(...axis);
  return size < 1e-6 ? front : turn(front, scale(axis, 1 / size), angleBetween(down, direction));
}
