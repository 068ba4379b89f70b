import { type Axes, turnAxes, UPRIGHT, type Vec } from '../space';
import { type PropPlacement, type PropSpec } from './schema';

/** A prop where it is in one picture. */
export type Placed = {
  readonly id: string;
  readonly spec: PropSpec;
  readonly at: Vec;
  readonly axes: Axes;
  /** Moves it before or behind what it would be drawn between by depth. */
  readonly layer: number;
};

/** Axes turned around the vertical, then pitched forward, then rolled to the right. */
export function placedAxes(
  { turn = 0, pitch = 0, roll = 0 }: Omit<PropPlacement, 'at'>,
  on: Axes = UPRIGHT,
): Axes {
  const turned = turnAxes(on, on.up, -turn);
  const pitched = turnAxes(turned, turned.right, -pitch);
  return turnAxes(pitched, pitched.front, roll);
}

export const isPlaced = (spec: PropSpec): spec is Extract<PropSpec, { at: unknown }> => 'at' in spec;
