import type { HandShape } from './pose';
import type { Limb } from './limb';
import type { Axes, Vec } from './space';

export const SIDES = ['right', 'left'] as const;
export type Side = (typeof SIDES)[number];

/** +1 for the right, the side of +z. */
export const sign = (side: Side): 1 | -1 => (side === 'right' ? 1 : -1);

export type Arm = Limb & {
  readonly hand: {
    readonly shape: HandShape;
    /** From the wrist to the fingertips, and out of the back of the hand. */
    readonly fingers: Vec;
    readonly back: Vec;
    /** The middle of the closed hand. */
    readonly grip: Vec;
    /** What a closed hand holds runs along this; null for an empty one. */
    readonly axis: Vec | null;
  };
  /** Where the wrist or the hand was meant to be. */
  readonly target: Vec;
  /** How far the limb's end misses it. */
  readonly misses: number;
};

export type Leg = Limb & {
  readonly foot: { readonly heel: Vec; readonly ball: Vec; readonly toe: Vec; readonly up: Vec };
  /** The height of what the sole stands on; null where the foot is free. */
  readonly stands: number | null;
  readonly kneels: number | null;
  readonly misses: number;
};

/** A solved pose: where every joint is. Body heights, in the room. */
export type Skeleton = {
  readonly pelvis: Vec;
  readonly pelvisAxes: Axes;
  readonly waist: Vec;
  /** The middle between the shoulders. */
  readonly shoulders: Vec;
  readonly chestAxes: Axes;
  readonly neck: Vec;
  readonly head: Vec;
  readonly headAxes: Axes;
  readonly arms: Readonly<Record<Side, Arm>>;
  readonly legs: Readonly<Record<Side, Leg>>;
};
