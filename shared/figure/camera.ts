import type { Figure } from './pose';
import { radians, type Vec } from './space';

/** A point of the picture: thousandths of body height, right and down. */
export type Flat = readonly [x: number, y: number];

/** Looks at the figure without perspective, so that every line keeps its weight and every limb its thickness. */
export type Camera = {
  readonly flat: (point: Vec) => Flat;
  /** A direction with its length, on the page. */
  readonly flatWay: (way: Vec) => Flat;
  /** How near to the viewer a point is along the floor; larger is nearer. Body heights. */
  readonly depth: (point: Vec) => number;
  /** Where the viewer is, and what is right and up on the page: unit vectors of the room. */
  readonly towards: Vec;
  readonly across: Vec;
  readonly upwards: Vec;
};

/** Thousandths of body height in a picture's unit. */
export const UNITS = 1000;

/** The view from the figure's right, turned towards its front and raised above the floor. */
export function cameraOf({ turn, above }: Figure['view']): Camera {
  const [sinTurn, cosTurn] = [Math.sin(radians(turn)), Math.cos(radians(turn))];
  const [sinUp, cosUp] = [Math.sin(radians(above)), Math.cos(radians(above))];
  const forward = (point: Vec) => point[0] * sinTurn + point[2] * cosTurn;
  const flat = (point: Vec): Flat => [
    UNITS * (point[0] * cosTurn - point[2] * sinTurn),
    -UNITS * (point[1] * cosUp - forward(point) * sinUp),
  ];
  return {
    flat,
    // The camera looks from far away: the page's middle is the room's.
    flatWay: flat,
    depth: forward,
    towards: [sinTurn * cosUp, sinUp, cosTurn * cosUp],
    across: [cosTurn, 0, -sinTurn],
    upwards: [-sinTurn * sinUp, cosUp, -cosTurn * sinUp],
  };
}
