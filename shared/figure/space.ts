/**
 * Points and directions in body heights. The figure faces +x, +y is up, +z is the figure's right: the near side of the
 * side view. The floor is y = 0.
 */
export type Vec = readonly [x: number, y: number, z: number];

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, by: number): Vec => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: Vec): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vec, b: Vec): number => length(sub(a, b));
export const mix = (a: Vec, b: Vec, t: number): Vec => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];
/** `a` plus each direction times its amount. */
export function along([x, y, z]: Vec, ...steps: readonly (readonly [Vec, number])[]): Vec {
  let [px, py, pz] = [x, y, z];
  for (const [direction, by] of steps) {
    px += direction[0] * by;
    py += direction[1] * by;
    pz += direction[2] * by;
  }
  return [px, py, pz];
}

/** The unit vector of `a`; `otherwise` where `a` has no length. */
export function unit(a: Vec, otherwise: Vec = [0, 1, 0]): Vec {
  const size = length(a);
  return size < 1e-9 ? otherwise : scale(a, 1 / size);
}

/** The part of `a` that is square to the unit vector `axis`, as a unit vector. */
export const squareTo = (a: Vec, axis: Vec, otherwise: Vec): Vec =>
  unit(sub(a, scale(axis, dot(a, axis))), otherwise);

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** Turns `a` around the unit vector `axis` by `angle` degrees, right-handed. */
export function turn(a: Vec, axis: Vec, angle: number): Vec {
  const cos = Math.cos(radians(angle));
  const sin = Math.sin(radians(angle));
  return along(scale(a, cos), [cross(axis, a), sin], [axis, dot(axis, a) * (1 - cos)]);
}

/** Degrees between two directions, 0 to 180. */
export const angleBetween = (a: Vec, b: Vec): number =>
  degrees(Math.acos(Math.min(1, Math.max(-1, dot(unit(a), unit(b))))));

/** Degrees from `a` to `b` seen along the unit vector `axis`, -180 to 180. */
export const signedAngle = (a: Vec, b: Vec, axis: Vec): number =>
  degrees(Math.atan2(dot(cross(a, b), axis), dot(a, b)));

/** The axes of a part of the body: where its head end, its front and its right are. Unit vectors, square to each other. */
export type Axes = { readonly up: Vec; readonly front: Vec; readonly right: Vec };

export const UPRIGHT: Axes = { up: [0, 1, 0], front: [1, 0, 0], right: [0, 0, 1] };

/** Turns axes around one of them or any unit vector. */
export const turnAxes = ({ up, front, right }: Axes, axis: Vec, angle: number): Axes => ({
  up: turn(up, axis, angle),
  front: turn(front, axis, angle),
  right: turn(right, axis, angle),
});

/** A point given as front, up, right of axes at an origin. */
export const inAxes = (origin: Vec, { front, up, right }: Axes, [x, y, z]: Vec): Vec =>
  along(origin, [front, x], [up, y], [right, z]);

/** Away from the floor. */
export const UP: Vec = [0, 1, 0];
