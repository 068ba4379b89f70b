import { mix, type Vec } from './space';

/** Values between those of two poses, `t` of the way from the first to the second. */

/** Numbers that may be left out count as 0. */
export const mixNumber = (a: number | undefined, b: number | undefined, t: number): number =>
  (a ?? 0) + ((b ?? 0) - (a ?? 0)) * t;

/** Angles go the short way round. */
export const mixAngle = (a: number | undefined, b: number | undefined, t: number): number => {
  const by = ((((b ?? 0) - (a ?? 0) + 540) % 360) + 360) % 360;
  return (a ?? 0) + (by - 180) * t;
};

/** A point as poses write it. */
export const asTuple = ([x, y, z]: Vec): [number, number, number] => [x, y, z];
export const mixPoint = (a: Vec, b: Vec, t: number) => asTuple(mix(a, b, t));
